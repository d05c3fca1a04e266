/// The terms of a workshop as a study keeps them: its papers, and the sheet that its tables fill in, are all
/// made from these.
///
/// Minutes and seats are no part of it, since they follow from the request; who comes is none, since a list of
/// people is personal data.
public struct WorkshopTerms: Sendable, Equatable {
  /// Number of the workshop, from 1: the session of its harvest.
  public let session: Int
  /// What was asked for; its themes are those that could be taken.
  public let request: RoomRequest
  /// Numbers of the themes in the room, in the order of the plan.
  public let themes: [Int]
  /// How the themes were chosen; nil where somebody named them.
  public let selection: ThemeSelection?
  /// Themes that were not to be chosen.
  public let unwanted: [Int]
  /// When and where it is.
  public let occasion: WorkshopPapers.Occasion

  /// The terms of a workshop that was planned.
  ///
  /// - Parameters:
  ///   - workshop: The workshop.
  ///   - session: Its number, from 1.
  ///   - occasion: When and where it is.
  public init(
    of workshop: Workshop, session: Int, occasion: WorkshopPapers.Occasion = .init()
  ) {
    self.init(
      session: session, request: workshop.request, themes: workshop.themes,
      selection: workshop.selection,
      unwanted: workshop.leftOut.filter { $0.reason == .unwanted }.map(\.theme),
      occasion: occasion)
  }

  init(
    session: Int, request: RoomRequest, themes: [Int], selection: ThemeSelection?,
    unwanted: [Int], occasion: WorkshopPapers.Occasion
  ) {
    self.session = session
    self.request = request
    self.themes = themes
    self.selection = selection
    self.unwanted = unwanted
    self.occasion = occasion
  }

  /// The same workshop on another occasion.
  public func on(_ occasion: WorkshopPapers.Occasion) -> WorkshopTerms {
    WorkshopTerms(
      session: session, request: request, themes: themes, selection: selection,
      unwanted: unwanted, occasion: occasion)
  }

  /// The plan that follows from the terms; nil where this version makes none with as many themes.
  public var plan: RoomPlan? {
    guard let plan = RoomPlanner(request).planIfPossible, plan.themeCount == themes.count else {
      return nil
    }
    return plan
  }

  /// Themes in the room that a run does not have.
  public func missingThemes(in findings: Findings) -> [Int] {
    themes.filter { findings.theme($0) == nil }
  }
}

extension WorkshopTerms: Codable {
  /// Members as they are written: what nobody asked for is left out.
  private enum CodingKeys: String, CodingKey {
    case session, people, minutes, start, method, tables, seats, rooms, isOnline, offered, themes
    case select, seed, without, day, place, zone, contact, access
  }

  /// Reads what `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys, _ standard: Value) throws -> Value {
      try values.decodeIfPresent(Value.self, forKey: key) ?? standard
    }
    func read<Value>(_ key: CodingKeys, by reading: (String) -> Value?) throws -> Value? {
      guard let text = try values.decodeIfPresent(String.self, forKey: key) else { return nil }
      guard let value = reading(text) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values, debugDescription: "\(text) is no \(key.rawValue)")
      }
      return value
    }
    session = try values.decode(Int.self, forKey: .session)
    themes = try values.decode([Int].self, forKey: .themes)
    unwanted = try value(.without, [])
    let seed = try values.decodeIfPresent(String.self, forKey: .seed)
    selection = try read(.select) { ThemeSelection(named: $0, seed: seed) }
    var request = RoomRequest()
    request.people = try values.decode(Int.self, forKey: .people)
    request.minutes = try values.decode(Int.self, forKey: .minutes)
    request.start = try read(.start) { ClockTime(text: $0)?.minutes } ?? request.start
    request.method = try read(.method, by: RoomMethod.Name.init(rawValue:))
    request.tables = try values.decodeIfPresent(Int.self, forKey: .tables)
    request.seats = try values.decodeIfPresent(Int.self, forKey: .seats)
    request.rooms = try value(.rooms, 1)
    request.isOnline = try value(.isOnline, false)
    let offered = try value(.offered, themes.count)
    request.themes = selection == nil ? .all(themes.count) : .upTo(offered)
    self.request = request
    occasion = WorkshopPapers.Occasion(
      day: try read(.day) { CalendarDay($0) },
      place: try values.decodeIfPresent(String.self, forKey: .place),
      zone: try read(.zone) { InvitationZone($0) },
      contact: try values.decodeIfPresent(String.self, forKey: .contact),
      access: try values.decodeIfPresent(String.self, forKey: .access))
  }

  /// Writes what was asked for, what came out of the choice, and the occasion.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(session, forKey: .session)
    try values.encode(request.people, forKey: .people)
    try values.encode(request.minutes, forKey: .minutes)
    try values.encode(ClockTime(request.start).description, forKey: .start)
    try values.encodeIfPresent(request.method?.rawValue, forKey: .method)
    try values.encodeIfPresent(request.tables, forKey: .tables)
    try values.encodeIfPresent(request.seats, forKey: .seats)
    try values.encode(request.rooms, forKey: .rooms)
    try values.encode(request.isOnline, forKey: .isOnline)
    try values.encode(request.themes.count, forKey: .offered)
    try values.encode(themes, forKey: .themes)
    try values.encodeIfPresent(selection?.name, forKey: .select)
    try values.encodeIfPresent(selection?.seed, forKey: .seed)
    if !unwanted.isEmpty { try values.encode(unwanted, forKey: .without) }
    try values.encodeIfPresent(occasion.day?.description, forKey: .day)
    try values.encodeIfPresent(occasion.place, forKey: .place)
    try values.encodeIfPresent(occasion.zone?.name, forKey: .zone)
    try values.encodeIfPresent(occasion.contact, forKey: .contact)
    try values.encodeIfPresent(occasion.access, forKey: .access)
  }
}
