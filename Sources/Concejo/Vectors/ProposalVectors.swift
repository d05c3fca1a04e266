import Foundation

/// Vectors of proposals that a model outside this program made, one for each id.
///
/// They join what ``TermVectors`` learns and what lists of concepts tell, less the mean of their
/// language, scaled to length 1.
public struct ProposalVectors: Sendable {
  /// Where vectors came from, as kept with the results.
  public struct Source: Sendable, Codable, Equatable {
    /// Name of the file, without folders.
    public let file: String
    /// SHA-256 of its bytes, in hexadecimal.
    public let sha256: String
    /// Numbers of each vector, as the file has them.
    public let dimensions: Int
  }

  /// What a model counts against what the corpus teaches.
  ///
  /// Chosen in a numerical model of the pipeline, with vectors of multilingual-e5-small on the ten
  /// labelled sets it is reported on, 1,004 rows each, told the number of labels: AMI .516 at 3, .511 at
  /// 2, .514 where the model took the place of all else, .464 without it. On 174 short requests in
  /// three languages, where the model alone finds .405 and no model .532, it is .47 to .52.
  static let weight: Float = 3

  /// Where they came from.
  public let source: Source
  /// Row of each id.
  private let rowOfID: [String: Int]
  /// The vectors, with zeros behind them up to a multiple of eight.
  private let rows: DenseMatrix

  /// Number of vectors.
  public var count: Int { rows.rowCount }

  /// Pairs vectors with ids.
  ///
  /// - Parameters:
  ///   - table: As read from a file.
  ///   - ids: For tables without ids of their own, the id of each row; nil for a row that is no
  ///     proposal's.
  /// - Throws: ``VectorFileError`` where ids are missing, repeat, or do not fit in number.
  public init(_ table: VectorTable, ids: [String?]?) throws(VectorFileError) {
    guard let ids: [String?] = table.ids ?? ids else { throw .noIDs(file: table.source.file) }
    guard ids.count == table.rowCount else {
      throw .counts(file: table.source.file, vectors: table.rowCount, ids: ids.count)
    }
    var rowOfID: [String: Int] = [:]
    rowOfID.reserveCapacity(ids.count)
    for (row, id) in ids.enumerated() {
      guard let id else { continue }
      guard rowOfID.updateValue(row, forKey: id) == nil else {
        throw .repeatedID(file: table.source.file, id: id)
      }
    }
    self.rowOfID = rowOfID
    source = table.source
    let width = source.dimensions
    var rows = DenseMatrix(rowCount: ids.count, columnCount: (width + 7) / 8 * 8)
    for row in ids.indices {
      for column in 0..<width { rows[row, column] = table.values[row * width + column] }
    }
    self.rows = rows.withUnitRows()
  }

  /// Checks that every proposal has a vector.
  ///
  /// - Throws: ``VectorFileError/missing(file:count:first:)``.
  public func check(_ proposals: [Proposal]) throws(VectorFileError) {
    let missing = proposals.filter { rowOfID[$0.id] == nil }
    guard let first = missing.first else { return }
    throw .missing(file: source.file, count: missing.count, first: first.id)
  }

  /// Vectors of some proposals: of length 1, or zeros for an id without one.
  func rows(of proposals: [Proposal], languages: [Language]) -> DenseMatrix {
    var chosen = DenseMatrix(rowCount: proposals.count, columnCount: rows.columnCount)
    let width = rows.laneCount
    for (position, proposal) in proposals.enumerated() {
      guard let row = rowOfID[proposal.id] else { continue }
      for lane in 0..<width {
        chosen.lanes[position * width + lane] = rows.lanes[row * width + lane]
      }
    }
    return chosen.centered(by: languages).withUnitRows()
  }
}

/// Why vectors from a file cannot be used.
public enum VectorFileError: Error, Equatable {
  /// The bytes are not what the form of the file asks for.
  case malformed(file: String, line: Int?, found: String, expected: String)
  /// A number is infinite or not a number.
  case notFinite(file: String, row: Int, column: Int)
  /// The file has no ids, and none were given.
  case noIDs(file: String)
  /// There are more or fewer vectors than rows, and than contributions made of them.
  case rows(file: String, vectors: Int, rows: Int, contributions: Int)
  /// There are more or fewer ids than vectors.
  case counts(file: String, vectors: Int, ids: Int)
  /// Two vectors have one id.
  case repeatedID(file: String, id: String)
  /// Proposals have no vector.
  case missing(file: String, count: Int, first: String)
}

extension VectorFileError: CustomStringConvertible {
  /// One sentence: what was found, where, and what was expected.
  public var description: String {
    switch self {
    case .malformed(let file, let line, let found, let expected):
      "\(file)\(line.map { ", line \($0)" } ?? ""): found \(found); expected \(expected)."
    case .notFinite(let file, let row, let column):
      "\(file), vector \(row), number \(column): found one that is infinite or not a number;"
        + " expected finite numbers."
    case .noIDs(let file):
      "\(file) has no ids; expected --vector-ids with a file of one id a line, in its order. A study pairs"
        + " vectors with its rows only where it knows their order: not if an earlier version stored it, nor after an"
        + " import with --update."
    case .counts(let file, let vectors, let ids):
      "\(file) has \(vectors) vectors, for \(ids) ids; expected one for each, in the same order."
    case .rows(let file, let vectors, let rows, let contributions):
      "\(file) has \(vectors) vectors; the files have \(rows) rows, of which \(contributions) became"
        + " contributions; expected a vector for each row, or for each contribution, in the order of the"
        + " files, or --vector-ids."
    case .repeatedID(let file, let id):
      "\(file) has two vectors for the id \(id); expected one for each."
    case .missing(let file, let count, let first):
      "\(file) has no vector for \(count) of the proposals, the first \(first); expected one for each."
    }
  }
}
