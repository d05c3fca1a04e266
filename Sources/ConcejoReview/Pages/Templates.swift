internal import Mustache

/// The pages as they are written in Mustache; what is filled in is escaped by it.
struct Templates: Sendable {
  /// What a template may name.
  typealias Content = [String: Any]

  private let library: MustacheLibrary

  /// Pages, and the parts that several of them have.
  private static let names = [
    "page", "sender", "signature", "pages", "decisions", "overview", "theme", "history", "proposal",
    "search", "again", "explain", "work", "merge", "split", "copies", "campaigns", "campaign",
    "message", "privacy", "changes", "answers",
    "audit", "reading", "unit", "commitment", "fields", "steps", "saved", "workshops",
    "excluded", "decision", "marking", "mark",
  ]

  /// Reads all templates.
  ///
  /// - Throws: ``ReviewError/noResources(_:)``; what Mustache says of a template that is none.
  init() throws {
    MustacheContentTypes.register(EscapedText(), named: EscapedText.name)
    var library = MustacheLibrary()
    for name in Self.names {
      let text = try ReviewResources.text("templates/\(name).mustache")
      try library.register("{{% CONTENT_TYPE:\(EscapedText.name)}}" + text, named: name)
    }
    self.library = library
  }

  /// A page with its gaps filled.
  func page(_ name: String, _ content: Content) -> String {
    guard let page = library.render(content, withTemplate: name) else {
      preconditionFailure("no template \(name)")
    }
    return page
  }
}

extension [String: Any] {
  /// The same content with what there is of some more: what is nil is left out, so that a template sees it as
  /// not there.
  func with(_ more: [String: Any?]) -> [String: Any] {
    merging(more.compactMapValues { $0 }) { $1 }
  }
}
