import Testing

@testable import Concejo

@Suite struct AuditScoreTests {
  private static let sample = AuditSamples.sample

  /// Answers by a rule for each text, and yes to all pairs.
  private func reader(
    _ name: String, _ verdict: (Int, AuditSample.Text) -> AuditAnswers.Text?
  ) throws -> AuditAnswers {
    var answers = AuditAnswers(reader: name, code: Self.sample.code)
    for (index, key) in Self.sample.textKeys.enumerated() {
      answers.keys.insert(key)
      answers.texts[key] = verdict(index, Self.sample.texts[index])
    }
    for key in Self.sample.pairKeys {
      answers.keys.insert(key)
      answers.pairs[key] = .init(verdict: .yes, note: "")
    }
    return answers
  }

  private func yes() -> AuditAnswers.Text { .init(verdict: .yes, other: nil, note: "") }

  @Test func `one reader who says yes to all`() throws {
    let score = AuditScore(of: Self.sample, answers: [try reader("ana") { _, _ in yes() }])
    #expect(score.rightlyPlaced == Proportion(12, of: 12))
    #expect(score.read == 12 && score.population == 36)
    // The pairs kept apart are copies too, says she.
    #expect(score.copies?.copies == 2 && score.copies?.population == 5)
    #expect(score.missedCopies?.copies == 2)
    #expect(score.suggestions.map(\.decision) == [.join, .join])
    #expect(score.agreement == nil)
  }

  @Test func `of two readers the cautious one counts, and who is unsure confirms nothing`() throws {
    let first = Self.sample.texts.firstIndex { $0.theme == 1 } ?? 0
    let second = Self.sample.texts.firstIndex { $0.theme == 2 } ?? 0
    let ana = try reader("ana") { index, _ in
      index == first
        ? .init(verdict: .no, other: .theme(2), note: "alumbrado") : self.yes()
    }
    let luis = try reader("luis") { index, _ in
      index == second ? .init(verdict: .unsure, other: nil, note: "") : self.yes()
    }
    let score = AuditScore(of: Self.sample, answers: [ana, luis])
    #expect(score.themes.map(\.right) == [5, 3, 2])
    // By hand: (20 · 5/6 + 12 · 3/4 + 4 · 1) / 36.
    let share = try #require(score.rightlyPlaced)
    #expect(abs(share.estimate - (20.0 * 5 / 6 + 9 + 4) / 36) < 1e-12)
    #expect(score.readers.map(\.right) == [11, 11])
    #expect(score.readers.map(\.unsure) == [0, 1])
    // 10 of 12 alike; the chance of it is (11 · 11 + 0 + 0) / 144.
    let kappa = try #require(score.agreement?.value)
    #expect(abs(kappa - (10.0 / 12 - 121.0 / 144) / (1 - 121.0 / 144)) < 1e-12)
    let moves = score.suggestions.filter { $0.decision == .move }
    #expect(moves.count == 1)
    #expect(moves.first?.proposal == Self.sample.texts[first].proposal)
    #expect(moves.first?.fromTheme == 1 && moves.first?.toTheme == 2)
    #expect(moves.first?.readers == ["ana"] && moves.first?.judgedBy == 2)
    #expect(moves.first?.note == "alumbrado")
    #expect(score.withoutNotes.suggestions.allSatisfy { $0.note.isEmpty })
  }

  @Test func `what was left blank or deleted is counted and not guessed`() throws {
    var answers = try reader("ana") { index, _ in index < 4 ? self.yes() : nil }
    answers.keys.remove(Self.sample.textKeys[11])
    let score = AuditScore(of: Self.sample, answers: [answers])
    #expect(score.readers.first?.read == 4)
    #expect(score.readers.first?.blank == 7)
    #expect(score.readers.first?.missing == 1)
    #expect(score.read == 4 && score.drawn == 12)
  }

  @Test func `a file that nobody filled in has no share`() throws {
    let answers = AuditAnswers(reader: "ana", code: Self.sample.code)
    let score = AuditScore(of: Self.sample, answers: [answers])
    #expect(score.rightlyPlaced == nil && score.copies == nil)
  }

  @Test func `the report tells it among its methods`() throws {
    let score = AuditScore(
      of: Self.sample,
      answers: [
        try reader("ana") { index, _ in
          index == 0 ? .init(verdict: .no, other: nil, note: "") : self.yes()
        }
      ])
    for language in Messages.available {
      let report = Report(
        AuditSamples.findings, proposals: AuditSamples.proposals, language: language, audit: score)
      let share = try #require(score.rightlyPlaced)
      let percent = Messages(language).percentage(
        Int((share.estimate * 1_000_000).rounded()), of: 1_000_000)
      #expect(report.auditLines.count == 3)
      #expect(report.auditLines.first?.contains(percent) ?? false, "\(language)")
      #expect(report.markdown.contains(report.auditLines[0]))
      #expect(report.html.contains(percent))
    }
    #expect(Report(AuditSamples.findings, proposals: AuditSamples.proposals).auditLines.isEmpty)
  }
}
