import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// Texts from outside are placed by what a run learnt.
@Suite struct PlacementModelTests {
  private static func learned(
    _ proposals: [Proposal] = FiveThemes.proposals
  ) async throws -> (bytes: [UInt8], header: ModelHeader, findings: Findings) {
    let findings = try await settled(proposals)
    let (bytes, header) = try await PlacementModel.learned(
      of: findings, contributions: proposals, after: Precedent(history: ThemeHistory(findings)))
    return (bytes, header, findings)
  }

  private static func texts(_ lines: [String]) throws -> [IncomingText] {
    try lines.enumerated().map {
      try IncomingText(Array($0.element.utf8)[...], line: $0.offset + 1, file: "new.jsonl")
    }
  }

  @Test func `the proposals of a run come where the run put them, as copies of themselves`()
    async throws
  {
    let (bytes, header, findings) = try await Self.learned()
    let model = try PlacementModel(Data(bytes), file: "five.model")
    let placed = try await model.placed(
      try Self.texts(FiveThemes.proposals.map { #"{"id": "\#($0.id)", "body": "\#($0.body)"}"# }))
    #expect(header.proposalCount == findings.placements.count { $0.theme != nil })
    var right = 0
    for (place, text) in placed.enumerated() {
      #expect(text.line == place + 1 && text.id == FiveThemes.proposals[place].id)
      #expect(text.copies.first?.proposal == text.id && text.copies.first?.kind == "exact")
      let theme = findings.placements.first { $0.proposal == text.id }?.theme
      if text.theme?.name == theme.map({ ThemeName($0).text }) { right += 1 }
      #expect(text.theme?.nearness ?? 0 >= text.next?.nearness ?? 0)
      #expect((0...1).contains(text.fit ?? -1))
    }
    #expect(right >= 57, "\(right) of 60")
  }

  @Test func `a new text comes to the theme that speaks of its words`() async throws {
    let (bytes, _, findings) = try await Self.learned()
    let model = try PlacementModel(Data(bytes), file: "five.model")
    let placed = try await model.placed(
      try Self.texts([
        "Que los autobuses pasen cada diez minutos los domingos.",
        "Aparcamiento para bicicletas junto al carril bici del instituto.",
        "Zurrumbela fandanguilla", "…",
      ]))
    func gold(_ name: String?) -> Int? {
      let theme = findings.themes.first { ThemeName($0.id).text == name }
      return theme?.proposals.first.flatMap { FiveThemes.theme(of: $0) }
    }
    #expect(gold(placed[0].theme?.name) == 3 && gold(placed[1].theme?.name) == 0)
    #expect(placed[0].id == nil && placed[0].language == .es)
    #expect(placed[2].theme == nil && placed[2].reason == .noSharedVocabulary)
    #expect(placed[3].theme == nil && placed[3].reason == .tooShort)
    #expect(placed[2].copies.isEmpty && placed[2].fit == nil)
  }

  @Test func `who asks for the contrary of a proposal is no copy of it`() async throws {
    let wish = Proposal(
      id: "w", title: "",
      body: "Quiten los bancos de piedra de la plaza de los Fueros cuanto antes.")
    let (bytes, _, _) = try await Self.learned(FiveThemes.proposals + [wish])
    let model = try PlacementModel(Data(bytes), file: "five.model")
    let placed = try await model.placed(
      try Self.texts([
        "No quiten los bancos de piedra de la plaza de los Fueros cuanto antes.",
        "Por favor, quiten los bancos de piedra de la plaza de los Fueros cuanto antes, gracias.",
      ]))
    let kinds = placed.map { text in text.copies.first { $0.proposal == "w" } }
    #expect(kinds[0]?.kind == "apart" && kinds[0]?.objection == .oppositeDemand)
    #expect(kinds[1]?.kind == "near" && kinds[1]?.objection == nil)
  }

  @Test func `personal data are hidden before anything else reads a text`() async throws {
    let (bytes, _, _) = try await Self.learned()
    let model = try PlacementModel(Data(bytes), file: "five.model")
    let placed = try await model.placed(
      try Self.texts([
        #"{"id": "ana.lopez@correo.example", "title": "Carril bici", "text": "Llámenme al 612 345 678."}"#
      ]))
    let json = String(decoding: try JSONEncoder().encode(placed[0]), as: UTF8.self)
    #expect(!json.contains("612") && !json.contains("correo.example"))
    #expect(placed[0].hidden["telephone"] == 1)
  }

  @Test func `a text is placed alike whatever comes with it`() async throws {
    let (bytes, _, _) = try await Self.learned()
    let model = try PlacementModel(Data(bytes), file: "five.model")
    let lines = [
      "Más contenedores de vidrio en el barrio", "Voldria més arbres al parc del riu, si us plau",
      "More books in the library",
    ]
    let together = try await model.placed(try Self.texts(lines))
    for (place, line) in lines.enumerated() {
      let alone = try await model.placed([
        try IncomingText(Array(line.utf8)[...], line: place + 1, file: "x")
      ])
      #expect(alone == [together[place]])
    }
  }

  @Test func `one study gives one file, byte for byte`() async throws {
    #expect(try await Self.learned().bytes == Self.learned(FiveThemes.proposals.reversed()).bytes)
  }

  @Test func `any byte that is not as written is noticed`() async throws {
    let bytes = try await Self.learned().bytes
    let header = Array(bytes.prefix(4096)).indices.filter { $0 % 7 == 0 }
    for place in header + stride(from: 4096, to: bytes.count, by: 997) {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(throws: ModelFileError.self, "byte \(place)") {
        try PlacementModel(Data(damaged), file: "five.model")
      }
    }
    for length in [0, 10, 19, 400, bytes.count / 2, bytes.count - 1] {
      #expect(throws: ModelFileError.self, "\(length) bytes") {
        try PlacementModel(Data(bytes.prefix(length)), file: "five.model")
      }
    }
    #expect(throws: ModelFileError.notAModel(file: "x.csv")) {
      try PlacementModel(Data("id,body\n1,Un texto que no es ningún modelo\n".utf8), file: "x.csv")
    }
  }

  /// A check sum can be made by anybody: what points nowhere must not end the program.
  @Test func `numbers that point nowhere are refused, whatever the check sum says`() async throws {
    let (bytes, header, _) = try await Self.learned()
    let end = header.sections.values.map(\.upperBound).max() ?? 0
    let body = (bytes.count - ModelChecksum.length - end) / 8 * 8
    // Bytes of texts are any bytes, and a row of no theme has any number.
    let free: Set<ModelSection> = [.forms, .stems, .ids, .texts, .rowThemes]
    for section in ModelSection.allCases where !free.contains(section) {
      let range = try #require(header.sections[section])
      // No number at all, as one of single precision, and infinity; as whole ones larger than all that is there.
      for number in [[255, 255, 255, 127], [0, 0, 128, 127]] as [[UInt8]] {
        for place in [range.lowerBound + body, range.upperBound + body - 4] {
          var forged = Array(bytes.dropLast(ModelChecksum.length))
          forged.replaceSubrange(place..<(place + 4), with: number)
          let file = Data(forged + ModelChecksum.digits(of: forged).utf8)
          #expect(throws: ModelFileError.self, "\(section) at \(place)") {
            try PlacementModel(file, file: "five.model")
          }
        }
      }
    }
  }

