import Concejo
import Foundation
import Mustache

/// A frame for pages that somebody wrote in Mustache: a header with a coat of arms, a footer with a contact.
struct PageTemplate: Sendable {
  /// Names that a template may use; those with markup stand in three braces.
  private static let names: Set<String> = ["language", "title", "subtitle", "date", "head", "main"]

  private let template: MustacheTemplate

  /// Reads a template.
  ///
  /// - Parameter path: Of its file, in UTF-8.
  /// - Throws: ``CLIError`` if it cannot be read, is no Mustache, uses a name that a page has not, or lacks
  ///   `{{{head}}}` or `{{{main}}}`: a page without them would lose its style, or all it says.
  init(path: String) throws {
    let text = String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
    do {
      template = try MustacheTemplate(string: text)
    } catch let error as MustacheTemplate.ParserError {
      let place = error.context
      throw CLIError.badTemplate(
        path,
        detail: "line \(place.lineNumber), column \(place.columnNumber): \(error.error) in"
          + " \(place.line.prefix(60))")
    }
    for (name, line) in Self.tags(in: text) where !Self.names.contains(name) {
      throw CLIError.badTemplate(
        path,
        detail: "line \(line): {{\(name)}} is no part of a page; there are "
          + Self.names.sorted().joined(separator: ", "))
    }
    let marks = (head: "concejo-head-mark", main: "concejo-main-mark")
    let trial = template.render(["head": "<\(marks.head)>", "main": "<\(marks.main)>"])
    for (name, mark) in [("head", marks.head), ("main", marks.main)]
    where trial.components(separatedBy: "<\(mark)>").count != 2 {
      throw CLIError.badTemplate(path, detail: "it must hold {{{\(name)}}} once, in three braces")
    }
  }

  /// A page in this frame.
  func page(_ page: HTMLPage) -> String {
    let parts: [(name: String, text: String?)] = [
      ("language", page.language), ("title", page.title), ("subtitle", page.subtitle),
      ("date", page.date), ("head", page.head), ("main", page.main),
    ]
    return template.render(
      Dictionary(
        uniqueKeysWithValues: parts.compactMap { part in part.text.map { (part.name, $0) } }))
  }

  /// The names that a template uses, with their lines; comments and other signs are passed over.
  private static func tags(in text: String) -> [(name: String, line: Int)] {
    var tags: [(String, Int)] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for piece in line.components(separatedBy: "{{").dropFirst() {
        let tag = piece.prefix { $0 != "}" }.drop { "{&#^/ ".contains($0) }
        let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
        if !name.isEmpty, tag.first != "!" { tags.append((String(name), number + 1)) }
      }
    }
    return tags
  }
}
