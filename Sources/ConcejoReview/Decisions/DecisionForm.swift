internal import Concejo
internal import ConcejoStore

/// What a form asks to be decided, read against what there is.
struct DecisionForm {
  let fields: FormFields
  let codes: ModerationCodes

  /// Fields that every form has; the others are what is decided.
  static let frame: Set<String> = ["seal", "seen", "back", "by", "why"]

  /// Longest text that is taken.
  private static let longest = 2_000
  /// Longest title that is taken.
  private static let longestTitle = 200
  /// What a form calls the list of what is in no theme.
  static let outside = "outside"

  /// What is decided.
  ///
  /// - Throws: ``FormProblem``; `StudyError`.
  func action(in moment: Moment) throws -> Decision.Action {
    switch fields["action"] {
    case "rename":
      let title = fields["own"].isEmpty ? fields["title"] : fields["own"]
      guard Self.isTitle(title) else { throw FormProblem.noTitle }
      let theme = try open(fields["theme"], moment)
      // Who says that a title fits still, after a merge or a split, has decided something.
      guard
        title != moment.theme(theme.theme)?.title && title != moment.title(theme.theme)
          || moment.themesWithEarlierTitles.contains(where: { $0.number == theme.theme })
      else { throw FormProblem.sameTitle }
      return .rename(theme, title: title)
    case "describe":
      let text = fields["text"]
      guard !text.isEmpty, text.count <= Self.longest else { throw FormProblem.noText }
      return .describe(try open(fields["theme"], moment), text: text)
    case "merge":
      let others = try fields.values("other").map { try open($0, moment) }
      guard !others.isEmpty else { throw FormProblem.unknown(fields["other"]) }
      return .merge(others, into: try open(fields["theme"], moment))
    case "split": return try split(moment)
    case "lock":
      let theme = try open(fields["theme"], moment)
      return .lock(
        theme, members: moment.members(of: theme.theme), title: moment.title(theme.theme))
    case "move":
      let ids = try proposals(moment)
      guard !fields["to"].isEmpty else { throw FormProblem.noTarget }
      if fields["to"] == "new" { return .gather(ids, into: moment.view.nextNumber) }
      return .move(ids, to: try open(fields["to"], moment))
    case "exclude":
      guard !fields["code"].isEmpty else { throw FormProblem.noCode }
      guard codes[fields["code"]] != nil else { throw FormProblem.unknown(fields["code"]) }
      return .exclude(try proposals(moment), code: fields["code"])
    case "include": return .include(try proposals(moment))
    case "same": return .same(try pair(moment))
    case "not-same": return .notSame(try pair(moment))
    case "accept":
      let ids = try pair(moment)
      guard CopyQueue(moment).suggests(ids[0], ids[1]) else {
        throw FormProblem.unknown(ids.joined(separator: ", "))
      }
      return .accept(ids[0], ids[1])
    case "unit-rename", "unit-merge", "unit-dissolve", "unit-join", "unit-leave":
      return .unit(try unitDecision(moment))
    case "undo":
      guard let decision = moment.log.decision(fields["decision"]) else {
        throw FormProblem.unknown(fields["decision"])
      }
      guard moment.log.undoneBy[decision.id] == nil else { throw FormProblem.undone }
      return .undo(decision.id)
    case let other: throw FormProblem.unknown(other)
    }
  }

  /// Titles that the form gives to the themes that it makes by merging or dividing, each by its number.
  ///
  /// - Throws: ``FormProblem/noTitle``.
  func titles(beside action: Decision.Action) throws(FormProblem) -> [(theme: Int, title: String)] {
    let asked: [(theme: Int, title: String)] =
      switch action {
      case .merge(_, let target): [(target.theme, fields["own"])]
      case .split(let theme, let parts, _):
        [(theme.theme, fields["own0"])]
          + parts.enumerated().map { ($1.theme, fields["own\($0 + 1)"]) }
      default: []
      }
    let given = asked.filter { !$0.title.isEmpty }
    guard given.allSatisfy({ Self.isTitle($0.title) }) else { throw .noTitle }
    return given
  }

  private static func isTitle(_ text: String) -> Bool {
    !text.isEmpty && text.count <= longestTitle && !text.contains(where: \.isNewline)
  }

  private func unitDecision(_ moment: Moment) throws -> UnitDecision {
    func unit(_ name: String) throws(FormProblem) -> Int {
      guard let unit = UnitName(name) else { throw .unknown(name) }
      return unit.number
    }
    switch fields["action"] {
    case "unit-rename":
      guard Self.isTitle(fields["own"]) else { throw FormProblem.noTitle }
      return .rename(try unit(fields["unit"]), title: fields["own"])
    case "unit-merge":
      return .merge([try unit(fields["other"])], into: try unit(fields["unit"]))
    case "unit-dissolve": return .dissolve(try unit(fields["unit"]))
    case "unit-join":
      return .join(try proposals(moment), unit: try unit(fields["unit"]))
    default: return .leave(try proposals(moment))
    }
  }

  private func reference(_ name: String, _ moment: Moment) throws -> ThemeReference {
    guard let theme = ThemeName(name), theme.subtheme == nil,
      let reference = try moment.view.reference(theme.theme)
    else { throw FormProblem.unknown(name) }
    return reference
  }

  /// A theme that nobody has locked.
  private func open(_ name: String, _ moment: Moment) throws -> ThemeReference {
    let reference = try reference(name, moment)
    guard moment.lock(of: reference.theme) == nil else {
      throw FormProblem.locked(ThemeName(reference.theme).text)
    }
    return reference
  }

  /// The marked ones, or the whole list that they stand in.
  private func proposals(_ moment: Moment) throws -> [String] {
    let whole = fields["all"]
    if whole == Self.outside { return moment.outside }
    if !whole.isEmpty { return moment.members(of: try reference(whole, moment).theme) }
    let ids = fields.values("proposal")
    guard !ids.isEmpty else { throw FormProblem.noProposals }
    let known = try moment.view.known(ids)
    if let id = ids.first(where: { !known.contains($0) }) { throw FormProblem.unknown(id) }
    return ids
  }

  private func pair(_ moment: Moment) throws -> [String] {
    let ids = try proposals(moment)
    guard ids.count == 2 else { throw FormProblem.noProposals }
    return ids
  }

  private func split(_ moment: Moment) throws -> Decision.Action {
    let theme = try open(fields["theme"], moment)
    var parts: [[String]] = []
    while case let ids = fields.values("part\(parts.count + 1)"), !ids.isEmpty { parts.append(ids) }
    let members = moment.members(of: theme.theme)
    let named = Set(parts.joined())
    guard !parts.isEmpty, named.isSubset(of: members), named.count == parts.joined().count,
      named.count < members.count
    else { throw FormProblem.badParts }
    return .split(
      theme,
      parts: parts.enumerated().map {
        Decision.Part(theme: moment.view.nextNumber + $0, proposals: $1)
      }, rest: members.filter { !named.contains($0) })
  }
}
