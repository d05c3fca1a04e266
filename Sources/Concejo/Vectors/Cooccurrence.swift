import Foundation

/// How much more often two terms stand together than chance would have it.
///
/// Positive pointwise mutual information: ln(n(a, b) · N / (n(a) · n(b))), where positive. Two terms
/// stand together when both occur in the same window: a whole short text, or a stretch of a long one.
/// What was seen a few times only counts less, so that some texts more or less change little, and so
/// does what is rare: n(b) is raised to a power below 1, evenly for both. Logarithms are rounded to
/// 1/65,536.
///
/// Source: O. Levy, Y. Goldberg & I. Dagan, *Improving distributional similarity with lessons
/// learned from word embeddings*, TACL 3, 2015, doi:10.1162/tacl_a_00134, for the power; P. Pantel &
/// D. Lin, *Discovering word senses from text*, KDD 2002, doi:10.1145/775047.775138, for the discount.
struct Cooccurrence: Sendable {
  /// Most terms of a window.
  var window = 50
  /// Terms in fewer texts than this get no vector.
  var minimumDocumentFrequency = 2
  /// Of more texts than this, evenly spread ones are counted: more teach nothing new.
  var mostTexts = 131_072
  /// Two terms must stand together once for each so many windows begun, or count as never: in a
  /// large corpus anything meets anything once.
  var windowsPerCount = 50_000

  /// Power of a term's frequency where it is the other one's context.
  var contextPower = 0.75
  /// A count of this many is worth half.
  var discount = 3.0

  /// Mutual information between the terms that have a vector.
  struct Information: Sendable {
    /// Symmetric: terms that have a vector × the same.
    let matrix: SparseMatrix
    /// Place of each term in the matrix, or ``Lexicon/noTerm``.
    fileprivate let places: [UInt32]

    /// Row and column of a term, if it has any.
    func place(of term: Int) -> Int? {
      places[term] == Lexicon.noTerm ? nil : Int(places[term])
    }
  }

  /// Counts and weighs.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func positiveMutualInformation(
    of corpus: TokenizedCorpus, rows: [Int], lexicon: Lexicon, documentFrequency: [Int]
  ) async throws -> Information {
    var places = [UInt32](repeating: Lexicon.noTerm, count: lexicon.termCount)
    var count: UInt32 = 0
    for term in places.indices where documentFrequency[term] >= minimumDocumentFrequency {
      places[term] = count
      count += 1
    }
    let windows = try await windows(
      of: corpus, rows: sampled(rows), lexicon: lexicon, places: places, termCount: Int(count))
    return Information(matrix: try await information(in: windows), places: places)
  }

  private func sampled(_ rows: [Int]) -> [Int] {
    guard rows.count > mostTexts else { return rows }
    return (0..<mostTexts).map { rows[$0 * rows.count / mostTexts] }
  }

  /// Rows of the symmetric matrix, from windows × terms.
  private func information(in windows: SparseMatrix) async throws -> SparseMatrix {
    let termCount = windows.columnCount
    let occurrences = windows.transposed()
    var totals = [Double](repeating: 0, count: termCount)
    for window in 0..<windows.rowCount {
      let entries = windows.entries(of: window)
      for entry in entries { totals[Int(windows.columns[entry])] += Double(entries.count - 1) }
    }
    let grandTotal = totals.reduce(0, +)
    let powers = totals.map { pow($0, contextPower) }
    let powerScale = grandTotal / max(powers.reduce(0, +), .leastNormalMagnitude)
    // Half of the logarithm of each term's own frequency and of its frequency as a context.
    let logarithms = zip(totals, powers).map { own, power in
      own > 0 ? (log(own) + log(power * powerScale)) / 2 : 0
    }
    let logarithmOfTotal = log(max(grandTotal, 1))
    let fewest = Int32(1 + windows.rowCount / windowsPerCount)
    let parts = try await concurrentChunks(
      0..<termCount, chunk: 128, workspace: [Int32](repeating: 0, count: termCount)
    ) { terms, counts in
      var part = RowPart()
      // A bit for each term: read from the lowest on they are in order, which sorting takes ten times as long for.
      var touched = [UInt64](repeating: 0, count: (termCount + 63) / 64)
      for term in terms {
        for position in occurrences.entries(of: term) {
          for entry in windows.entries(of: Int(occurrences.columns[position])) {
            let other = Int(windows.columns[entry])
            counts[other] += 1
            // Met when it becomes frequent enough: most never do.
            if counts[other] == fewest { touched[other / 64] |= 1 << UInt64(other % 64) }
          }
        }
        for word in touched.indices where touched[word] != 0 {
          var rest = touched[word]
          touched[word] = 0
          while rest != 0 {
            let other = word * 64 + rest.trailingZeroBitCount
            rest &= rest - 1
            guard other != term else { continue }
            let count = Double(counts[other])
            let information = log(count) + logarithmOfTotal - logarithms[term] - logarithms[other]
            guard information > 0 else { continue }
            let rarer = Double(
              min(occurrences.entries(of: term).count, occurrences.entries(of: other).count))
            let worth = count / (count + discount) * rarer / (rarer + discount)
            part.columns.append(UInt32(other))
            part.values.append(Float((information * worth * 65_536).rounded() / 65_536))
          }
        }
        part.ends.append(part.columns.count)
        // Where a term meets many others, wiping all counts is less work than finding those of its windows.
        if occurrences.entries(of: term).count * Self.fewWords > termCount {
          for other in 0..<termCount { counts[other] = 0 }
        } else {
          for position in occurrences.entries(of: term) {
            for entry in windows.entries(of: Int(occurrences.columns[position])) {
              counts[Int(windows.columns[entry])] = 0
            }
          }
        }
      }
      return part
    }
    return SparseMatrix(
      joining: parts.map { ($0.columns, $0.values, $0.ends) }, columnCount: termCount)
  }

  /// So many counts are wiped in the time in which a short window is looked through.
  private static let fewWords = 64

  private struct RowPart: Sendable {
    var columns: [UInt32] = []
    var values: [Float] = []
    var ends: [Int] = []
  }

  /// Windows × terms, every stored value 1.
  private func windows(
    of corpus: TokenizedCorpus, rows: [Int], lexicon: Lexicon, places: [UInt32], termCount: Int
  ) async throws -> SparseMatrix {
    let parts = try await concurrentChunks(0..<rows.count, chunk: 1024) { range in
      var part = RowPart()
      var terms: [UInt32] = []
      for row in range {
        terms.removeAll(keepingCapacity: true)
        for token in corpus.tokens(of: rows[row]) {
          let term = lexicon.termOfSurface[Int(token.surface)]
          guard term != Lexicon.noTerm, places[Int(term)] != Lexicon.noTerm else { continue }
          terms.append(places[Int(term)])
        }
        for start in stride(from: 0, to: terms.count, by: window) {
          var previous = Lexicon.noTerm
          for term in terms[start..<min(start + window, terms.count)].sorted()
          where term != previous {
            part.columns.append(term)
            part.values.append(1)
            previous = term
          }
          part.ends.append(part.columns.count)
        }
      }
      return part
    }
    return SparseMatrix(
      joining: parts.map { ($0.columns, $0.values, $0.ends) }, columnCount: termCount)
  }
}
