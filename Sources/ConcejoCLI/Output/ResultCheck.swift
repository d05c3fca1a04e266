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
    /// The cell, in workbooks.
    var cell: String?
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

  /// Ids that the files may name.
  private let ids: KnownIDs
  private let gate = PersonalDataGate()
  /// What stands in several files is looked through once.
  private let clear = ClearPieces()

  init(besides ids: KnownIDs) { self.ids = ids }

  /// Looks whether the documents that lie beside a study quote only what stands in it, and whether the result
  /// is that of a run of it.
  ///
  /// - Parameter paths: Files, in the order in which they are told of.
  /// - Returns: A finding for each passage that stands nowhere in the study, and for each place of a result
  ///   that is another one.
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
      let opened = try Study.open(at: study, for: .reading)
      let check = try QuoteCheck(of: opened)
      var checked: Set<String> = []
      return try files.flatMap { file -> [Finding] in
        if URL(filePath: file).lastPathComponent == WrittenResult.fileName {
          return try WrittenResult(file).findings(beside: opened)
        }
        return
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
  func doubts(in path: String) throws -> [DoubtList.Place] {
    let opinion = SecondOpinion()
    if path.hasSuffix(".concejo") {
      let texts = try Study.open(at: path, for: .reading).contributions()
      return opinion.passages(inPieces: texts.map { Array($0.text.utf8)[...] }).map {
        DoubtList.Place(
          kind: $0.passage.kind, file: path, contribution: texts[$0.piece].id)
      }
    }
    guard !path.hasSuffix("/review.csv"),
      let pieces = try ReadablePiece.pieces(of: InputFile.bytes(of: path), file: path)
    else { return [] }
    let names = HeaderPieces.places(in: pieces, of: path)
    return try opinion.passages(inPieces: pieces.map(\.text)).filter { number, passage in
      try !names.contains(number) && !ids.hold(passage.range, of: pieces[number].text)
    }.map { number, passage in
      DoubtList.Place(
        kind: passage.kind, file: path,
        line: pieces[number].line(at: passage.range.lowerBound), cell: pieces[number].cell)
    }
  }

  /// Whether a file is a picture, or binary of a form that is not known: nobody looks into it.
  func isClosed(_ path: String) throws -> Bool {
    guard !path.hasSuffix(".concejo") else { return false }
    let bytes = try InputFile.bytes(of: path)
    guard bytes.starts(with: [0x50, 0x4B]) else { return bytes.contains(0) }
    return try ReadablePiece.pieces(of: bytes, file: path) == nil
  }

  /// Checks a file by what it is.
  func findings(in path: String) throws -> [Finding] {
    if path.hasSuffix(".concejo") { return try findings(inStudy: path) }
    return try findings(in: InputFile.bytes(of: path), of: path)
  }

  /// Checks the bytes of a file that is no study.
  func findings(in bytes: [UInt8], of path: String) throws -> [Finding] {
    guard let pieces = try ReadablePiece.pieces(of: bytes, file: path) else { return [] }
    let names = path.hasSuffix(".md") ? Self.namedLines(of: bytes, in: path) : []
    return try names
      + gate.data(inPieces: pieces.map(\.text), besides: clear).filter { number, datum in
        try !ids.hold(datum.range, of: pieces[number].text)
      }.map { number, datum in
        Finding(
          file: path, line: pieces[number].line(at: datum.range.lowerBound),
          cell: pieces[number].cell, kind: datum.kind.rawValue)
      }
  }

  /// Lines of a report or an agenda that are a person's name and nothing else.
  private static func namedLines(of bytes: [UInt8], in path: String) -> [Finding] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { number, line in
      // Most lines are sentences, and no name is so long.
      guard line.count <= longestLine else { return nil }
      let text = String(decoding: line, as: UTF8.self)
        .trimmingCharacters(in: CharacterSet(charactersIn: "#*->|«»“”\"_ .:0123456789"))
      guard text.utf8.count <= longestName, PersonNameList.known.isFullName(text) else {
        return nil
      }
      return Finding(file: path, line: number + 1, kind: personName)
    }
  }

  /// No name is longer.
  private static let longestName = 80
  /// Nor is a line with a name alone, in the marks that Markdown and quotations take.
  private static let longestLine = 120

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
}