  @Test func `a header that no program writes is refused, whatever the check sum says`()
    async throws
  {
    let bytes = try await Self.learned().bytes
    let length = Int(bytes[16]) | Int(bytes[17]) << 8
    let json = String(decoding: bytes[20..<(20 + length)], as: UTF8.self)
    let body = bytes[((20 + length + 7) / 8 * 8)..<(bytes.count - ModelChecksum.length)]
    func file(_ written: String, _ forged: String) -> Data {
      let new = Array(json.replacing(written, with: forged, maxReplacements: 1).utf8)
      var whole = bytes[..<16] + ModelFile.little([UInt32(new.count)]) + new
      whole += repeatElement(0x20, count: (8 - whole.count % 8) % 8)
      whole += body
      return Data(whole + ModelChecksum.digits(of: whole).utf8)
    }
    #expect(file("titleWeight", "titleWeight") == Data(bytes))
    for (written, forged) in [
      (#""titleWeight":2"#, #""titleWeight":0"#),
      (#""titleWeight":2"#, #""titleWeight":4000000000"#),
      (#""minimumSharedWords":4"#, #""minimumSharedWords":9223372036854775807"#),
      (#""proposalCount":"#, #""proposalCount":-"#), (#""base":["#, #""base":[0,"#),
      (#""copyThreshold":0"#, #""copyThreshold":70"#),
      (#""languages":{"#, #""languages":{"ca":-1,"#),
      (#""sections":{"#, #""sections":{"more":[0,0],"#),
    ] {
      #expect(json.contains(written), "\(written)")
      #expect(throws: ModelFileError.self, "\(forged)") {
        try PlacementModel(file(written, forged), file: "five.model")
      }
    }
  }

  @Test func `lines are texts or objects, and others are told by their place`() throws {
    for line in [#"{"id": "3"}"#, #"{"body": ""}"#] {
      #expect(throws: ModelFileError.noText(file: "new.jsonl", line: 1)) { try Self.texts([line]) }
    }
    #expect(throws: ImportError.self) { try Self.texts([#"{"body": "#]) }
  }
}
