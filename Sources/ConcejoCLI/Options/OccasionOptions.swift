import ArgumentParser
import Concejo

/// When and where a workshop is, and who comes.
struct OccasionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day, such as 2026-12-15; with -o it brings an invitation, as a text and for calendars.",
      valueName: "day"))
  var date: DayArgument?

  @Option(help: "The place, as people find it.")
  var place: String?

  @Option(
    help: ArgumentHelp(
      "Where people can write to; calendars name the organizer only with an e-mail address.",
      valueName: "address"))
  var contact: String?

  @Option(help: "How people get in and take part, such as a ramp or an interpreter.")
  var access: String?

  @Option(
    help: ArgumentHelp(
      "The time zone of the place, such as Atlantic/Canary; by default \(ZoneArgument.standard.zone.name)."
    ))
  var zone: ZoneArgument?

  @Option(
    help: ArgumentHelp(
      "Who comes: a table with a column id, and with territory and group where it has them.",
      discussion: "Tables are then mixed by territory and group.", valueName: "file"))
  var participants: String?

  /// When and where, over what was said before.
  func occasion(over earlier: WorkshopPapers.Occasion?) -> WorkshopPapers.Occasion {
    WorkshopPapers.Occasion(
      day: date?.day ?? earlier?.day, place: place ?? earlier?.place,
      zone: zone?.zone ?? earlier?.zone ?? ZoneArgument.standard.zone,
      contact: contact ?? earlier?.contact, access: access ?? earlier?.access)
  }

  /// Reads the list, if there is one, and says which of its columns are not read.
  ///
  /// - Throws: ``CLIError`` and ``Participants/Failure``.
  func list() throws -> Participants? {
    guard let participants else { return nil }
    let list = try Participants(bytes: try InputFile.bytes(of: participants), file: participants)
    if !list.ignoredColumns.isEmpty {
      Diagnostics.print(
        "\(participants): columns that say nothing to the seating, and are not read:"
          + " \(list.ignoredColumns.joined(separator: ", ")).")
    }
    return list
  }
}

/// The value of `--date` and `--on`.
struct DayArgument: ExpressibleByArgument {
  let day: CalendarDay

  /// Reads `2026-12-15`, and no other form: others have two readings.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = argument.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }
    guard isDigits, parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let number = Int(parts[2]),
      let day = CalendarDay(year: year, month: month, day: number),
      // The thirty-first of a shorter month is a day of the next one.
      day.description == argument
    else { return nil }
    self.day = day
  }
}

/// The value of `--zone`.
struct ZoneArgument: ExpressibleByArgument {
  let zone: InvitationZone

  private init(zone: InvitationZone) { self.zone = zone }

  init?(argument: String) {
    guard let zone = InvitationZone(argument) else { return nil }
    self.zone = zone
  }

  static var standard: ZoneArgument {
    guard let zone = ZoneArgument(argument: "Europe/Madrid") else {
      preconditionFailure("room/zones.json lacks Europe/Madrid")
    }
    return zone
  }

  static var allValueStrings: [String] { InvitationZone.names }
}
