import Concejo
import ConcejoStore
import Foundation

/// Looks whether the passages that written files have in quotation marks stand in the study beside them,
/// letter by letter.
struct QuoteCheck {
  /// Words from which a passage is a citizen's sentence and no name of a thing.
  private static let fewestWords = 5
  /// Marks that open a quote, with those that close it, in the languages of the documents.
  private static let marks: [(open: Character, close: Character)] = [
    ("«", "»"), ("„", "“"), ("‘", "’"),
  ]

  /// All that may be quoted, with each run of blanks as one.
  private let texts: Data

  /// Reads what a study's documents may quote: texts, titles, and names that people gave.
  ///
  /// - Throws: ``StudyError``.
  init(of study: Study) throws {
    var pieces = try study.contributions().flatMap {
      [$0.text] + [$0.category, $0.place].compactMap(\.self)
        + ($0.choices ?? []).flatMap { [$0.question, $0.value] }
    }
    if try !study.runs().isEmpty {
      let findings = try study.latestFindings()
      pieces += findings.themes.flatMap { theme in
        // A heading has a capital in front.
        ([theme.title.text] + theme.subthemes.map(\.title.text)).flatMap {
          [$0, $0.prefix(1).uppercased() + $0.dropFirst()]
        } + [theme.decided?.description].compactMap(\.self)
      }
      pieces += findings.duplicateGroups.flatMap { ($0.letter ?? []).map(\.text) }
    }
    // Reports quote what the tables of workshops wrote.
    pieces += try study.harvestLines().map(\.text)
    texts = Data(pieces.map(Self.normalized).joined(separator: "\n").utf8)
  }

  /// The first words of the passages that stand nowhere in the study, once each.
  ///
  /// - Parameters:
  ///   - text: A written file, without markup.
  ///   - checked: Passages that were looked for before; those of this text are added.
  /// - Returns: The first characters of each, in the order of the text.
  func foreign(in text: String, besides checked: inout Set<String>) -> [String] {
    var found: [String] = []
    for passage in Self.passages(in: text) where checked.insert(passage).inserted {
      if texts.range(of: Data(passage.utf8)) == nil { found.append(passage) }
    }
    return found.map { $0.count > Self.shown ? $0.prefix(Self.shown) + "…" : $0 }
  }

  /// The text of a document, without markup; nil for a file of another kind.
  ///
  /// - Throws: ``CLIError`` if it cannot be read; `ImportError` if it is damaged.
  static func text(of path: String) throws -> String? {
    let kind = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ["html", "md", "docx", "odt"].contains(kind) else { return nil }
    let bytes = try InputFile.bytes(of: path)
    if let paragraphs = try OfficeText.paragraphs(of: bytes, file: path) {
      return paragraphs.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
    guard kind == "html" else { return String(decoding: bytes, as: UTF8.self) }
    var text = String(decoding: withoutMarkup(bytes), as: UTF8.self)
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(entity, with: sign)
    }
    return text
  }

  /// Characters that are shown of a passage.
  private static let shown = 60

  /// What stands in quotation marks: cut where "…" or "[…]" stands for words left out.
  private static func passages(in text: String) -> [String] {
    var passages: [String] = []
    let line = normalized(text)
    for (open, close) in marks {
      let pieces = line.split(separator: open, omittingEmptySubsequences: false)
      for (before, piece) in zip(pieces, pieces.dropFirst()) {
        // Behind a letter it is an apostrophe that somebody mistyped: "l‘hora".
        guard before.last?.isLetter != true, let end = piece.firstIndex(of: close) else { continue }
        passages += piece[..<end].replacing("[…]", with: "…").replacing(" · ", with: "…")
          .split(separator: "…")
          .map { String($0).trimmingCharacters(in: .whitespaces) }
          .filter { $0.split(separator: " ").count >= fewestWords }
      }
    }
    return passages
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

  /// A text with each run of blanks as one, without the signs by which Markdown is escaped.
  private static func normalized(_ text: String) -> String {
    text.replacing("\\", with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
