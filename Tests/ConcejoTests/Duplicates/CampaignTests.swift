import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// Letters that many send with words of their own.
@Suite struct CampaignTests {
  /// Texts about other things, for the signers' own words and beside the letters.
  private static let others = FiveThemes.proposals.map(\.body)

  private static func proposals(_ letters: [Letters]) -> [Proposal] {
    letters.enumerated().flatMap { number, letters in
      letters.texts.enumerated().map { signer, text in
        Proposal(id: "\(number)-\(signer)", title: "", body: text)
      }
    }
  }

  /// For each letter the share of its signers in its largest group, and the strangers in there.
  private static func result(
    of analysis: Analysis, letters: Int
  ) -> [(share: Double, strangers: Int)] {
    (0..<letters).map { letter in
      let prefix = "\(letter)-"
      let all = analysis.proposals.count { $0.id.hasPrefix(prefix) }
      let groups = analysis.duplicates.groups.map { group in
        group.members.count { analysis.proposals[$0.proposal].id.hasPrefix(prefix) }
      }
      guard let best = groups.indices.max(by: { groups[$0] < groups[$1] }) else { return (0, 0) }
      return (
        Double(groups[best]) / Double(all),
        analysis.duplicates.groups[best].members.count - groups[best]
      )
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `signers of a letter are one group, and nobody else is in it`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let words = [20, 40, 65, 80][Int(seed % 4)]
    let signers = Int.random(in: 12...60, using: &random)
    let letters = Letters(seed: seed, words: words, signers: signers, pool: Self.others)
    let beside = seed % 2 == 0 ? FiveThemes.proposals : []
    let analysis = try await Pipeline().analysis(of: Self.proposals([letters]) + beside)
    let result = Self.result(of: analysis, letters: 1)[0]
    #expect(result.share >= 0.98)
    #expect(result.strangers == 0)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `two letters in much the same words are two campaigns`(seed: UInt64) async throws {
    let words = [40, 65, 80][Int(seed % 3)]
    let letters = [
      Letters(seed: seed, words: words, signers: 40, pool: Self.others),
      Letters(seed: seed + 1000, words: words, signers: 25, isRival: true, pool: Self.others),
    ]
    let analysis = try await Pipeline().analysis(
      of: Self.proposals(letters) + FiveThemes.proposals)
    for result in Self.result(of: analysis, letters: 2) {
      #expect(result.share >= 0.98)
      #expect(result.strangers == 0)
    }
  }

  @Test func `an edit that some signers share makes no letter of its own`() async throws {
    let letters = Letters(seed: 3, words: 65, signers: 120, pool: Self.others)
    let edited = letters.texts.enumerated().map { signer, text in
      signer % 9 == 0 ? text.replacingOccurrences(of: "aldeas", with: "pedanías") : text
    }
    let proposals = edited.enumerated().map { signer, text in
      Proposal(id: "0-\(signer)", title: "", body: text)
    }
    let analysis = try await Pipeline().analysis(of: proposals)
    #expect(Self.result(of: analysis, letters: 1)[0].share >= 0.98)
  }

  @Test func `the letter is told verbatim, and so are each signer's own words`() async throws {
    let letters = Letters(seed: 7, words: 65, signers: 30, pool: Self.others)
    let analysis = try await Pipeline().analysis(of: Self.proposals([letters]))
    let findings = Findings(analysis, options: Pipeline(), rows: 30, rejected: [])
    let campaign = try #require(findings.duplicateGroups.first)
    #expect(campaign.kind == "campaign")
    let letter = try #require(campaign.letter)
    let words = letters.letter.joined(separator: " ")
    #expect(letter.count == 1)
    // Read off a signer who changed nothing in it.
    #expect(letter.first?.text == words)
    let byID = Dictionary(uniqueKeysWithValues: analysis.proposals.map { ($0.id, $0) })
    for member in campaign.members {
      let own = try #require(member.ownWords)
      #expect(
        own.allSatisfy { quote in byID[member.proposal].map { quote.stands(in: $0) } ?? false })
      let signer = try #require(Int(member.proposal.dropFirst(2)))
      let text = own.map(\.text).joined(separator: " ")
      let written = letters.own[signer]
      // All of it but a word or two at its ends.
      #expect(text.count * 10 >= written.count * 8, "\(text) / \(written)")
    }
  }

  @Test func `own words make the themes, not the letter`() async throws {
    let letters = Letters(seed: 3, words: 80, signers: 120, pool: Self.others)
    let analysis = try await Pipeline().analysis(of: Self.proposals([letters]))
    #expect(analysis.duplicates.groups.count == 1)
    // The own words come from five themes.
    #expect((3...8).contains(analysis.themes.count))
    for theme in analysis.themes.prefix(3) {
      #expect(!theme.title.text.lowercased().contains("firmantes"))
    }
  }

  @Test func `the frame of a form is no letter`() async throws {
    let form = Self.others.enumerated().map { number, text in
      Proposal(
        id: String(number), title: "",
        body: "Formulario de propuestas del distrito, sesión del mes de mayo en el centro cívico. "
          + "Propuesta del vecindario para el año próximo: " + text)
    }
    let analysis = try await Pipeline().analysis(of: form)
    #expect(analysis.duplicates.groups.isEmpty)
  }

