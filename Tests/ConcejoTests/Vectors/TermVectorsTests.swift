import Testing

@testable import Concejo

/// Dense kernels against their definitions, and vectors that know which words go together.
@Suite struct TermVectorsTests {
  private func randomMatrix(rows: Int, columns: Int, seed: UInt64) -> DenseMatrix {
    var random = SplitMix64(seed: seed)
    var matrix = DenseMatrix(rowCount: rows, columnCount: columns)
    for row in 0..<rows {
      for column in 0..<columns { matrix[row, column] = Float.random(in: -1...1, using: &random) }
    }
    return matrix
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a product of dense matrices follows the definition`(seed: UInt64) async throws {
    let left = randomMatrix(rows: 21, columns: 16, seed: seed)
    let right = randomMatrix(rows: 16, columns: 8, seed: seed + 100)
    let product = try await left.times(right)
    for row in 0..<21 {
      for column in 0..<8 {
        let expected = (0..<16).reduce(Float(0)) { $0 + left[row, $1] * right[$1, column] }
        #expect(abs(product[row, column] - expected) < 1e-4)
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `columns dotted with one another are a cross product to the last bit`(
    seed: UInt64
  ) async throws {
    // More rows than one chunk has.
    let matrix = randomMatrix(rows: 1100 + Int(seed), columns: 24, seed: seed)
    let (gram, product) = (
      try await matrix.gramMatrix(), try await matrix.crossProduct(with: matrix)
    )
    #expect(gram.values == product.values)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `zeros of a triangular matrix change no product`(seed: UInt64) async throws {
    let left = randomMatrix(rows: 13, columns: 24, seed: seed)
    var right = randomMatrix(rows: 24, columns: 24, seed: seed + 100)
    for row in 0..<24 {
      for column in 0..<row { right[row, column] = 0 }
    }
    let product = try await left.times(right)
    for row in 0..<13 {
      for column in 0..<24 {
        var expected: Float = 0
        for k in 0..<24 { expected += left[row, k] * right[k, column] }
        #expect(product[row, column] == expected)
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a factor's inverse makes columns orthonormal`(seed: UInt64) async throws {
    let matrix = randomMatrix(rows: 60, columns: 8, seed: seed)
    let factor = try await matrix.crossProduct(with: matrix).inverseCholeskyFactor()
    let basis = try await matrix.times(factor)
    let gram = try await basis.crossProduct(with: basis)
    for row in 0..<8 {
      for column in 0..<8 {
        #expect(abs(gram[row, column] - (row == column ? 1 : 0)) < 1e-4)
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `eigenvectors solve their equation, the largest value first`(seed: UInt64) async throws {
    let matrix = randomMatrix(rows: 30, columns: 8, seed: seed)
    let square = try await matrix.crossProduct(with: matrix)
    let (values, vectors) = square.eigenvectors()
    #expect(values.map(abs) == values.map(abs).sorted(by: >))
    for (value, vector) in zip(values, vectors) {
      for row in 0..<8 {
        let image = (0..<8).reduce(0.0) { $0 + square[row, $1] * vector[$1] }
        #expect(abs(image - value * vector[row]) < 1e-6 * max(1, abs(values[0])))
      }
    }
  }

  // Zeros, the identity, one direction alone, two alike, and what rounding leaves of nothing.
  @Test(arguments: [
    [[0, 0], [0, 0]], [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [[1, 2, 3], [2, 4, 6], [3, 6, 9]],
    [[2, 0, 0], [0, 2, 0], [0, 0, -5]],
    [[1, 1e-170, 0], [1e-170, 1, 1e-170], [0, 1e-170, 1e-300]],
    [[7]],
  ])
  func `eigenvectors of matrices with little in them are finite and at right angles`(
    rows: [[Double]]
  ) {
    var matrix = SymmetricMatrix(size: rows.count)
    for row in rows.indices {
      for column in rows.indices { matrix[row, column] = rows[row][column] }
    }
    let (values, vectors) = matrix.eigenvectors()
    for (first, one) in vectors.enumerated() {
      for (second, other) in vectors.enumerated() {
        let product = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (first == second ? 1 : 0)) < 1e-9)
      }
      for row in rows.indices {
        let image = zip(rows[row], one).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(image - values[first] * one[row]) < 1e-9)
      }
    }
  }

  @Test func `an embedding keeps the products of a matrix of low rank`() async throws {
    // M = a·aᵀ + b·bᵀ with a and b at right angles: U·√Σ times its transpose is M again.
    let size = 40
    let a = (0..<size).map { Float($0 % 2 == 0 ? 1 : 0) }
    let b = (0..<size).map { Float($0 % 2 == 1 ? 0.5 : 0) }
    var columns: [UInt32] = []
    var values: [Float] = []
    var offsets = [0]
    for row in 0..<size {
      for column in 0..<size {
        let value = a[row] * a[column] + b[row] * b[column]
        if value != 0 {
          columns.append(UInt32(column))
          values.append(value)
        }
      }
      offsets.append(columns.count)
    }
    let matrix = SparseMatrix(
      rowOffsets: offsets, columns: columns, values: values, columnCount: size)
    var stage = TermVectors()
    stage.dimensions = 8
    stage.oversampling = 8
    let embedding = try await stage.embedding(of: matrix)
    for row in 0..<size {
      for column in 0..<size {
        let expected = a[row] * a[column] + b[row] * b[column]
        #expect(abs(embedding.dot(row, column) - expected) < 1e-3)
      }
    }
  }

  @Test func `mutual information of three windows, by hand`() async throws {
    // Windows {agua, río}, {agua, río}, {agua, sol}: sol stands once, so it gets no vector row.
    // Pairs counted from both sides: agua–río 2 + 2, so n(agua) = 2, n(río) = 2, N = 4;
    // ln(2 · 4 / (2 · 2)) = ln 2, times 2 / (2 + 3) for the count and again for the rarer term.
    let texts = ["agua río", "agua río", "agua sol"]
    let proposals = texts.enumerated().map { Proposal(id: "\($0)", title: $1, body: "") }
    let corpus = try await TokenizedCorpus(proposals)
    let languages = [Language](repeating: .es, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let frequencies = lexicon.stems.map { $0.hasPrefix("agu") ? 3 : $0.hasPrefix("ri") ? 2 : 1 }
    let information = try await Cooccurrence().positiveMutualInformation(
      of: corpus, rows: [0, 1, 2], lexicon: lexicon, documentFrequency: frequencies)
    #expect(information.matrix.values.count == 2)
    for value in information.matrix.values { #expect(abs(value - 0.110904) < 1e-4) }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `nearest dense rows agree with brute force`(seed: UInt64) async throws {
    let matrix = randomMatrix(rows: 150, columns: 16, seed: seed).withUnitRows()
    var stage = NeighborGraph()
    stage.neighborCount = 7
    stage.smallestLearnedSimilarity = 0.1
    let found = try await stage.neighbors(in: matrix)
    for row in 0..<150 {
      let expected = (0..<150).filter { $0 != row }
        .map { other in
          (other, (0..<16).reduce(Float(0)) { $0 + matrix[row, $1] * matrix[other, $1] })
        }
        .filter { $0.1 >= 0.1 }
        .sorted { $0.1 > $1.1 }.prefix(7)
      #expect(found[row].count == expected.count)
      for (neighbor, truth) in zip(found[row], expected) {
        #expect(abs(neighbor.similarity - truth.1) < 5e-4)
      }
    }
  }
}
