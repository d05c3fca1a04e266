import ConcejoTestSupport
import Testing

@testable import Concejo

/// Of a letter that many sent, an explanation tells whose it is and what of it counts.
@Suite struct CampaignExplanationTests {
  private static let letter =
    "Solicitamos al Ayuntamiento que amplíe el horario de la biblioteca municipal hasta la medianoche"
    + " durante los meses de exámenes, con salas de estudio abiertas y vigilancia suficiente para todos."
  private static let additions = [
    "Mis hijas preparan oposiciones y estudian en la cocina de casa.",
    "Vivo lejos y vuelvo del trabajo cuando la sala ya cerró.",
  ]
  private static let signers = (0..<12).map { index in
    Proposal(
      id: "letter\(index)", title: "",
      body: letter + (index < additions.count ? " " + additions[index] : ""))
  }
  private static let all = FiveThemes.proposals + signers

  private func explainer(_ findings: Findings) async throws -> Explainer {
    try await Explainer(
      of: findings, contributions: Self.all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
  }

  @Test func `a signer is told as one of all, whose own words alone count`() async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let group = try #require(findings.duplicateGroups.first { $0.kind == "campaign" })
    #expect(group.members.count == 12)
    let own = try explainer.explanation(of: "letter0")
    #expect(own.group?.members == 12 && own.group?.head == group.head && own.speaker == nil)
    #expect(own.words.all > 35 && own.words.compared < 15)
    let ids = Set(Self.signers.map(\.id))
    #expect(own.neighbors.allSatisfy { !ids.contains($0.proposal) })
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: .en, study: "valley.concejo", isFirstRun: true)
    let lines = sentences.lines(of: own)
    #expect(
      lines[1]
        == "It is one of 12 with the same letter (group \(group.id), headed by \(group.head)).")
    // What it adds is told in its words, and how it is counted.
    #expect(own.group?.ownWords.isEmpty == false && own.group?.together == [])
    #expect(lines[2].hasPrefix("Besides the letter it says: ‘") && lines[2].contains("Mis hijas"))
    #expect(own.group?.hasVoice == true && lines[3] == "It counts by itself.")
    #expect(
      lines[4].hasSuffix(
        "\(own.words.compared) of its \(own.words.all) words are left,"
          + " and of these \(own.terms.count) count."))
    #expect(own.terms.count < own.words.compared)
    // Who adds nothing is told beside the one that shows the letter, all of which counts.
    let other = try #require(Self.signers.last { $0.id != group.head }).id
    let copy = try explainer.explanation(of: other)
    #expect(copy.group?.id == own.group?.id && copy.speaker == group.head)
    #expect(copy.words.all == copy.words.compared)
    #expect(sentences.lines(of: copy)[2].contains("copy of \(group.head)"))
    #expect(sentences.lines(of: copy)[2].contains(" as one and share a place"))
    // Who adds something is told to count apart.
    #expect(copy.group?.others == 2 && copy.group?.together.count == 9)
    #expect(
      sentences.lines(of: copy)[3] == "The other 2 add something of their own and count apart.")
    // What follows is what is said of the head, which tells with whom it is counted.
    let head = try explainer.explanation(of: group.head)
    let told = sentences.lines(of: head)
    #expect(head.group?.together.contains(other) == true)
    #expect(told[2].hasPrefix("It counts as one together with "))
    let name = group.head + ": "
    let said = sentences.lines(of: copy).dropFirst(3).map {
      $0.hasPrefix(name) ? String($0.dropFirst(name.count)) : $0
    }
    #expect(said == Array(told.dropFirst(3)))
    let pair = sentences.lines(of: try explainer.explanation(of: "letter0", and: group.head))
    #expect(pair.contains("They sign the same letter."), "\(pair)")
    // The letter counts for copies and not for themes: the figures of both are told.
    #expect(
      pair.contains {
        $0.hasPrefix("Affinity and the sum are measured without text that many proposals repeat")
      },
      "\(pair)")
    // Two who add nothing share a place, and have no affinity of their own.
    let others = Self.signers.map(\.id).filter { copy.group?.together.contains($0) == true }
    let twins = try explainer.explanation(of: other, and: others[0])
    #expect(twins.likeness == nil && twins.copies.countsOnce)
    let shared = sentences.lines(of: twins)
    #expect(
      shared.contains { $0.contains("count as one, that of \(group.head), and so nothing else") },
      "\(shared)")
    #expect(!shared.contains { $0.contains("By affinity") || $0.contains("Affinity tells") })
    // Against a third one the figures are those of the head, and that is told.
    let third = try explainer.explanation(of: other, and: "1")
    #expect(third.first.speaker == group.head && third.second.speaker == nil)
    #expect(third.likeness == (try explainer.explanation(of: group.head, and: "1").likeness))
    #expect(
      sentences.lines(of: third).contains {
        $0.hasPrefix("\(other) is a copy of \(group.head) and shares its place: affinity, the sum")
      })
    #expect(pair.last?.hasPrefix("Besides the letter, letter0 says: ") == true)
  }

  @Test func `who adds what asks for nothing more is told not to count apart for that`()
    async throws
  {
    let thanks = Self.signers.map { signer in
      signer.id != "letter4"
        ? signer : Proposal(id: signer.id, title: "", body: signer.body + " Gracias por leernos.")
    }
    let all = FiveThemes.proposals + thanks
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let copy = try explainer.explanation(of: "letter4")
    #expect(copy.group?.hasVoice == false && copy.group?.ownWords == ["Gracias por leernos"])
    for language in Messages.available {
      let messages = Messages(language)
      let lines = ExplanationSentences(
        findings, contributions: all, language: language, study: "v.concejo", isFirstRun: true
      ).lines(of: copy)
      let idle = messages("explain.signer.idle", ["least": messages.number(3)])
      let place = try #require(lines.firstIndex(of: idle), "\(lines)")
      #expect(lines[place - 1].contains("Gracias por leernos"))
    }
    // Who adds nothing at all is told nothing of it.
    let english = ExplanationSentences(
      findings, contributions: all, language: .en, study: "v.concejo", isFirstRun: true)
    let plain = english.lines(of: try explainer.explanation(of: "letter5"))
    #expect(!plain.contains { $0.hasPrefix("What it adds") })
  }

  @Test func `words of another title are a title, and not what a signer says`() async throws {
    let titled = (0..<12).map { index in
      Proposal(
        id: "titled\(index)",
        title: index == 3 ? "Salas de la biblioteca" : "Horario de la biblioteca municipal",
        body: Self.letter)
    }
    let all = FiveThemes.proposals + titled
    let findings = try await settled(all)
    let group = try #require(findings.duplicateGroups.first { $0.kind == "campaign" })
    let record = try #require(group.members.first { $0.proposal == "titled3" })
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    #expect(record.ownWords?.isEmpty == false)
    let explanation = try explainer.explanation(of: "titled3")
    #expect(explanation.group?.ownWords == [] && explanation.group?.hasOwnTitle == true)
    let lines = ExplanationSentences(
      findings, contributions: all, language: .en, study: "valley.concejo", isFirstRun: true
    ).lines(of: explanation)
    #expect(lines.contains("It has a title of its own, which is not the letter’s."))
    #expect(!lines.contains { $0.hasPrefix("Besides the letter it says") })
    // Nor does the report count it as somebody who adds something.
    let report = Report(findings, proposals: all, language: .en).markdown
    #expect(report.contains("Horario de la biblioteca municipal"))
    #expect(!report.contains("words of their own that count"))
  }

  @Test func `signers who add the same words count once, in one place`() async throws {
    let twins = ["letter0", "letter1"].flatMap { id in
      Self.signers.filter { $0.id == id }.map { $0.with(id: id + "again") }
    }
    let all = Self.all + twins
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    for id in ["letter0", "letter1"] {
      let first = try explainer.explanation(of: id)
      let again = try explainer.explanation(of: id + "again")
      #expect(first.speaker == nil && first.group?.together == [id + "again"])
      #expect(again.speaker == id && again.theme == first.theme && again.cause == .copy)
    }
    let distinct = findings.themes.reduce(0) { $0 + $1.distinctCount }
    let outside = findings.placements.count { $0.theme == nil }
    // Sixty proposals, the letter, and two signers with words of their own.
    #expect(distinct + outside <= FiveThemes.proposals.count + 3)
  }

  @Test func `who is in no group of copies is told without one`() async throws {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "1")
    #expect(explanation.group == nil && explanation.words.all == explanation.words.compared)
  }
}
