import Foundation
import Testing

@testable import Concejo

/// What people did to a project in another program comes back as decisions, or is listed.
@Suite struct QDARecodingTests {
  private static let proposals = (1...6).map {
    Proposal(id: String($0), title: "", body: "Queremos el arreglo número \($0) 👩‍👩‍👧 de la plaza.")
  }

  /// Three themes of two proposals; the last one is in none.
  private static func findings() -> Findings {
    let themes = [1: ["1", "2"], 2: ["3", "4"], 3: ["5"]]
    let placements = proposals.map { proposal in
      let theme = themes.first { $0.value.contains(proposal.id) }?.key
      return theme.map { DeliverableSamples.placement(proposal.id, theme: $0) }
        ?? DeliverableSamples.placement(proposal.id, reason: .tooShort)
    }
    return Findings(
      programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
      mainLanguage: .es, ledger: Ledger(rows: 6, rejected: [], placements: placements, copies: 0),
      themes: themes.sorted { $0.key < $1.key }.map {
        DeliverableSamples.theme($0.key, title: "Tema \($0.key)", proposals: $0.value)
      }, voices: [], duplicateGroups: [], keptApart: [], sameRequests: [], placements: placements,
      comments: [])
  }

  private static let guid = GUID(space: "estudio")

  /// A project that was exported, worked on and read.
  ///
  /// - Parameters:
  ///   - text: Changes the source.
  ///   - work: Changes the document.
  /// - Returns: What was read of it.
  /// - Throws: Where it cannot be read.
  private static func recoding(
    text: (String) -> String = { $0 }, _ work: (inout String) -> Void
  ) throws -> QDARecoding {
    let findings = findings()
    let codebook = Codebook(of: findings)
    let project = QDAProject(findings, proposals: proposals, codebook: codebook, space: "estudio")
    var archive = try ZipArchive(try project.qdpx(), file: "p.qdpx")
    let source = try #require(archive.names.first { $0.hasPrefix("Sources/") })
    var document = String(
      decoding: try archive.content(of: "project.qde") ?? [], as: UTF8.self)
    let content = String(decoding: try archive.content(of: source) ?? [], as: UTF8.self)
    work(&document)
    let bytes = try ZipWriter.archive([
      ("project.qde", Array(document.utf8)), (source, Array(text(content).utf8)),
    ])
    return try QDARecoding(
      bytes, file: "p.qdpx",
      of: QDARecoding.Origin(
        findings, space: "estudio", codebook: codebook, proposals: proposals.map(\.id),
        titles: [3: ["Antes"]]))
  }

  /// The element that codes a whole proposal with a code.
  private static func reference(_ proposal: String, _ code: String, in document: String) -> Range<
    String.Index
  >? {
    let coding = guid.of("coding", "\(proposal)\u{1F}\(code)")
    guard let start = document.range(of: "<Coding guid=\"\(coding)\"") else { return nil }
    return document[start.lowerBound...].range(
      of: "<CodeRef targetGUID=\"\(guid.of("code", code))\"/>")
  }

  /// Codes a proposal with something else.
  private static func recode(
    _ proposal: String, from code: String, to other: String, in document: inout String
  ) {
    guard let range = reference(proposal, code, in: document) else { return }
    document.replaceSubrange(range, with: "<CodeRef targetGUID=\"\(other)\"/>")
  }

  @Test func `an untouched project says nothing`() throws {
    let recoding = try Self.recoding { _ in }
    #expect(recoding.moves.isEmpty && recoding.renamings.isEmpty && recoding.mergers.isEmpty)
    #expect(recoding.unread.isEmpty)
  }

  @Test func `another code in place of the theme's moves a proposal`() throws {
    let recoding = try Self.recoding {
      Self.recode("1", from: "T01", to: Self.guid.of("code", "T02"), in: &$0)
    }
    #expect(recoding.moves == [.init(target: .theme(2), proposals: ["1"])])
  }

