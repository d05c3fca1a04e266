import Concejo
import ConcejoStore

/// The plan of a workshop that a study keeps, as the commands find it.
struct StoredWorkshop {
  /// The study's file.
  let study: String
  /// Number of the workshop.
  let session: Int

  /// The plan; nil where the study has none under this number.
  ///
  /// - Throws: ``StudyError``.
  func terms(in study: Study) throws -> WorkshopTerms? {
    try study.workshops().first { $0.session == session }
  }

  /// The plan, where it can be kept on the themes of a run; where it cannot, says why.
  func terms(in study: Study, for findings: Findings) throws -> WorkshopTerms? {
    guard let terms = try terms(in: study) else { return nil }
    let gone = terms.missingThemes(in: findings)
    guard gone.isEmpty else {
      let names = gone.map { ThemeName($0).text }.joined(separator: ", ")
      Diagnostics.print(
        "The plan of workshop \(session) is not followed: \(names)"
          + " \(gone.count == 1 ? "is no theme" : "are no themes") of this run. `concejo agenda"
          + " \(ShellWord.quoted(self.study))` plans it anew.")
      return nil
    }
    guard terms.plan != nil else {
      Diagnostics.print(
        "The plan of workshop \(session) is not followed: this version plans it otherwise. `concejo"
          + " agenda \(ShellWord.quoted(self.study))` plans it anew.")
      return nil
    }
    return terms
  }

  /// The plan that papers follow; nil where there is none, and they show what the flags ask for.
  ///
  /// - Throws: ``CLIError/otherPlan(session:study:differences:)`` where flags ask for something else.
  func planned(in study: Study, for findings: Findings, _ flags: WorkshopOptions) throws
    -> WorkshopTerms?
  {
    guard let terms = try terms(in: study, for: findings) else {
      if !findings.themes.isEmpty { tellOfNone(flags) }
      return nil
    }
    try check(flags, against: terms)
    return terms
  }

  /// Refuses flags that ask for something else than the plan has.
  ///
  /// - Throws: ``CLIError/otherPlan(session:study:differences:)``.
  func check(_ flags: WorkshopOptions, against terms: WorkshopTerms) throws {
    let differences = flags.differences(from: terms)
    guard differences.isEmpty else {
      throw CLIError.otherPlan(session: session, study: study, differences: differences)
    }
  }

  /// Says that the agenda is an example, or asked for here alone.
  func tellOfNone(_ flags: WorkshopOptions) {
    let request = flags.request
    Diagnostics.print(
      flags.isGiven
        ? "The study keeps no plan of workshop \(session): the agenda follows the options given here."
          + " `concejo agenda \(ShellWord.quoted(study))` with the same ones keeps it for all papers."
        : "No workshop is planned: the agenda is an example for \(request.people) people and"
          + " \(request.minutes) minutes. `concejo agenda \(ShellWord.quoted(study))` plans one.")
  }

  /// Keeps a plan, and says what it replaces; where the study cannot be written, says that it does not.
  func keep(_ terms: WorkshopTerms) {
    do {
      let study = try StudyOptions.opened(self.study)
      if let earlier = try study.store(terms) { tell(terms, replacing: earlier) }
      try study.close()
    } catch {
      let reason = Failure(error)?.message ?? "\(error)"
      Diagnostics.print("The plan was not kept in the study: \(reason)")
    }
  }

  /// Says what a plan changes of the one before it.
  func tell(_ terms: WorkshopTerms, replacing earlier: WorkshopTerms) {
    let changes = terms.changes(from: earlier)
    guard !changes.isEmpty else { return }
    Diagnostics.print(
      "This replaces the plan of workshop \(session): \(changes.joined(separator: "; "))."
        + " Papers and sheets made of the earlier one are out of date.")
  }
}

extension WorkshopTerms {
  /// What these terms change of others: a name, what it was and what it is.
  func changes(from earlier: WorkshopTerms) -> [String] {
    func names(_ themes: [Int]) -> String {
      themes.map { ThemeName($0).text }.joined(separator: ",")
    }
    func facts(_ terms: WorkshopTerms) -> [(name: String, value: String)] {
      let (request, occasion) = (terms.request, terms.occasion)
      let seed = terms.selection?.seed.map { ":\($0)" } ?? ""
      return [
        ("people", String(request.people)), ("minutes", String(request.minutes)),
        ("start", ClockTime(request.start).description),
        ("method", request.method?.rawValue ?? "any"),
        ("tables", request.tables.map(String.init) ?? "as many as suit"),
        ("seats", request.seats.map(String.init) ?? "of the method"),
        ("rooms", String(request.rooms)), ("online", request.isOnline ? "yes" : "no"),
        ("select", terms.selection.map { $0.name + seed } ?? "named"),
        ("themes", names(terms.themes)), ("date", occasion.day?.description ?? "none"),
        ("place", occasion.place ?? "none"), ("zone", occasion.zone?.name ?? "none"),
        ("contact", occasion.contact ?? "none"), ("access", occasion.access ?? "none"),
      ]
    }
    return zip(facts(earlier), facts(self)).compactMap { old, new in
      old.value == new.value ? nil : "\(new.name) \(old.value) → \(new.value)"
    }
  }
}

extension WorkshopOptions {
  /// Flags that ask for something else than a plan has, each with what the plan has.
  func differences(from terms: WorkshopTerms) -> [String] {
    let request = terms.request
    let given: [(flag: String?, asked: String?, planned: String?)] = [
      ("--people", people.map(String.init), String(request.people)),
      ("--minutes", minutes.map(String.init), String(request.minutes)),
      ("--start", start.map(\.time.description), ClockTime(request.start).description),
      ("--method", method?.name.rawValue, terms.plan?.method.rawValue),
      ("--tables", tables.map(String.init), terms.plan.map { String($0.seats.count) }),
      ("--seats", seats.map(String.init), request.seats.map(String.init)),
      ("--rooms", rooms.map(String.init), String(request.rooms)),
      ("--select", select.map { Self.name($0.selection) }, terms.selection.map(Self.name)),
      ("--online", online ? "yes" : nil, request.isOnline ? "yes" : "no"),
    ]
    return given.compactMap { flag, asked, planned in
      guard let flag, let asked, asked != planned else { return nil }
      return "\(flag) \(asked), planned \(planned ?? "otherwise")"
    }
  }

  private static func name(_ selection: ThemeSelection) -> String {
    selection.name + (selection.seed.map { ":\($0)" } ?? "")
  }
}
