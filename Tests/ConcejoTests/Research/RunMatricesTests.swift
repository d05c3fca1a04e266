import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

@Suite struct RunMatricesTests {
  /// Sixty proposals, and an exact copy of the first.
  private static func consultation() throws -> Consultation {
    try Consultation(
      of: (FiveThemes.proposals + [FiveThemes.proposals[0]]).enumerated().map {
        UngatedProposal(id: String($0 + 1), body: $1.body)
      })
  }

  private static func matrices(_ run: ConsultationRun) async throws -> RunMatrices {
    try await RunMatrices(
      of: run.findings, contributions: run.contributions, log: DecisionLog())
  }

  private static func files(
    of matrices: RunMatrices, _ parts: Set<RunMatrices.Part> = Set(RunMatrices.Part.allCases)
  ) throws -> (files: [String: [UInt8]], shapes: [MatrixShape]) {
    var files: [String: [UInt8]] = [:]
    let shapes = try matrices.write(parts) { files[$0] = $1 }
    return (files, shapes)
  }

  /// A matrix read back from Matrix Market: its second line and its entries.
  private struct Coordinates {
    let isSymmetric: Bool
    let size: [Int]
    let entries: [(row: Int, column: Int, value: Float)]

    init(_ bytes: [UInt8]?) throws {
      let lines = String(decoding: try #require(bytes), as: UTF8.self).split(separator: "\n")
      #expect(lines[0].hasPrefix("%%MatrixMarket matrix coordinate real "))
      isSymmetric = lines[0].hasSuffix(" symmetric")
      size = lines[1].split(separator: " ").compactMap { Int($0) }
      entries = try lines.dropFirst(2).map { line in
        let parts = line.split(separator: " ")
        return (
          try #require(Int(parts[0])) - 1, try #require(Int(parts[1])) - 1,
          try #require(Float(parts[2]))
        )
      }
      #expect(size.count == 3 && size[2] == entries.count)
    }
  }

  @Test func `vectors are read back number by number`() async throws {
    let matrices = try await Self.matrices(try await Self.consultation().run())
    let bytes = try #require(try Self.files(of: matrices).files["vectors.npy"])
    #expect(Array(bytes.prefix(8)) == [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0])
    let length = Int(bytes[8]) + Int(bytes[9]) << 8
    #expect((10 + length) % 64 == 0)
    #expect(bytes[9 + length] == 0x0A)
    let header = String(decoding: bytes[10..<10 + length], as: UTF8.self)
    let vectors = matrices.compared.rowVectors
    #expect(header.contains("'descr': '<f4', 'fortran_order': False"))
    #expect(header.contains("'shape': (\(vectors.rowCount), \(vectors.columnCount))"))
    let file = try NumPyFile(bytes, file: "vectors.npy")
    #expect(file.rowCount == vectors.rowCount)
    for row in 0..<vectors.rowCount {
      for column in 0..<vectors.columnCount {
        #expect(file.values[row * vectors.columnCount + column] == vectors[row, column])
      }
    }
  }

  @Test func `weights of terms, neighbours and links are read back`() async throws {
    let matrices = try await Self.matrices(try await Self.consultation().run())
    let (files, shapes) = try Self.files(of: matrices)
    let compared = matrices.compared
    let terms = try Coordinates(files["terms.mtx"])
    #expect(terms.size == [compared.rows.count, compared.lexicon.termCount, terms.entries.count])
    #expect(terms.entries.map(\.value) == compared.vectors.values)
    #expect(terms.entries.map { UInt32($0.column) } == compared.vectors.columns)
    let neighbors = try Coordinates(files["neighbors.mtx"])
    #expect(neighbors.entries.map { UInt32($0.column) } == compared.lexical.rows)
    #expect(neighbors.entries.map(\.value) == compared.lexical.similarities)
    let links = try Coordinates(files["graph.mtx"])
    let graph = try #require(compared.graph)
    #expect(links.isSymmetric)
    #expect(links.entries.allSatisfy { $0.row >= $0.column })
    #expect(links.entries.count * 2 == graph.neighbors.count)
    for link in links.entries {
      let edge = graph.edges(of: link.column).first { Int(graph.neighbors[$0]) == link.row }
      #expect(graph.weights[try #require(edge)] == link.value)
    }
    #expect(shapes.map(\.file) == ["vectors.npy", "neighbors.mtx", "graph.mtx", "terms.mtx"])
    #expect(shapes.last?.entries == terms.entries.count)
  }

