import Testing

@testable import Concejo

@Suite struct EqualRowsTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `neighbours are those that a search through all rows finds`(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    // Few terms and weights, so that most rows are equal; the last column tells each row apart.
    let rowCount = 300
    let kinds = (0..<8).map { _ in
      (0..<4).filter { _ in Bool.random(using: &random) }.map { UInt32($0) }
    }
    var (offsets, columns, values) = ([0], [UInt32](), [Float]())
    for row in 0..<rowCount {
      let kind = kinds[min(Int.random(in: 0..<12, using: &random), 7)]
      columns += kind + [UInt32(4 + row)]
      values += [Float](repeating: 1 / Float(kind.count + 1), count: kind.count + 1)
      offsets.append(columns.count)
    }
    let vectors = try SparseMatrix(
      validating: offsets, columns: columns, values: values, columnCount: 4 + rowCount)
    var frequency = [Int](repeating: 0, count: vectors.columnCount)
    for column in columns { frequency[Int(column)] += 1 }
    var graph = NeighborGraph()
    graph.neighborCount = 5
    let equal = try #require(
      EqualRows(in: vectors, documentFrequency: frequency, neighborCount: 5))
    #expect(equal.searched.count <= 8 * 6)
    let found = try await graph.neighbors(in: vectors)
    for row in 0..<rowCount {
      let all = (0..<rowCount).filter { $0 != row }.map { (row: $0, near: vectors.dot(row, $0)) }
        .filter { $0.near > 0 }.sorted { ($1.near, $0.row) < ($0.near, $1.row) }
      #expect(found[row].map { Int($0.row) } == all.prefix(5).map(\.row))
    }
  }

  @Test func `dense rows that many share are looked for once`() async throws {
    var random = SplitMix64(seed: 3)
    let kinds = (0..<4).map { _ in
      DenseMatrix.Lane((0..<8).map { _ in Float.random(in: -1...1, using: &random) })
    }
    let vectors = DenseMatrix(
      rowCount: 200, columnCount: 8, lanes: (0..<200).map { kinds[$0 % 4] }
    ).withUnitRows()
    let equal = try #require(EqualRows(in: QuantizedMatrix(vectors), neighborCount: 15))
    #expect(equal.searched.count == 4 * 16)
    var graph = NeighborGraph()
    graph.smallestLearnedSimilarity = 0.9
    let found = try await graph.neighbors(in: vectors)
    let all = try await graph.exactNeighbors(in: QuantizedMatrix(vectors))
    #expect(found == all)
  }

  @Test func `rows that hardly repeat are all searched`() {
    let few = EqualRows(
      among: 100, neighborCount: 3, digest: { UInt64($0 / 5) }, areEqual: { $0 / 5 == $1 / 5 })
    #expect(few == nil)
    let found = EqualRows(
      among: 100, neighborCount: 2, digest: { _ in 7 }, areEqual: { _, _ in true })
    #expect(found?.searched == [0, 1, 2])
  }
}
