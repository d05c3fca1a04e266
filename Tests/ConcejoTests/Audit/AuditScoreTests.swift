import Foundation
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

  @Test func `of a pair about which two differ, the answer against the program counts`() throws {
    let ana = try reader("ana") { _, _ in self.yes() }
    var luis = try reader("luis") { _, _ in self.yes() }
    for key in Self.sample.pairKeys { luis.pairs[key] = AuditAnswers.Pair(.no) }
    let score = AuditScore(of: Self.sample, answers: [ana, luis])
    #expect(score.copies?.copies == 0 && score.copies?.read == 2)
    #expect(score.missedCopies?.copies == 2 && score.missedCopies?.read == 2)
    // Who is not sure says nothing against what is kept apart.
    for key in Self.sample.pairKeys { luis.pairs[key] = AuditAnswers.Pair(.unsure) }
    var none = ana
    for key in Self.sample.pairKeys { none.pairs[key] = AuditAnswers.Pair(.no) }
    #expect(AuditScore(of: Self.sample, answers: [none, luis]).missedCopies?.copies == 0)
  }

  @Test(arguments: Messages.available)
  func `of two who did not read the same it is told how many each read, and both`(
    language: Language
  ) throws {
    let ana = try reader("ana") { index, _ in index < 9 ? self.yes() : nil }
    let luis = try reader("luis") { index, _ in index > 1 ? self.yes() : nil }
    let score = AuditScore(of: Self.sample, answers: [ana, luis])
    #expect(score.read == 12 && score.readByAll == 7 && score.agreement?.count == 7)
    let messages = Messages(language)
    func lines(_ score: AuditScore) -> [String] {
      Report(
        AuditSamples.findings, proposals: AuditSamples.proposals, language: language, audit: score
      ).auditLines
    }
    let told = lines(score)
    #expect(["9", "10", "7", "12"].allSatisfy { told[0].contains($0) }, "\(told[0])")
    #expect(told.contains(messages["method.audit.pairs.disputed"]))
    #expect(told.last?.contains("7") == true, "\(told)")
    // Who read the same is told as before.
    let same = AuditScore(of: Self.sample, answers: [ana, ana])
    #expect(lines(same)[0].hasPrefix(messages["method.audit.other"].prefix { $0 != "{" }))
    #expect(lines(same)[0] != told[0] && same.readByAll == 9)
    let alone = lines(AuditScore(of: Self.sample, answers: [ana]))
    #expect(!alone.contains(messages["method.audit.pairs.disputed"]))
  }

  @Test func `no theme is named alike in JSON and in tables`() throws {
    let score = AuditScore(
      of: Self.sample,
      answers: [
        try reader("ana") { index, _ in
          switch index {
          case 0: AuditAnswers.Text(.no, other: AuditAnswers.Destination.none)
          case 1: AuditAnswers.Text(.no, other: .theme(2))
          case 2: AuditAnswers.Text(.no)
          default: self.yes()
          }
        }
      ])
    let moves = score.suggestions.filter { $0.decision == .move }
    let encoder = JSONEncoder()
    let json = try moves.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    #expect(json.count { $0.contains("\"toTheme\":\"none\"") } == 1)
    #expect(json.count { $0.contains("\"toTheme\":2") } == 1)
    #expect(json.count { !$0.contains("toTheme") } == 1)
    let rows = String(decoding: AuditSuggestion.table(of: moves), as: UTF8.self)
    #expect(rows.split(separator: "\n").count { $0.contains(",none,ana") } == 1)
    #expect(
      try moves
        == moves.map {
          try JSONDecoder().decode(AuditSuggestion.self, from: try encoder.encode($0))
        })
    // What was stored before, without a word for no theme.
    let old = try #require(json.first { $0.contains("none") }).replacing(
      "\"toTheme\":\"none\",", with: ""
    )
    .replacing(",\"toTheme\":\"none\"", with: "")
    let read = try JSONDecoder().decode(AuditSuggestion.self, from: Data(old.utf8))
    #expect(moves.contains(read))
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
