import Testing

@testable import Concejo

/// Every verdict has a reason in words, in every language.
@Suite struct CriteriaReportTests {
  @Test func `counts add up, and each line says on what it rests`() throws {
    var samples = CriteriaSamples()
    samples.harvest = []
    let report = try samples.report()
    #expect(
      CriterionVerdict.Result.allCases.reduce(0) { $0 + report.count($1) } == report.verdicts.count)
    let text = report.document(title: "Puerto").markdown
    #expect(text.contains("Se cumple: 7 de 8"))
    #expect(text.contains("No se cumple: 1 de 8"))
    #expect(report.lines[5].reason == "Se nombra y no está: S1-R1-T01-1")
    #expect(report.lines[0].reason == "Compromiso que lo recoge: C05")
    #expect(report.lines[7].reason == "Dice que sí: La Alcaldía (2026-11-01)")
    #expect(String(decoding: report.csv(), as: UTF8.self).contains("Valle 2026 · R03"))
  }

  /// A sentence that was missing would end the program.
  @Test(arguments: Messages.available)
  func `every reason of every check has its sentence`(language: Language) throws {
    let report = try CriteriaSamples().report(language)
    for check in Criterion.checks.map(\.code) {
      let criterion = CriteriaSamples.criterion(1, check)
      var reasons: [CriterionVerdict.Reason] = [.holds(["X"]), .missing(["X"]), .noCounterpart]
      if check != WorkshopRule.code { reasons.append(.lacking(["X"])) }
      if check == KeptRule.code { reasons.append(.needsDay(["X"])) }
      if check == PersonSaysRule.code {
        reasons = [.nobodySaid, .said("X"), .saidLater("X")]
      }
      for reason in reasons {
        for result in CriterionVerdict.Result.allCases {
          let sentence = report.sentence(of: CriterionVerdict(criterion, result, reason))
          #expect(!sentence.isEmpty && !sentence.contains("{"), "\(check) \(reason)")
        }
      }
    }
    #expect(try report.document().docx() == CriteriaSamples().report(language).document().docx())
  }
}
