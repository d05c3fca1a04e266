import ArgumentParser
import Concejo
import ConcejoStore

/// Checks a decision against what is there, and records it.
struct DecisionRecorder {
  let study: Study
  let path: String
  let view: ThemeView

  /// Reads the study's themes as decisions have left them.
  ///
  /// - Throws: ``StudyError/noRun(path:)`` if it has not been analysed.
  init(_ options: StudyOptions, for purpose: Study.Purpose = .deciding) throws {
    study = try purpose == .reading ? options.openForReading() : options.open(for: purpose)
    path = options.study
    guard try !study.runs().isEmpty, let view = try study.themeView() else {
      throw StudyError.noRun(path: path)
    }
    self.view = view
  }

  /// The number of a theme that is named on the command line.
  func theme(_ name: ThemeArgument) throws -> ThemeReference {
    guard let reference = try view.reference(name.theme) else {
      throw CLIError.unknownTheme(name.theme, known: try view.numbers())
    }
    return reference
  }

  /// Ids of all proposals of a theme that is named on the command line.
  func members(of name: ThemeArgument) throws -> [String] {
    let members = try view.members(of: name.theme)
    guard !members.isEmpty else {
      throw CLIError.unknownTheme(name.theme, known: try view.numbers())
    }
    return members
  }

  /// Ids of proposals, all of them known.
  func proposals(_ ids: [String]) throws -> [String] {
    let known = try view.known(ids)
    if let id = ids.first(where: { !known.contains($0) }) {
      throw CLIError.unknownProposal(id, study: path)
    }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// Records a decision, or says why it cannot be applied and records nothing.
  func record(_ action: Decision.Action, _ options: DecisionOptions, json: Bool) throws {
    let decision = options.decision(action, after: view.log)
    let outcome = try view.outcome(of: decision)
    if let outcome, outcome.state == .notApplied {
      throw CLIError.notApplied(outcome.reason ?? "")
    }
    let added = try study.record([decision])
    if json {
      try JSONOutput.print(DecisionLine(decision, outcome))
      return
    }
    print("\(decision.id): \(view.sentence(for: decision))")
    if added == 0 { Diagnostics.print("It was on record already.") }
    if let reason = outcome?.reason, outcome?.state == .partly {
      Diagnostics.print("Note: \(reason).")
    }
    if outcome?.state == .superseded {
      Diagnostics.print("Note: a decision of a later time on the same holds in its place.")
    }
    // Answer units are as decided at once.
    guard !view.log.adding([decision]).isOnUnits(decision) else { return }
    Diagnostics.print("`concejo analyze \(ShellWord.quoted(path))` takes it in.")
  }
}

/// A decision as programs read it.
struct DecisionLine: Encodable {
  let id: String
  let kind: String
  let by: String
  let when: String
  let why: String?
  let themes: [String]
  let proposals: [String]
  let state: String?
  let reason: String?

  init(_ decision: Decision, _ outcome: DecisionOutcome?) {
    id = decision.id
    kind = decision.action.kind
    by = decision.by
    when = decision.when
    why = decision.why
    themes = decision.action.themes.map { ThemeName($0).text }
    proposals = decision.action.proposals
    state = outcome?.state.rawValue
    reason = outcome?.reason
  }
}

/// A theme on the command line: T07 or 7.
struct ThemeArgument: ExpressibleByArgument {
  let theme: Int

  init?(argument: String) {
    guard let name = ThemeName(argument), name.subtheme == nil else { return nil }
    theme = name.theme
  }
}