  @Test func `ids stand in the order of rows, and copies share one`() async throws {
    let matrices = try await Self.matrices(try await Self.consultation().run())
    let files = try Self.files(of: matrices, [.vectors]).files
    #expect(Set(files.keys) == ["ids.txt", "rows.csv", "vectors.npy"])
    let ids = String(decoding: try #require(files["ids.txt"]), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    #expect(ids == matrices.ids)
    #expect(ids.count == 60)
    let rows = String(decoding: try #require(files["rows.csv"]), as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
    #expect(rows.count == 61)
    for row in rows { #expect(ids[try #require(Int(row[1])) - 1] == row[2]) }
    #expect(rows.first { $0[0] == "61" }?[1] == rows.first { $0[0] == "1" }?[1])
  }

  @Test func `the same run gives the same bytes, whatever the order of its contributions`()
    async throws
  {
    let run = try await Self.consultation().run()
    let first = try Self.files(of: try await Self.matrices(run)).files
    let second = try Self.files(
      of: try await RunMatrices(
        of: run.findings, contributions: run.contributions.reversed(), log: DecisionLog())
    ).files
    #expect(first == second)
  }

  @Test func `a run that learnt its vectors from a file needs it again`() async throws {
    let consultation = try Self.consultation()
    let table = Array(
      ("id,a,b\n" + consultation.contributions.map { "\($0.id),1,\(Int($0.id) ?? 0)\n" }.joined())
        .utf8)
    let vectors = try ProposalVectors(VectorTable(table, file: "v.csv"), ids: nil)
    let run = try await consultation.run(vectors: vectors)
    await #expect(throws: RunMatricesError.needsVectors(file: "v.csv")) {
      try await Self.matrices(run)
    }
    let matrices = try await RunMatrices(
      of: run.findings, contributions: run.contributions, log: DecisionLog(), vectors: vectors)
    #expect(matrices.ids.count == 60)
  }

  @Test func `a question is asked for only where each has vectors of its own`() async throws {
    let run = try await Self.consultation().run()
    await #expect(throws: RunMatricesError.noQuestions(asked: "¿Qué?")) {
      try await RunMatrices(
        of: run.findings, contributions: run.contributions, log: DecisionLog(), question: "¿Qué?")
    }
  }

  /// Sixty people who answer two questions each, the second with the words of somebody else.
  private static func survey() async throws -> ConsultationRun {
    let answers = FiveThemes.proposals.enumerated().flatMap { number, proposal -> [Proposal] in
      let asked: [(question: String, words: Int)] = [
        ("Barrio", number), ("Ciudad", (number + 7) % 60),
      ]
      return asked.map { question, words in
        Proposal(
          id: "\(question)-\(number + 1)", title: "", body: FiveThemes.proposals[words].body,
          category: question, respondent: String(number + 1))
      }
    }
    var pipeline = Pipeline()
    pipeline.isByQuestion = true
    return try await Consultation(
      contributions: answers.sorted { Proposal.id($0.id, precedes: $1.id) }, rejected: [],
      rowCount: answers.count, maskedCounts: [:], erasedCount: 0, surveys: []
    ).run(with: pipeline)
  }

  @Test func `of a run by question each question has rows of its own`() async throws {
    let run = try await Self.survey()
    var all: [String] = []
    for question in ["Barrio", "Ciudad"] {
      let matrices = try await RunMatrices(
        of: run.findings, contributions: run.contributions, log: DecisionLog(), question: question)
      #expect(matrices.ids.allSatisfy { $0.hasPrefix(question) })
      let rows = try Self.files(of: matrices, [.terms]).files["rows.csv"]
      let lines = String(decoding: try #require(rows), as: UTF8.self)
        .split(whereSeparator: \.isNewline).dropFirst()
      #expect(lines.count == 60 && lines.allSatisfy { $0.hasPrefix(question) })
      all += matrices.ids
    }
    #expect(all.count == run.findings.distinctCount)
    for asked in [nil, "Provincia"] {
      await #expect(
        throws: RunMatricesError.unknownQuestion(asked, known: ["Barrio", "Ciudad"])
      ) {
        try await RunMatrices(
          of: run.findings, contributions: run.contributions, log: DecisionLog(), question: asked)
      }
    }
  }

  @Test func `a run of other copies is refused by the id that tells it, though the count is right`()
    async throws
  {
    let run = try await Self.consultation().run()
    // The same texts, of which another pair are copies.
    let swapped = run.contributions.map { proposal in
      switch proposal.id {
      case "61":
        Proposal(id: "61", title: "", body: "Quiero que abran la piscina también en septiembre.")
      case "7": FiveThemes.proposals[1].with(id: "7")
      default: proposal
      }
    }
    do {
      _ = try await RunMatrices(
        of: run.findings, contributions: swapped, log: DecisionLog())
      Issue.record("taken")
    } catch let error as RunMatricesError {
      guard case .otherRun(let id) = error else { throw error }
      #expect(["2", "7", "61"].contains(id))
      #expect(error.description.hasPrefix("\(id) is alone"))
    }
    let lost = run.contributions.filter { $0.id != "12" }
    await #expect(throws: RunMatricesError.otherRun(id: "12")) {
      try await RunMatrices(of: run.findings, contributions: lost, log: DecisionLog())
    }
  }

  @Test func `themes are nearer to themselves in the vectors than halves drawn at random`()
    async throws
  {
    let run = try await Self.consultation().run()
    let matrices = try await Self.matrices(run)
    let themes = Dictionary(
      uniqueKeysWithValues: run.findings.placements.compactMap { placement in
        placement.theme.map { (placement.proposal, String($0)) }
      })
    let random = Dictionary(
      uniqueKeysWithValues: matrices.ids.map { ($0, String((Int($0) ?? 0) / 7 % 5)) })
    #expect(matrices.silhouette(of: themes).mean > matrices.silhouette(of: random).mean + 0.1)
  }
}
