import Concejo
import Foundation
import Yams

/// A file of words that an analyst wrote.
struct WordListFile {
  /// What it says.
  let words: WordList

  private struct Content: Decodable {
    var stopWords: [String]?
    var synonyms: [[String]]?
    var keepWords: [String]?
    var neverLabels: [String]?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case stopWords, synonyms, keepWords, neverLabels
    }
  }

  /// Reads a file of words.
  ///
  /// - Throws: ``CLIError`` where the file is missing or says something else.
  init(path: String) throws {
    let text = String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
    do {
      let names = try YAMLText.node(text)?.mapping?.keys.compactMap(\.string) ?? []
      let known = Content.CodingKeys.allCases.map(\.rawValue)
      guard !names.isEmpty, names.allSatisfy(known.contains) else {
        let strange = names.first { !known.contains($0) } ?? "nothing"
        throw CLIError.badWordList(
          path, detail: "found \(strange); expected \(known.joined(separator: ", "))")
      }
      let content = try YAMLText.value(Content.self, text)
      var words = WordList()
      words.stopWords = content.stopWords ?? []
      words.synonyms = content.synonyms ?? []
      words.keepWords = content.keepWords ?? []
      words.neverLabels = content.neverLabels ?? []
      let all =
        words.stopWords + words.synonyms.flatMap(\.self) + words.keepWords + words.neverLabels
      if let phrase = all.first(where: { $0.split(whereSeparator: \.isWhitespace).count != 1 }) {
        throw CLIError.badWordList(path, detail: "\"\(phrase)\" is not one word")
      }
      self.words = words
    } catch let error as YamlError {
      throw CLIError.badWordList(path, detail: "\(error)".replacing("\n", with: " "))
    } catch is DecodingError {
      throw CLIError.badWordList(
        path, detail: "expected lists of words, and for synonyms lists of such lists")
    }
  }
}
