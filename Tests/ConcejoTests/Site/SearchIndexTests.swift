import Foundation
import Testing

@testable import Concejo

/// The index of the search holds every word of every contribution.
@Suite struct SearchIndexTests {
  @Test(arguments: [
    ("¿Más ÁRBOLES, ya?", ["mas", "arboles", "ya"]),
    ("El col·legi, instal•lat, de l’escola", ["el", "collegi", "installat", "de", "l", "escola"]),
    ("niño Çelik naïf Öl", ["nino", "celik", "naif", "ol"]),
    ("línea-7 2º_piso", ["linea", "7", "2º", "piso"]), ("año ano", ["ano"]),
    ("e\u{301}tat Łódź straße ﬁn", ["etat", "łodz", "straße", "ﬁn"]), ("… — !", []),
  ])
  func `words have neither capitals nor accents, and each stands once`(
    text: String, expected: [String]
  ) {
    #expect(SearchWords.words(of: text) == Set(expected))
  }

  @Test func `a word is cut off nowhere, and one that nobody wrote is left out`() {
    let long = String(repeating: "a", count: 40)
    #expect(SearchWords.words(of: "\(long) \(long)b") == [long])
  }

  /// Reads postings as the script does.
  private static func numbers(_ text: String) -> [Int] {
    var (all, gap, last) = ([Int](), 0, -1)
    for byte in text.utf8 {
      if byte >= 97 {
        gap = gap * 26 + Int(byte) - 97
      } else {
        last += gap * 26 + Int(byte) - 65 + 1
        all.append(last)
        gap = 0
      }
    }
    return all
  }

  @Test func `postings are read as they were written`() {
    var random = SplitMix64(seed: 5)
    for count in [0, 1, 2, 30, 400] {
      var (place, places) = (-1, [Int]())
      for _ in 0..<count {
        place += 1 + Int(random.next() % (random.next() % 4 == 0 ? 40_000 : 30))
        places.append(place)
      }
      #expect(Self.numbers(Postings.text(of: places)) == places)
    }
    #expect(Postings.text(of: [0, 1, 26, 27]) == "AAYA")
    #expect(Postings.text(of: [26, 702]) == "bAzZ")
  }

  /// What a script of the index hands over, as JSON.
  private static func content<Value: Decodable>(
    _ type: Value.Type, of file: [UInt8], behind start: String
  ) throws -> Value {
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.hasPrefix("concejo.\(start)") && text.hasSuffix(");\n"))
    let value = text.drop { $0 != "{" && $0 != "[" }.dropLast(3)
    return try JSONDecoder().decode(type, from: Data(value.utf8))
  }

  private struct Manifest: Decodable {
    let count: Int
    let step: Int
    let first: [String]
    let common: [String]
    let themes: [String]
  }

  /// Some hundred proposals of which each has a word of its own and one that all have.
  private static func site(_ count: Int) throws -> Site {
    let proposals = (1...count).map {
      Proposal(id: String($0 * 7), title: "Calle número\($0)", body: "Agua palabra\($0 % 50)")
    }
    let placements = proposals.map { DeliverableSamples.placement($0.id, theme: 1) }
    return try SiteSamples.site(
      proposals,
      Findings(
        programVersion: "0", options: Pipeline(), stemmerProbe: "p", fingerprint: "huella",
        mainLanguage: .es,
        ledger: Ledger(rows: count, rejected: [], placements: placements, copies: 0),
        themes: [DeliverableSamples.theme(1, proposals: proposals.map(\.id))], voices: [],
        duplicateGroups: [], keptApart: [], sameRequests: [], placements: placements, comments: []))
  }

  @Test(arguments: [40, 700])
  func `each word leads to all that have it, each id to its own, and common words to none`(
    count: Int
  ) async throws {
    let files = try await SiteSamples.files(Self.site(count))
    let manifest = try Self.content(
      Manifest.self, of: try #require(files["search/index.js"]), behind: "begin(")
    #expect(manifest.count == count)
    var (titles, words) = ([String: [Int]](), [String: [Int]]())
    for (number, first) in manifest.first.enumerated() {
      let rows = try Self.content(
        [String].self, of: try #require(files["search/w\(number).js"]), behind: "words(\(number),")
      #expect(rows.first == first)
      for start in stride(from: 0, to: rows.count, by: 3) {
        titles[rows[start]] = Self.numbers(rows[start + 1])
        words[rows[start]] = Self.numbers(rows[start + 2])
      }
    }
    #expect(titles["numero9"] == [8])
    #expect(titles["#63"] == [8])
    #expect(words["palabra3"]?.allSatisfy { ($0 + 1) % 50 == 3 } == true)
    #expect(words["palabra3"]?.count == count / 50 + (count % 50 >= 3 ? 1 : 0))
    #expect(manifest.common == (count > 500 ? ["agua", "calle"] : []))
    #expect((words["agua"]?.count ?? 0) == (count > 500 ? 0 : count))
    let rows = String(
      decoding: try #require(files["search/p\((count - 1) / manifest.step).js"]), as: UTF8.self)
    #expect(
      rows.contains("[\"\(count * 7)\",\"\(count * 7 / 100 * 100)\",0,\"Calle número\(count)\"]"))
  }

  @Test func `a part has no more bytes than a reader waits for`() async throws {
    let files = try await SiteSamples.files(Self.site(700))
    for (path, bytes) in files where path.hasPrefix("search/") {
      #expect(bytes.count < 100_000, "\(path)")
    }
  }
}
