import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// Vectors from a file: what is read, and what is refused and how.
@Suite struct VectorTableTests {
  /// An `.npy` file of version 1.
  private func numPy(
    _ numbers: [Float], shape: String, type: String = "<f4", order: String = "False"
  ) -> [UInt8] {
    var header = "{'descr': '\(type)', 'fortran_order': \(order), 'shape': (\(shape)), }"
    while (10 + header.utf8.count + 1) % 64 != 0 { header += " " }
    header += "\n"
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
    bytes += [UInt8(header.utf8.count & 255), UInt8(header.utf8.count >> 8)] + Array(header.utf8)
    for number in numbers {
      let bits = type == "<f8" ? Double(number).bitPattern : UInt64(number.bitPattern)
      for byte in 0..<(type == "<f8" ? 8 : 4) { bytes.append(UInt8(bits >> (8 * byte) & 255)) }
    }
    return bytes
  }

  private static let numbers: [Float] = [1, 0.5, -2, 0, 0.25, 3]

  @Test(arguments: ["<f4", "<f8"])
  func `NumPy arrays of both lengths are read`(type: String) throws {
    let table = try VectorTable(numPy(Self.numbers, shape: "2, 3", type: type), file: "v.npy")
    #expect(table.values == Self.numbers)
    #expect(table.rowCount == 2 && table.source.dimensions == 3 && table.ids == nil)
  }

  @Test(arguments: [
    "id,a,b,c\nx,1,0.5,-2\ny,0,0.25,3\n",
    "a;id;b;c\n1;x;0.5;-2\n0;y;0.25;3\n",
    "{\"id\": \"x\", \"vector\": [1, 0.5, -2]}\n{\"id\": \"y\", \"vector\": [0, 0.25, 3e0]}\n",
  ])
  func `rows with ids are read from CSV and JSON Lines`(text: String) throws {
    let table = try VectorTable(Array(text.utf8), file: "v")
    #expect(table.values == Self.numbers)
    #expect(table.ids == ["x", "y"])
  }

  private func refusal(_ bytes: [UInt8]) -> VectorFileError? {
    do {
      _ = try VectorTable(bytes, file: "v.npy")
      return nil
    } catch { return error as? VectorFileError }
  }

  @Test func `what is no array of finite numbers is refused by place`() {
    #expect(
      refusal(numPy([1, .nan], shape: "1, 2")) == .notFinite(file: "v.npy", row: 1, column: 2))
    #expect(
      refusal(Array("id,a\nx,1\ny,inf\n".utf8)) == .notFinite(file: "v.npy", row: 2, column: 1))
    for bytes in [
      numPy(Self.numbers, shape: "2, 4"), numPy(Self.numbers, shape: "6,"),
      numPy(Self.numbers, shape: "2, 3", type: "<i4"),
      numPy(Self.numbers, shape: "2, 3", order: "True"),
      numPy(Self.numbers, shape: "9223372036854775807, 9"),
      Array(numPy([], shape: "0, 3").dropLast(8)),
      Array("id,a,b\nx,1\n".utf8), Array("id,a\nx,one\n".utf8), Array("{\"id\": 1}\n".utf8),
      Array("{\"id\": 1, \"v\": [1]}\n{\"id\": 2, \"v\": [1, 2]}\n".utf8),
    ] {
      guard case .malformed = refusal(bytes) else {
        Issue.record("not refused: \(String(decoding: bytes, as: UTF8.self))")
        continue
      }
    }
  }

  @Test func `ids must fit`() throws {
    let table = try VectorTable(numPy(Self.numbers, shape: "2, 3"), file: "v.npy")
    #expect(throws: VectorFileError.noIDs(file: "v.npy")) { try ProposalVectors(table, ids: nil) }
    #expect(throws: VectorFileError.counts(file: "v.npy", vectors: 2, ids: 1)) {
      try ProposalVectors(table, ids: ["x"])
    }
    #expect(throws: VectorFileError.repeatedID(file: "v.npy", id: "x")) {
      try ProposalVectors(table, ids: ["x", "x"])
    }
    let vectors = try ProposalVectors(table, ids: ["x", "y"])
    let proposals = ["y", "z", "x"].map { Proposal(id: $0, title: "", body: "texto") }
    #expect(throws: VectorFileError.missing(file: "v.npy", count: 1, first: "z")) {
      try vectors.check(proposals)
    }
  }

  @Test func `vectors that tell themes apart are followed`() async throws {
    // Which words two texts share says nothing of the four themes; the vectors alone know them.
    let words = [
      "banco", "farola", "fuente", "acera", "jardín", "muro", "valla", "puerta", "toldo",
    ]
    let proposals = (0..<80).map { index in
      Proposal(
        id: "p\(index)", title: "",
        body: "\(words[index % 9]) con \(words[index / 9]) y \(words[(index * 5 + 3) % 7])")
    }
    var numbers: [Float] = []
    for index in 0..<80 {
      for column in 0..<4 {
        numbers.append(column == index / 20 ? 1 : 0.01 * Float((index * 7 + column) % 5))
      }
    }
    let table = try VectorTable(numPy(numbers, shape: "80, 4"), file: "v.npy")
    let vectors = try ProposalVectors(table, ids: proposals.map(\.id))
    let pipeline = {
      var pipeline = Pipeline()
      pipeline.themeFinder.count = .exactly(4)
      pipeline.duplicateFinder.join.threshold = 1
      return pipeline
    }()
    func agreement(with vectors: ProposalVectors?) async throws -> Double {
      let analysis = try await pipeline.analysis(of: proposals, vectors: vectors)
      let themes = Dictionary(
        uniqueKeysWithValues: analysis.placements.map { ($0.proposal, $0.theme) })
      return ClusteringScores(
        gold: (0..<80).map { $0 / 20 }, predicted: (0..<80).map { themes["p\($0)"] ?? nil ?? 0 }
      ).adjustedMutualInformation
    }
    #expect(try await agreement(with: vectors) > 0.7)
    #expect(try await agreement(with: nil) < 0.3)
  }

  @Test func `vectors of a model and concepts both count`() async throws {
    let proposals = numberedProposals([
      "Autobuses puntuales", "El tranvía tarda", "Metro nocturno", "Carriles para bicicletas",
      "Médicos suficientes", "Vacunas gratuitas", "Un hospital cercano", "Recetas sin esperas",
    ])
    let numbers = (0..<32).map { Float(($0 * 7) % 5) + 0.5 }
    let table = try VectorTable(numPy(numbers, shape: "8, 4"), file: "v.npy")
    let vectors = try ProposalVectors(table, ids: proposals.map(\.id))
    func placements(_ concepts: ConceptVectors) async throws -> [Placement] {
      var pipeline = Pipeline()
      pipeline.themeFinder.count = .exactly(2)
      pipeline.conceptVectors = concepts
      return try await pipeline.analysis(of: proposals, vectors: vectors).placements
    }
    // No two share a word: without lists of concepts all would stay outside.
    #expect(try await placements(ConceptVectors()).allSatisfy { $0.theme != nil })
    #expect(try await placements(.unused).allSatisfy { $0.theme == nil })
  }
}
