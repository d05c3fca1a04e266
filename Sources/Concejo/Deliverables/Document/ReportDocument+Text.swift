extension ReportDocument {
  /// A stretch of text inside a paragraph.
  public enum Inline: Sendable, Equatable {
    /// Text as it is.
    case text(String)
    /// Text that matters more.
    case strong(String)
    /// Text that is said with stress.
    case emphasis(String)
    /// Text that leads somewhere.
    case link(String, to: Target)

    /// What is read, without its marks.
    public var text: String {
      switch self {
      case .text(let text), .strong(let text), .emphasis(let text), .link(let text, _): text
      }
    }
  }

  /// Where a link leads.
  public enum Target: Sendable, Equatable {
    /// A place of the same document, by the name it was given there.
    case anchor(String)
    /// A page elsewhere, by its whole address.
    case address(String)
  }

  /// Names what follows it, up to the next heading of its level or a higher one.
  public struct Heading: Sendable, Equatable {
    /// Depth in 1...4; the title of the document stands above level 1.
    public var level: Int
    /// What it says.
    public var text: String
    /// A number or id in front of it, such as `7`.
    public var label: String?
    /// The name that links lead to; any text, each once in a document.
    public var anchor: String?

    /// Creates a heading.
    ///
    /// - Precondition: `level` is in 1...4.
    public init(_ level: Int, _ text: String, label: String? = nil, anchor: String? = nil) {
      precondition((1...4).contains(level), "level \(level) is not in 1...4")
      self.level = level
      self.text = text
      self.label = label
      self.anchor = anchor
    }
  }

  /// A paragraph of text.
  public struct Paragraph: Sendable, Equatable {
    /// Its stretches, in order.
    public var content: [Inline]
    /// What it is there for.
    public var role: Role
    /// The name that links lead to.
    public var anchor: String?

    /// What a paragraph is there for; writers give each its look.
    public enum Role: String, Sendable, CaseIterable {
      /// Running text.
      case body
      /// Counts under a heading.
      case count
      /// A remark that may be passed over.
      case note
      /// What has to be known before the rest is believed.
      case warning
      /// What is read across a hall: a theme on a sign, of 48 pt.
      case display
      /// The same of 60 pt.
      case largeDisplay
      /// The same of 84 pt.
      case largestDisplay
      /// A number that is read from its far end, of 150 pt.
      case numeral
      /// The same of 200 pt.
      case largeNumeral
      /// A line of a sign that is read from some steps away.
      case legend
    }

    /// Creates a paragraph.
    public init(_ content: [Inline], role: Role = .body, anchor: String? = nil) {
      self.content = content
      self.role = role
      self.anchor = anchor
    }

    /// What is read, without its marks.
    public var text: String { content.map(\.text).joined() }
  }

  /// What somebody wrote, letter by letter.
  public struct Quotation: Sendable, Equatable {
    /// The text, with the quotation marks that the document's language wants around it, if any.
    public var text: String
    /// Who or which contribution says it.
    public var attribution: [Inline]
    /// Language of the text, where it is not the document's.
    public var language: Language?

    /// Creates a quotation.
    public init(_ text: String, attribution: [Inline] = [], language: Language? = nil) {
      self.text = text
      self.attribution = attribution
      self.language = language
    }
  }
}

extension ReportDocument.Block {
  /// A heading.
  public static func heading(
    _ level: Int, _ text: String, label: String? = nil, anchor: String? = nil
  ) -> Self {
    .heading(ReportDocument.Heading(level, text, label: label, anchor: anchor))
  }

  /// A paragraph of plain text.
  public static func paragraph(
    _ text: String, role: ReportDocument.Paragraph.Role = .body
  ) -> Self {
    .paragraph(ReportDocument.Paragraph([.text(text)], role: role))
  }

  /// A paragraph of several stretches.
  public static func paragraph(
    _ content: [ReportDocument.Inline], role: ReportDocument.Paragraph.Role = .body
  ) -> Self {
    .paragraph(ReportDocument.Paragraph(content, role: role))
  }
}
