import Foundation

/// How much more often two terms stand together than chance would have it.
///
/// Positive pointwise mutual information: ln(n(a, b) · N / (n(a) · n(b))), where positive. Two terms
/// stand together when both occur in the same window: a whole short text, or a stretch of a long one.
/// Logarithms are rounded to 1/65,536.
///
/// Source: O. Levy, Y. Goldberg & I. Dagan, *Improving distributional similarity with lessons
/// learned from word embeddings*, TACL 3, 2015, doi:10.1162/tacl_a_00134.
struct Cooccurrence: Sendable {
  /// Most terms of a window.
  var window = 50
  /// Terms in fewer texts than this get no vector.
  var minimumDocumentFrequency = 2

  /// The symmetric matrix, terms × terms; rows of rare terms are empty.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func positiveMutualInformation(
    of corpus: TokenizedCorpus, rows: [Int], lexicon: Lexicon, documentFrequency: [Int]
  ) async throws -> SparseMatrix {
    let windows = windows(
      of: corpus, rows: rows, lexicon: lexicon, documentFrequency: documentFrequency)
    let occurrences = windows.transposed()
    var totals = [Int](repeating: 0, count: lexicon.termCount)
    for window in 0..<windows.rowCount {
      let entries = windows.entries(of: window)
      for entry in entries { totals[Int(windows.columns[entry])] += entries.count - 1 }
    }
    let grandTotal = Double(totals.reduce(0, +))
    let marginals = totals
    let parts = try await concurrentFlatMap(0..<lexicon.termCount, chunk: 512) { terms in
      var counts = [Int32](repeating: 0, count: marginals.count)
      var touched: [UInt32] = []
      var part = RowPart()
      for term in terms {
        touched.removeAll(keepingCapacity: true)
        for position in occurrences.entries(of: term) {
          let window = Int(occurrences.columns[position])
          for entry in windows.entries(of: window) {
            let other = windows.columns[entry]
            if counts[Int(other)] == 0 { touched.append(other) }
            counts[Int(other)] += 1
          }
        }
        touched.sort()
        for other in touched {
          let count = counts[Int(other)]
          counts[Int(other)] = 0
          guard other != term else { continue }
          let expected = Double(marginals[term]) * Double(marginals[Int(other)])
          let information = log(Double(count) * grandTotal / expected)
          guard information > 0 else { continue }
          part.columns.append(other)
          part.values.append(Float((information * 65_536).rounded() / 65_536))
        }
        part.ends.append(part.columns.count)
      }
      return [part]
    }
    var offsets = [0]
    var columns: [UInt32] = []
    var values: [Float] = []
    for part in parts {
      let base = columns.count
      columns.append(contentsOf: part.columns)
      values.append(contentsOf: part.values)
      offsets.append(contentsOf: part.ends.map { base + $0 })
    }
    return SparseMatrix(
      rowOffsets: offsets, columns: columns, values: values, columnCount: lexicon.termCount)
  }

  private struct RowPart: Sendable {
    var columns: [UInt32] = []
    var values: [Float] = []
    var ends: [Int] = []
  }

  /// Windows × terms, every stored value 1.
  private func windows(
    of corpus: TokenizedCorpus, rows: [Int], lexicon: Lexicon, documentFrequency: [Int]
  ) -> SparseMatrix {
    var offsets = [0]
    var columns: [UInt32] = []
    for row in rows {
      let terms = corpus.tokens(of: row).compactMap { token -> UInt32? in
        let term = lexicon.termOfSurface[Int(token.surface)]
        guard term != Lexicon.noTerm,
          documentFrequency[Int(term)] >= minimumDocumentFrequency
        else { return nil }
        return term
      }
      for start in stride(from: 0, to: terms.count, by: window) {
        var previous = Lexicon.noTerm
        for term in terms[start..<min(start + window, terms.count)].sorted() where term != previous
        {
          columns.append(term)
          previous = term
        }
        offsets.append(columns.count)
      }
    }
    return SparseMatrix(
      rowOffsets: offsets, columns: columns, values: Array(repeating: 1, count: columns.count),
      columnCount: lexicon.termCount)
  }
}