  @Test func `a code on what had none, by its place alone, moves it there`() throws {
    let recoding = try Self.recoding { document in
      // The program made a passage of its own in place of ours.
      document = document.replacing(
        "guid=\"\(Self.guid.of("selection", "6"))\" name=\"6\"",
        with: "guid=\"{9D1A0000-0000-4000-8000-000000000001}\" name=\"x\"")
      guard let start = document.range(of: "name=\"x\"")?.lowerBound,
        let end = document[start...].range(of: ">\n")
      else { return }
      document.insert(
        contentsOf: """
          <Coding guid="9d1a0000-0000-4000-8000-000000000002">\
          <CodeRef targetGUID="\(Self.guid.of("code", "T03").uppercased())"/></Coding>

          """, at: end.upperBound)
    }
    #expect(recoding.moves == [.init(target: .theme(3), proposals: ["6"])])
  }

  @Test func `a new code makes a theme, and one with another name renames its own`() throws {
    let new = "9d1a0000-0000-4000-8000-00000000000a"
    let recoding = try Self.recoding { document in
      document = document.replacing(
        "<Codes>\n", with: "<Codes>\n<Code guid=\"\(new)\" name=\"Fuentes\" isCodable=\"true\"/>\n")
      Self.recode("4", from: "T02", to: new, in: &document)
      document = document.replacing("name=\"Tema 1\"", with: "name=\"Lo primero\"")
      // A title that the theme had before is no new one.
      document = document.replacing("name=\"Tema 3\"", with: "name=\"Antes\"")
    }
    #expect(recoding.moves == [.init(target: .new("Fuentes"), proposals: ["4"])])
    #expect(recoding.renamings == [.init(theme: 1, title: "Lo primero")])
    #expect(recoding.unread.isEmpty)
  }

  @Test func `a code that is gone into another one is a merger`() throws {
    let recoding = try Self.recoding { document in
      for id in ["3", "4"] {
        Self.recode(id, from: "T02", to: Self.guid.of("code", "T01"), in: &document)
      }
      guard let start = document.range(of: "<Code guid=\"\(Self.guid.of("code", "T02"))\""),
        let end = document[start.lowerBound...].range(of: "</Code>\n")
      else { return }
      document.removeSubrange(start.lowerBound..<end.upperBound)
    }
    #expect(recoding.mergers == [.init(theme: 2, into: 1)])
    #expect(recoding.moves.isEmpty)
  }

  @Test func `what no decision expresses is listed`() throws {
    let recoding = try Self.recoding { document in
      // A second code beside the theme's, no code at all, and a passage.
      let one = "<CodeRef targetGUID=\"\(Self.guid.of("code", "T01"))\"/>\n</Coding>\n"
      if let range = Self.reference("1", "T01", in: document),
        let end = document[range.lowerBound...].range(of: one)
      {
        document.insert(
          contentsOf: """
            <Coding guid="9d1a0000-0000-4000-8000-000000000003">\
            <CodeRef targetGUID="\(Self.guid.of("code", "T02"))"/></Coding>

            """, at: end.upperBound)
      }
      Self.recode("3", from: "T02", to: "nowhere", in: &document)
      document = document.replacing(
        "</TextSource>",
        with: """
          <PlainTextSelection guid="9d1a0000-0000-4000-8000-000000000004" name="p" \
          startPosition="6" endPosition="14"><Coding guid="9d1a0000-0000-4000-8000-000000000005">\
          <CodeRef targetGUID="\(Self.guid.of("code", "T02"))"/></Coding></PlainTextSelection>
          </TextSource>
          """)
    }
    #expect(recoding.moves.isEmpty)
    #expect(
      recoding.unread == [
        .passages(code: "T02", count: 1), .furtherCode(proposal: "1", code: "Tema 2"),
        .noCode(proposal: "3"),
      ])
  }

  @Test func `new identifiers of codes do not hide what was coded`() throws {
    let recoding = try Self.recoding { document in
      Self.recode("1", from: "T01", to: Self.guid.of("code", "T02"), in: &document)
      for code in ["T01", "T02", "T03"] {
        let digits = code == "T01" ? "1" : code == "T02" ? "2" : "3"
        document = document.replacing(
          Self.guid.of("code", code), with: "00000000-0000-4000-8000-00000000000\(digits)")
      }
    }
    #expect(recoding.moves == [.init(target: .theme(2), proposals: ["1"])])
  }

  @Test func `a file that is no project is refused`() throws {
    #expect(throws: (any Error).self) {
      try QDARecoding(
        Array("no".utf8), file: "x.qdpx",
        of: QDARecoding.Origin(
          Self.findings(), space: "s", codebook: Codebook(codes: []), proposals: [], titles: [:]))
    }
  }
}
