import Testing

@testable import Concejo

/// Each check looks at one thing: without it that very line is no longer met.
@Suite struct CriterionRulesTests {
  @Test func `the list of checks is that of the rules, in their order`() {
    #expect(
      Criterion.checks.map(\.code) == CriterionRules.all.map { $0.code } + [PersonSaysRule.code])
    for check in Criterion.checks {
      #expect(Set(check.names.keys) == Set(Messages.available.map(\.rawValue)), "\(check.code)")
    }
  }

  @Test func `all of it is met while all evidence is there`() throws {
    let verdicts = try CriteriaSamples().report().verdicts
    #expect(verdicts.map(\.result) == Array(repeating: .met, count: 8))
    #expect(
      verdicts.map(\.evidence) == [
        ["C05"], ["C06"], ["C07"], ["U05"], ["K02"], ["S1-R1-T01-1"], ["35020"], [],
      ])
  }

  /// A piece of evidence that is taken away, and the result of its line then.
  struct Loss: Sendable {
    let criterion: Int
    let result: CriterionVerdict.Result
    let take: @Sendable (inout CriteriaSamples) -> Void
  }

  static let losses = [
    Loss(criterion: 1, result: .notMet) { $0.commitments.removeAll { $0.number == 5 } },
    Loss(criterion: 2, result: .notMet) { $0.commitments.removeAll { $0.number == 6 } },
    Loss(criterion: 3, result: .notMet) { $0.commitments.removeAll { $0.number == 7 } },
    Loss(criterion: 4, result: .notMet) { $0.answers.removeAll { $0.subject == .unit(5) } },
    Loss(criterion: 5, result: .notMet) { $0.clauses = [] },
    Loss(criterion: 6, result: .notMet) { $0.harvest = [] },
    Loss(criterion: 7, result: .notMet) { samples in
      samples.contributions = samples.contributions.map {
        $0.id == "35020"
          ? AnswerAccount.Contribution(id: $0.id, theme: 1, setAside: "withdrawn") : $0
      }
    },
    Loss(criterion: 8, result: .notCheckable) { samples in
      samples.criteria[7] = CriteriaSamples.criterion(8, "person")
    },
  ]

  @Test(arguments: losses)
  func `a piece of evidence that goes flips its own line and no other`(loss: Loss) throws {
    var samples = CriteriaSamples()
    loss.take(&samples)
    let results = try samples.report().verdicts.map(\.result)
    #expect(results[loss.criterion - 1] == loss.result)
    #expect(results.count { $0 != .met } == 1)
  }

  private static func verdict(
    _ check: String, _ evidence: [String] = [], text: String = "Otro texto",
    _ change: (inout CriteriaSamples) -> Void = { _ in }
  ) throws -> CriterionVerdict {
    var samples = CriteriaSamples()
    change(&samples)
    let criterion = Criterion(
      1, text, source: CriteriaSamples.source, check: check, evidence: evidence)
    return CriterionRules.verdict(on: criterion, in: try samples.process())
  }

  @Test(arguments: CriterionRules.all.map { $0.code })
  func `where nothing is named and no text is equal, nothing is guessed`(check: String) throws {
    let verdict = try Self.verdict(check)
    #expect(verdict.result == .notCheckable)
    #expect(verdict.reason == .noCounterpart)
  }

  @Test func `a text that is equal word for word is found, and one that is only alike is not`()
    throws
  {
    #expect(try Self.verdict("commitment", text: "Abrir los datos").evidence == ["C05"])
    #expect(try Self.verdict("answered", text: "Petición 45").evidence == ["U45"])
    #expect(try Self.verdict("clause", text: "El portal  será accesible.").evidence == ["K02"])
    #expect(try Self.verdict("workshop", text: "Más horas de apertura").result == .met)
    #expect(try Self.verdict("proposal", text: "Propuesta 35020").evidence == ["35020"])
    #expect(try Self.verdict("commitment", text: "Abrir los dato").reason == .noCounterpart)
  }

  @Test func `of what is named all must be there`() throws {
    let verdict = try Self.verdict("commitment", ["C05", "C99"])
    #expect(verdict.result == .notMet)
    #expect(verdict.reason == .missing(["C99"]))
    #expect(verdict.evidence == ["C05"])
  }

  @Test func `a deadline holds up to its day, and without a day nothing is told`() throws {
    func kept(_ day: String?) throws -> CriterionVerdict.Result {
      try Self.verdict("kept", ["C06"]) { $0.day = day.flatMap { CalendarDay($0) } }.result
    }
    #expect(try kept("2026-12-31") == .met)
    #expect(try kept("2027-01-01") == .notMet)
    #expect(try kept(nil) == .notCheckable)
    let done = try Self.verdict("kept", ["C06"]) { samples in
      samples.commitments[1] = Commitment(6, "Datos", recommendations: [], status: "done")
    }
    #expect(done.result == .met)
  }

  @Test func `what was given up, withdrawn or lacks a part is there and does not hold`() throws {
    let given = try Self.verdict("commitment", ["C05"]) { samples in
      samples.commitments[0] = Commitment(5, "P", recommendations: [], status: "given-up")
    }
    #expect(given.reason == .lacking(["C05"]))
    let clause = try Self.verdict("clause", ["K02"]) { samples in
      samples.clauses = [Clause(2, "C", kind: Clause.withdrawn, units: [9])]
    }
    #expect(clause.reason == .lacking(["K02"]))
    let orphan = try Self.verdict("clause", ["K02"]) { $0.clauses = [Clause(2, "C", units: [])] }
    #expect(orphan.reason == .lacking(["K02"]))
    #expect(try Self.verdict("indicator", ["C05"]).reason == .lacking(["C05"]))
  }

  @Test func `what a person says counts from its day on`() throws {
    var samples = CriteriaSamples()
    samples.day = CalendarDay("2026-10-31")
    #expect(try samples.report().verdicts[7].reason == .saidLater("La Alcaldía (2026-11-01)"))
    samples.day = CalendarDay("2026-11-01")
    #expect(try samples.report().verdicts[7].result == .met)
    samples.criteria[7] = Criterion(
      8, "C", source: CriteriaSamples.source, check: "person",
      statement: Criterion.Statement(isMet: false, who: "La Alcaldía"))
    #expect(try samples.report().verdicts[7].result == .notMet)
  }
}
