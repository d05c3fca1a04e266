import Foundation
import Generator
import Testing

@Suite struct ProposalGeneratorTests {
  private let corpus: SourceCorpus

  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    corpus = try SourceCorpus(folder: root.appendingPathComponent("corpora/tu-atencion"))
  }

  private struct Row: Decodable {
    let id: String
    let title: String
    let body: String
    let label: String

    /// Words without marks, capitals or accents.
    var words: [String] {
      (title + " " + body)
        .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
  }

  private func rows(_ generator: ProposalGenerator) throws -> [Row] {
    try (0..<generator.rowCount).map { row in
      var bytes: [UInt8] = []
      generator.append(row: row, to: &bytes)
      return try JSONDecoder().decode(Row.self, from: Data(bytes))
    }
  }

  private func bytes(seed: UInt64) -> [UInt8] {
    let generator = ProposalGenerator(corpus: corpus, rowCount: 300, seed: seed)
    var bytes: [UInt8] = []
    for row in 0..<generator.rowCount { generator.append(row: row, to: &bytes) }
    return bytes
  }

  @Test func `the same seed gives the same bytes, another seed others`() {
    #expect(bytes(seed: 1) == bytes(seed: 1))
    #expect(bytes(seed: 1) != bytes(seed: 2))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `planted pairs resemble each other as their kind says`(seed: UInt64) throws {
    let generator = ProposalGenerator(corpus: corpus, rowCount: 2_000, seed: seed)
    let rows = try rows(generator)
    let pairs = generator.plantedPairs()
    #expect(Set(pairs.map(\.kind)) == ["exact", "near", "campaign"])
    for pair in pairs {
      let (first, second) = (rows[pair.first], rows[pair.second])
      #expect(pair.first < pair.second)
      #expect(first.label == second.label)
      let shared = Set(first.words).intersection(second.words).count
      switch pair.kind {
      case "exact": #expect(first.words == second.words)
      case "near": #expect(2 * shared > Set(first.words).count)
      default: #expect(shared >= 20)
      }
    }
  }

  @Test func `ids are unique and in order, every theme is used`() throws {
    let generator = ProposalGenerator(corpus: corpus, rowCount: 2_000, seed: 1)
    let rows = try rows(generator)
    #expect(rows.map(\.id) == rows.indices.map(generator.id(ofRow:)))
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.id < $1.id })
    #expect(Set(rows.map(\.label)).count == 21)
  }

  @Test(arguments: [0, 1, 49, 50, 200])
  func `few rows are no trouble`(rowCount: Int) throws {
    let generator = ProposalGenerator(corpus: corpus, rowCount: rowCount, seed: 7)
    #expect(try rows(generator).count == rowCount)
  }
}
