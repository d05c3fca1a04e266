import Concejo
import ConcejoStore
import Foundation

/// Looks again at what was written.
struct ResultCheck {
  /// Something that should not be there.
  struct Finding: Encodable {
    /// The file.
    let file: String
    /// The line, in text files.
    let line: Int?
    /// A kind of personal data, ``brokenQuote`` or ``ledger``.
    let kind: String
  }

  /// A quote that does not stand in its proposal.
  static let brokenQuote = "broken quote"
  /// An account of rows that does not add up.
  static let ledger = "ledger"

  private let gate = PersonalDataGate()

  /// Checks a file by what it is.
  func findings(in path: String) throws -> [Finding] {
    if path.hasSuffix(".concejo") { return try findings(inStudy: path) }
    let bytes = try InputFile.bytes(of: path)
    // A text file holds no zeros; a picture or an archive is not looked into.
    guard !bytes.contains(0) else { return [] }
    let isHTML = path.hasSuffix(".html") || path.hasSuffix(".htm")
    let text = isHTML ? Self.withoutMarkup(bytes) : bytes
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().flatMap {
      number, line in
      gate.data(in: String(decoding: line, as: UTF8.self)).map {
        Finding(file: path, line: number + 1, kind: $0.kind.rawValue)
      }
    }
  }

  /// A study shows its texts, quotes and accounts; what was hidden is kept apart and is not looked at.
  private func findings(inStudy path: String) throws -> [Finding] {
    let study = try Study.open(at: path)
    let proposals = try study.proposals()
    var found = proposals.flatMap { proposal in
      gate.data(in: proposal.title) + gate.data(in: proposal.body)
    }.map { Finding(file: path, line: nil, kind: $0.kind.rawValue) }
    let findings: Findings
    do {
      findings = try study.latestFindings()
    } catch StudyError.noRun {
      return found
    }
    let byID = Dictionary(proposals.map { ($0.id, $0) }) { first, _ in first }
    for theme in findings.themes {
      let quotes = theme.quotes + [theme.title] + theme.alternativeTitles
      for quote in quotes where byID[quote.proposal].map({ !quote.stands(in: $0) }) ?? true {
        found.append(Finding(file: path, line: nil, kind: Self.brokenQuote))
      }
    }
    let rows = try study.rowCount()
    if !findings.ledger.isBalanced || findings.ledger.rows > rows {
      found.append(Finding(file: path, line: nil, kind: Self.ledger))
    }
    return found
  }

  /// The bytes of a page with blanks for its tags and styles, so that lines stay.
  private static func withoutMarkup(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var isTag = false
    var isStyle = false
    for index in result.indices {
      if bytes[index] == 0x3C {
        isTag = true
        isStyle = bytes[index...].starts(with: "<style".utf8)
      }
      if isTag || isStyle, result[index] != 0x0A { result[index] = 0x20 }
      if bytes[index] == 0x3E { isTag = false }
    }
    return result
  }
}
