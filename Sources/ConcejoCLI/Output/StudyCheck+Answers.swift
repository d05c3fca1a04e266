import Concejo
import ConcejoStore

extension StudyCheck {
  /// Contributions without an answer that are named; the rest is counted.
  private static let mostNamed = 50

  /// Looks at units and answers.
  ///
  /// - Parameter isFinal: Whether everybody must have an answer.
  /// - Throws: ``StudyError``.
  mutating func checkAnswers(isFinal: Bool) throws {
    // Units are decisions: where one was changed by hand, that is told, and nothing can be said of units.
    guard try study.checkDecisions().faults.isEmpty else { return }
    let answers = try study.answerAccount()
    guard isFinal || !answers.units.units.isEmpty || !answers.idle.isEmpty else { return }
    let counts = answers.counts
    account.append(
      "\(Counted.of(answers.filledUnits.count, "unit")) and \(counts.answered) of"
        + " \(Counted.of(counts.total - counts.setAside, "contribution")) answered")
    try checkTitles(of: answers)
    for subject in answers.lackingReasons {
      note("answer without a reason", "\(subject.name)")
    }
    if !answers.idle.isEmpty {
      limits.append(
        "\(Counted.of(answers.idle.count, "answer")) kept that answer nobody at present, such as"
          + " \(answers.idle[0].subject.name).")
    }
    guard isFinal else { return }
    let owed = answers.owed
    for id in owed.prefix(Self.mostNamed) {
      let unit = answers.outcome(of: id)?.outcome.unit.map { UnitName($0).text }
      note("no answer", "\(id), \(unit.map { "in \($0)" } ?? "in no unit")")
    }
    if owed.count > Self.mostNamed {
      note(
        "no answer",
        "\(owed.count - Self.mostNamed) more; `concejo answers status --json` names all")
    }
  }

  /// Titles that are a contribution's own words stand in it.
  private mutating func checkTitles(of answers: AnswerAccount) throws {
    let sources = Set(answers.units.units.compactMap(\.titleSource))
    guard !sources.isEmpty else { return }
    let proposals = Dictionary(
      try study.contributions().filter { sources.contains($0.id) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for unit in answers.units.units {
      guard let source = unit.titleSource, !unit.title.isEmpty else { continue }
      if proposals[source].map({ !unit.titleStands(in: $0) }) ?? true {
        note(ResultCheck.brokenQuote, "the title of \(unit.name), “\(unit.title)”, in \(source)")
      }
    }
  }
}