  @Test func `minutes that open every entry alike are no letter where titles carry the request`()
    async throws
  {
    let minutes = FiveThemes.proposals.map { proposal in
      Proposal(
        id: proposal.id,
        title: String(proposal.body.split(separator: " ").prefix(6).joined(separator: " ")),
        body:
          "En la cita presencial del distrito cincuenta vecinas y vecinos debatieron toda la tarde y "
          + "acordaron por mayoría trasladar esta petición. " + proposal.body)
    }
    let analysis = try await Pipeline().analysis(of: minutes)
    #expect(analysis.duplicates.groups.isEmpty)
  }

  @Test func `the parts of a series under one long title are no letter`() async throws {
    let series = FiveThemes.proposals.prefix(24).enumerated().map { number, proposal in
      Proposal(
        id: String(number),
        title:
          "Plan de mejora de los barrios de la ribera del río para los próximos diez años, parte "
          + "\(number)", body: proposal.body)
    }
    let analysis = try await Pipeline().analysis(of: series)
    #expect(!analysis.duplicates.groups.contains { $0.isCampaign })
  }

  @Test func `a proposal that a signer repeats beside the letter is no signer`() async throws {
    let letters = Letters(seed: 3, words: 20, signers: 40, pool: Self.others)
    let beside = FiveThemes.proposals[0].body
    let letter = letters.letter.joined(separator: " ")
    // Only these show all of the letter, so one of them stands for it.
    let repeating = (0..<3).map {
      Proposal(id: "0-r\($0)", title: "", body: "\(letter). \(beside)")
    }
    let analysis = try await Pipeline().analysis(
      of: Self.proposals([letters]) + repeating + FiveThemes.proposals)
    let result = Self.result(of: analysis, letters: 1)[0]
    #expect(result.share >= 0.98)
    #expect(result.strangers == 0)
  }

  @Test(arguments: [
    "Un buzón en el consultorio, atiende médico y que lo abran.",
    "Un buzón de toda la vida en el consultorio médico, con su llave.",
  ])
  func `who speaks of the other letter's subject beside hers signs hers`(own: String) async throws {
    let letters = [
      Letters(seed: 4, words: 20, signers: 40, pool: Self.others),
      Letters(seed: 1004, words: 20, signers: 40, isRival: true, pool: Self.others),
    ]
    let torn = Proposal(
      id: "1-torn", title: "",
      body: letters[1].letter.joined(separator: " ") + ". " + own)
    let analysis = try await Pipeline().analysis(
      of: Self.proposals(letters) + [torn] + FiveThemes.proposals)
    for result in Self.result(of: analysis, letters: 2) { #expect(result.strangers == 0) }
    let number = try #require(analysis.proposals.firstIndex { $0.id == torn.id })
    #expect(analysis.duplicates.groupOfProposal[number] != nil)
  }

  @Test func `who turns the letter round is no signer of it`() async throws {
    let letters = Letters(seed: 5, words: 40, signers: 30, pool: Self.others)
    let turned = letters.letter.joined(separator: " ").replacing("no cierre", with: "cierre")
    let analysis = try await Pipeline().analysis(
      of: Self.proposals([letters]) + [Proposal(id: "x", title: "", body: turned)])
    let number = try #require(analysis.proposals.firstIndex { $0.id == "x" })
    #expect(analysis.duplicates.groupOfProposal[number] == nil)
  }

  @Test(arguments: [
    "no se construya nunca ninguna", "no se construya ninguna", "no se construya jamás la",
    "no se construya la",
  ])
  func `who denies the letter in more words is no signer of it`(turn: String) async throws {
    let letter =
      "Como vecino de Robledal pido al ayuntamiento que TURN residencia de mayores en el solar"
      + " de las escuelas, porque nuestros padres tienen que marcharse lejos y el pueblo se"
      + " vacía cada invierno."
    let texts =
      [String](repeating: letter.replacing("TURN", with: "se construya la"), count: 12)
      + [letter.replacing("TURN", with: turn)]
    let analysis = try await Pipeline().analysis(
      of: texts.enumerated().map { Proposal(id: "p\($0.offset)", title: "", body: $0.element) })
    let last = try #require(analysis.proposals.firstIndex { $0.id == "p12" })
    #expect(analysis.duplicates.groups.map(\.members.count) == [12])
    #expect(analysis.duplicates.groupOfProposal[last] == nil)
  }

  static let closings = [
    "Lo pedimos los vecinos del barrio desde hace años y esperamos que el ayuntamiento lo tenga"
      + " en cuenta en los próximos presupuestos.",
    "Ho demanem els veïns del barri des de fa anys i esperem que l'ajuntament ho tingui en"
      + " compte en els pròxims pressupostos.",
    "Nous le demandons, nous les habitants du quartier, depuis des années et espérons que la"
      + " mairie en tiendra compte dans le prochain budget.",
    "Das fordern wir Anwohner seit vielen Jahren und hoffen, dass die Stadt es im nächsten"
      + " Haushalt endlich berücksichtigen wird.",
  ]

  /// What is asked again is what stands before: common words alone are no letter.
  @Test(arguments: closings)
  func `a closing under requests of their own is no letter`(closing: String) async throws {
    let own = Self.others.prefix(14).map { $0 + " " + closing }
    let analysis = try await Pipeline().analysis(
      of: own.enumerated().map { Proposal(id: "p\($0.offset)", title: "", body: $0.element) })
    #expect(analysis.duplicates.groups.allSatisfy { $0.members.count < 3 })
  }
}
