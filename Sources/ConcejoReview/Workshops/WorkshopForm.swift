internal import Concejo

/// What a form asks of a workshop.
struct WorkshopForm {
  let messages: Messages
  /// What was written, by name.
  let values: [String: String]
  /// Themes that are to come, in place of those that the rule brings.
  let themes: [String]

  /// Names of the numbers, with what they may be.
  private static let numbers: [(name: String, range: ClosedRange<Int>, isNeeded: Bool)] = {
    let rules = RoomRules.standard
    let upToEverybody = 1...rules.people.maximum
    return [
      ("session", 1...HarvestKey.largest, true),
      ("people", rules.people.minimum...rules.people.maximum, true),
      ("minutes", rules.minutes.minimum...rules.minutes.maximum, true),
      ("tables", upToEverybody, false), ("seats", rules.seats.minimum...rules.seats.maximum, false),
      ("rooms", upToEverybody, true),
    ]
  }()

  /// The rules by which themes are chosen.
  private static let rules = ["size", "fair", "draw"]

  /// A form as it was sent.
  init(_ fields: FormFields, _ messages: Messages) {
    values = Dictionary(
      fields.all.map { ($0.name, $0.value.trimmed) }, uniquingKeysWith: { first, _ in first })
    themes = fields.values("theme")
    self.messages = messages
  }

  /// A form that asks for what a study keeps, or for what is usual.
  init(_ terms: WorkshopTerms?, session: Int, _ messages: Messages) {
    self.init(
      terms?.request ?? RoomRequest(), session: session, selection: terms?.selection,
      themes: terms.map { $0.selection == nil ? $0.themes : [] } ?? [],
      occasion: terms?.occasion ?? WorkshopPapers.Occasion(), messages)
  }

  private init(
    _ request: RoomRequest, session: Int, selection: ThemeSelection?, themes: [Int],
    occasion: WorkshopPapers.Occasion, _ messages: Messages
  ) {
    values = [
      "session": String(session), "people": String(request.people),
      "minutes": String(request.minutes), "start": ClockTime(request.start).description,
      "method": request.method?.rawValue ?? "",
      "tables": request.tables.map { String($0) } ?? "",
      "seats": request.seats.map { String($0) } ?? "", "rooms": String(request.rooms),
      "online": request.isOnline ? "1" : "", "select": selection?.name ?? Self.rules[0],
      "drawSeed": selection?.seed ?? "", "date": occasion.day?.description ?? "",
      "place": occasion.place ?? "", "contact": occasion.contact ?? "",
      "access": occasion.access ?? "",
    ]
    self.themes = themes.map { ThemeName($0).text }
    self.messages = messages
  }

  /// What was asked for, where all of it can be read.
  struct Asked {
    var request = RoomRequest()
    var session = 1
    var selection = ThemeSelection.size
    var themes: [Int]?
    var occasion = WorkshopPapers.Occasion()
  }

  /// Reads the form.
  ///
  /// - Parameter known: Numbers of the themes of the run.
  /// - Returns: What is asked for, and what is wrong with fields, by their names.
  func asked(known: [Int]) -> (asked: Asked, problems: [String: String]) {
    var (asked, problems) = (Asked(), [String: String]())
    func text(_ name: String) -> String { values[name] ?? "" }
    var found: [String: Int] = [:]
    for (name, range, isNeeded) in Self.numbers where isNeeded || !text(name).isEmpty {
      if let number = Int(text(name)), range.contains(number) {
        found[name] = number
      } else {
        problems[name] = messages(
          "problem.range",
          [
            "least": messages.number(range.lowerBound), "most": messages.number(range.upperBound),
          ])
      }
    }
    asked.session = found["session"] ?? 1
    asked.request.people = found["people"] ?? asked.request.people
    asked.request.minutes = found["minutes"] ?? asked.request.minutes
    asked.request.rooms = found["rooms"] ?? asked.request.rooms
    (asked.request.tables, asked.request.seats) = (found["tables"], found["seats"])
    asked.request.method = RoomMethod.Name(rawValue: text("method"))
    asked.request.isOnline = !text("online").isEmpty
    if let start = ClockTime(text: text("start")) {
      asked.request.start = start.minutes
    } else {
      problems["start"] = messages["problem.time"]
    }
    switch text("select") {
    case "fair": asked.selection = .fair
    case "draw" where text("drawSeed").isEmpty: problems["drawSeed"] = messages["problem.seed"]
    case "draw": asked.selection = .draw(seed: text("drawSeed"))
    default: break
    }
    let numbers = themes.compactMap { ThemeName($0)?.theme }
    if numbers.count < themes.count || !Set(numbers).isSubset(of: known) {
      problems["theme"] = messages(
        "problem.unknown", ["what": themes.joined(separator: ", ")])
    }
    asked.themes = numbers.isEmpty ? nil : numbers
    readOccasion(into: &asked, &problems)
    return (asked, problems)
  }

  private func readOccasion(into asked: inout Asked, _ problems: inout [String: String]) {
    func text(_ name: String) -> String? {
      values[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let written = text("date") {
      asked.occasion.day = CalendarDay(written)
      if asked.occasion.day == nil { problems["date"] = messages["field.day"] }
    }
    asked.occasion.place = text("place")
    asked.occasion.contact = text("contact")
    asked.occasion.access = text("access")
  }

  /// The fields as a template shows them.
  func content(_ problems: [String: String]) -> [[String: Any]] {
    let form = FormContent(messages: messages)
    let methods =
      [FormContent.Choice(value: "", name: messages["workshop.anyMethod"])]
      + RoomMethod.Name.allCases.map {
        FormContent.Choice(value: $0.rawValue, name: messages["room.method.\($0.rawValue)"])
      }
    let rules = Self.rules.map {
      FormContent.Choice(value: $0, name: messages["workshop.select.\($0)"])
    }
    let online = [
      FormContent.Choice(value: "", name: messages["workshop.inRoom"]),
      FormContent.Choice(value: "1", name: messages["workshop.onScreen"]),
    ]
    return [
      ("session", FormContent.Kind.number), ("people", .number), ("minutes", .number),
      ("start", .text), ("method", .choice(methods)), ("tables", .number), ("seats", .number),
      ("rooms", .number), ("online", .choice(online)), ("select", .choice(rules)),
      ("drawSeed", .text), ("date", .day), ("place", .text), ("contact", .text),
      ("access", .text),
    ].map { form.field($0.0, messages["workshop.\($0.0)"], $0.1, values, problems) }
  }
}
