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
    /// A kind of personal data, ``brokenQuote``, ``ledger`` and the like.
    let kind: String
    /// Of what is no personal data: what exactly.
    var detail: String?
    /// Whether the study or its result is not as it must be; else it is personal data.
    var isBroken: Bool { detail != nil }
  }

  /// A quote that does not stand in its proposal.
  static let brokenQuote = "broken quote"
  /// An account of rows that does not add up.
  static let ledger = "ledger"

  /// A title that is a person's name.
  static let personName = "person name"

  /// A source file that the study was not made from.
  static let foreignSource = "not a source"
  /// A file the study was made from that was not given.
  static let missingSource = "source not given"

  /// A result that is not found again.
  static let otherResult = "other result"

  private let gate = PersonalDataGate()

  /// What a person should look at in a file: kinds that may be personal data, and where.
  struct Doubt: Encodable {
    /// The file.
    let file: String
    /// What the passages look like.
    let kind: String
    /// How many there are.
    let count: Int
    /// Lines of the first of them, in text files.
    let lines: [Int]
  }

  /// Lines that are told of each kind.
  private static let mostLines = 5

  /// Looks whether the documents that lie beside a study quote only what stands in it.
  ///
  /// - Parameter paths: Files, in the order in which they are told of.
  /// - Returns: A finding for each passage that stands nowhere in the study.
  /// - Throws: ``StudyError``, ``CLIError``, `ImportError`.
  func quotes(in paths: [String]) throws -> [Finding] {
    let folders = Dictionary(grouping: paths) { URL(filePath: $0).deletingLastPathComponent().path }
    return try folders.sorted { $0.key < $1.key }.flatMap { folder, files -> [Finding] in
      guard
        let study = files.first(where: {
          URL(filePath: $0).lastPathComponent == OutputFolder.study
        })
      else {
        return []
      }
      let check = try QuoteCheck(of: Study.open(at: study, for: .reading))
      var checked: Set<String> = []
      return try files.flatMap { file in
        try QuoteCheck.text(of: file).map { text in
          check.foreign(in: text, besides: &checked).map {
            Finding(file: file, line: nil, kind: Self.brokenQuote, detail: $0)
          }
        } ?? []
      }
    }
  }

  /// Looks a file through by other means than those that hid its data.
  ///
  /// The table of passages to review is made of such passages and is left out.
  func doubts(in path: String) throws -> [Doubt] {
    let opinion = SecondOpinion()
    if path.hasSuffix(".concejo") {
      let texts = try Study.open(at: path, for: .reading).contributions().map {
        Array($0.text.utf8)[...]
      }
      return Self.doubts(opinion.passages(inPieces: texts), in: path, hasLines: false)
    }
    let bytes = try InputFile.bytes(of: path)
    guard let text = try Self.text(of: bytes, in: path), !path.hasSuffix("/review.csv") else {
      return []
    }
    return Self.doubts(
      opinion.passages(inPieces: text.pieces), in: path, hasLines: text.hasLines)
  }

  private static func doubts(
    _ found: [(piece: Int, passage: DoubtfulPassage)], in path: String, hasLines: Bool
  ) -> [Doubt] {
    DoubtfulPassage.Kind.allCases.compactMap { kind in
      let pieces = found.filter { $0.passage.kind == kind }.map(\.piece)
      guard !pieces.isEmpty else { return nil }
      return Doubt(
        file: path, kind: kind.rawValue, count: pieces.count,
        lines: hasLines ? pieces.prefix(mostLines).map { $0 + 1 } : [])
    }
  }

  /// The lines of a text file, or the texts of a JSON document: it may be one line.
  private static func pieces(of bytes: [UInt8], in path: String) -> [ArraySlice<UInt8>] {
    let isHTML = path.hasSuffix(".html") || path.hasSuffix(".htm")
    let text =
      isHTML ? withoutMarkup(bytes) : path.hasSuffix(".csv") ? withPartedCells(bytes) : bytes
    return text.split(
      separator: path.hasSuffix(".json") ? 0x22 : 0x0A, omittingEmptySubsequences: false)
  }

  /// Checks a file by what it is.
  func findings(in path: String) throws -> [Finding] {
    if path.hasSuffix(".concejo") { return try findings(inStudy: path) }
    let bytes = try InputFile.bytes(of: path)
    guard let text = try Self.text(of: bytes, in: path) else { return [] }
    let names = path.hasSuffix(".md") ? Self.namedLines(of: bytes, in: path) : []
    return names
      + gate.data(inPieces: text.pieces).map { piece, datum in
        Finding(file: path, line: text.hasLines ? piece + 1 : nil, kind: datum.kind.rawValue)
      }
  }

  /// What can be read in a file, and whether its pieces are lines; nil for a picture or another archive than
  /// a text document, which is not looked into.
  private static func text(
    of bytes: [UInt8], in path: String
  ) throws -> (pieces: [ArraySlice<UInt8>], hasLines: Bool)? {
    if let paragraphs = try OfficeText.paragraphs(of: bytes, file: path) {
      return (paragraphs.map { $0[...] }, false)
    }
    // A text file holds no zeros.
    guard !bytes.contains(0) else { return nil }
    return (pieces(of: bytes, in: path), !path.hasSuffix(".json"))
  }

  /// Lines of a report or an agenda that are a person's name and nothing else.
  private static func namedLines(of bytes: [UInt8], in path: String) -> [Finding] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      let text = withoutMarks(line)
      guard text.count <= longestName,
        PersonNameList.known.isFullName(String(decoding: text, as: UTF8.self))
      else { return nil }
      return Finding(file: path, line: number + 1, kind: personName)
    }
  }

  /// A line without the marks, numbers and quotation marks around what it says.
  private static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while let count = lengthOfMark(rest.first, isThere: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(count)
    }
    while let count = lengthOfMark(
      rest.last, isThere: { rest.suffix($0.count).elementsEqual($0) })
    {
      rest = rest.dropLast(count)
    }
    return rest
  }

  private static func lengthOfMark(_ byte: UInt8?, isThere: ([UInt8]) -> Bool) -> Int? {
    guard let byte else { return nil }
    if byte < 0x80 { return marks.contains(byte) ? 1 : nil }
    return wideMarks.first(where: isThere)?.count
  }

  /// What stands around the words of a line, and quotation marks of several bytes.
  private static let marks = Array("#*->|\"_ .:0123456789".utf8)
  private static let wideMarks = ["«", "»", "“", "”"].map { Array($0.utf8) }

  /// No name is longer.
  private static let longestName = 80

  /// Compares the files that a study was made from with those that are given.
  ///
  /// Every file of the study must be there, byte for byte.
  func findings(inStudy path: String, madeFrom sources: [String]) throws -> [Finding] {
    let study = try Study.open(at: path, for: .reading)
    var left = try study.files()
    var found: [Finding] = []
    for source in sources {
      let bytes = try InputFile.bytes(of: source)
      let digest = SHA256.hexDigest(of: bytes)
      guard let place = left.firstIndex(where: { $0.sha256 == digest }) else {
        found.append(Finding(file: source, line: nil, kind: Self.foreignSource, detail: source))
        continue
      }
      left.remove(at: place)
    }
    found += left.map {
      Finding(file: $0.name, line: nil, kind: Self.missingSource, detail: $0.name)
    }
    return found
  }

  /// A study shows its texts, quotes and accounts; what was hidden is kept apart and is not looked at.
  private func findings(inStudy path: String) throws -> [Finding] {
    try Study.open(at: path, for: .reading).contributions().flatMap { proposal in
      gate.data(in: proposal.title) + gate.data(in: proposal.body)
    }.map { Finding(file: path, line: nil, kind: $0.kind.rawValue) }
  }

  /// A table whose cells are parted by commas, which part numbers, whatever parts them in the file: a count,
  /// an empty cell and a date side by side are no number of a person.
  private static func withPartedCells(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var cells = result.mutableSpan
    var isQuoted = false
    for index in cells.indices {
      let byte = cells[index]
      if byte == 0x22 { isQuoted.toggle() }
      if byte == 0x3B || byte == 0x09, !isQuoted { cells[index] = 0x2C }
    }
    return result
  }

  /// The bytes of a page with blanks for its tags and styles, so that lines stay.
  static func withoutMarkup(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var text = result.mutableSpan
    var isTag = false
    var isStyle = false
    for index in text.indices {
      let byte = text[index]
      if byte == 0x3C {
        isTag = true
        isStyle = bytes[index...].starts(with: "<style".utf8)
      }
      if isTag || isStyle, byte != 0x0A { text[index] = 0x20 }
      if byte == 0x3E { isTag = false }
    }
    return result
  }
}
