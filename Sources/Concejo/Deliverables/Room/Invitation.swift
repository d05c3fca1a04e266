/// An invitation to a workshop that calendars read: one event in iCalendar.
///
/// It is written by hand: an event of a dozen lines and a time zone need less code than a binding of libical
/// would, which Debian ships in 300 kB with a database of zones of its own, whose versions would change the
/// bytes.
///
/// Source: RFC 5545, *Internet Calendaring and Scheduling Core Object Specification*, 2009.
public struct Invitation: Sendable, Equatable {
  /// What calendars show.
  public let summary: String
  /// What a click shows.
  public let detail: String
  /// Where to go, or nil.
  public let place: String?
  /// The day.
  public let day: CalendarDay
  /// Start and end in minutes since midnight; the end may be midnight, 1440.
  public let time: Range<Int>
  /// The time zone of the place.
  public let zone: InvitationZone
  /// Who asks people to come, or nil.
  public let organizer: String?
  /// Where they can write to, or nil.
  public let contact: String?
  /// What tells this consultation from others.
  private let space: String

  /// Creates an invitation.
  ///
  /// - Parameters:
  ///   - summary: What calendars show.
  ///   - detail: What a click shows.
  ///   - place: Where to go.
  ///   - day: The day.
  ///   - time: Start and end in minutes since midnight.
  ///   - zone: The time zone of the place.
  ///   - space: What tells this consultation from others, such as a fingerprint.
  ///   - organizer: Who asks people to come.
  ///   - contact: Where they can write to.
  public init(
    summary: String, detail: String, place: String?, day: CalendarDay, time: Range<Int>,
    zone: InvitationZone, space: String, organizer: String? = nil, contact: String? = nil
  ) {
    self.organizer = organizer
    self.contact = contact
    self.summary = summary
    self.detail = detail
    self.place = place
    self.day = day
    self.time = time
    self.zone = zone
    self.space = space
  }

  /// The file: UTF-8, lines folded and ended as the format has it.
  public var bytes: [UInt8] {
    let id = GUID(space: space).of("workshop", "\(day) \(time.lowerBound) \(place ?? "")")
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Concejo//Workshop//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
    lines += zone.lines
    lines += [
      "BEGIN:VEVENT", "UID:\(id)",
      // The stamp is when it was written; the day itself stands in for it, so that the bytes stay.
      "DTSTAMP:\(Self.date(day))T000000Z",
      "DTSTART;TZID=\(zone.name):\(moment(time.lowerBound))",
      "DTEND;TZID=\(zone.name):\(moment(time.upperBound))",
      "SUMMARY:\(Self.escaped(summary))",
    ]
    if let place { lines.append("LOCATION:\(Self.escaped(place))") }
    lines += organizerLines
    lines += [
      "DESCRIPTION:\(Self.escaped(detail))", "SEQUENCE:0", "STATUS:CONFIRMED",
      "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
    ]
    return lines.flatMap(Self.folded)
  }

  /// Whether calendars can name the organizer: they take none without an address.
  public var namesOrganizer: Bool { organizer != nil && address != nil }

  /// The contact as an address of the web's mail, or nil where it is something else, such as a telephone.
  private var address: String? {
    guard let contact, contact.split(separator: "@", omittingEmptySubsequences: false).count == 2,
      !contact.contains(where: { $0.isWhitespace || "<>\",;:".contains($0) })
    else { return nil }
    return "mailto:" + contact
  }

  /// Who asks and where to write to; a name without an address stands as a contact.
  private var organizerLines: [String] {
    if let organizer, let address {
      // A parameter between quotation marks has none inside.
      let name = organizer.filter { $0 != "\"" && !$0.isNewline }
      return ["ORGANIZER;CN=\"\(name)\":\(address)"]
    }
    let named = [organizer, contact].compactMap(\.self)
    return named.isEmpty ? [] : ["CONTACT:\(Self.escaped(named.joined(separator: ", ")))"]
  }

  /// `20261215T170000`; midnight at the end is the day after.
  private func moment(_ minutes: Int) -> String {
    let day = CalendarDay(number: day.number + minutes / 1440)
    let clock = ClockTime(minutes % 1440).description.filter { $0 != ":" }
    return "\(Self.date(day))T\(clock)00"
  }

  private static func date(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

  /// A text with the signs that mean something in iCalendar behind backslashes; signs of control are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n", "\r": result += "\\n"
      case "\t": result += " "
      default:
        if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// Bytes of a line before its end.
  private static let longestLine = 75

  /// A line with its end; one that is too long goes on behind a blank, never inside a character that fits.
  static func folded(_ line: String) -> [UInt8] {
    // What people see as one sign may be many: such a one is parted between its code points.
    let signs = line.flatMap { sign in
      sign.utf8.count < longestLine
        ? [Array(sign.utf8)] : sign.unicodeScalars.map { Array(String($0).utf8) }
    }
    var bytes: [UInt8] = []
    var length = 0
    for sign in signs {
      if length + sign.count > longestLine {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += sign
      length += sign.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
