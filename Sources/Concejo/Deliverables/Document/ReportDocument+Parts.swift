extension ReportDocument {
  /// Items below each other.
  public struct List: Sendable, Equatable {
    /// The items, in order.
    public var items: [Item]
    /// What stands in front of each.
    public var style: Style

    /// What stands in front of an item.
    public enum Style: String, Sendable, CaseIterable {
      /// A dot.
      case bullets
      /// A number from 1.
      case numbers
      /// Nothing: each is a counted fact that catches the eye.
      case figures
    }

    /// An item and what hangs below it.
    public struct Item: Sendable, Equatable {
      /// What it says.
      public var content: [Inline]
      /// Items one level deeper.
      public var children: [Item]
      /// Language of the text, where it is not the document's.
      public var language: Language?

      /// Creates an item.
      public init(_ content: [Inline], children: [Item] = [], language: Language? = nil) {
        self.content = content
        self.children = children
        self.language = language
      }

      /// Creates an item of plain text.
      public init(_ text: String) { self.init([.text(text)]) }
    }

    /// Creates a list.
    public init(_ items: [Item], style: Style = .bullets) {
      self.items = items
      self.style = style
    }
  }

  /// Rows and columns under a header.
  public struct Table: Sendable, Equatable {
    /// What the table shows; read out before it.
    public var caption: String
    /// The columns, from left to right; at least one.
    public var columns: [Column]
    /// Rows of cells in the order of the columns; cells missing at the end are empty.
    public var rows: [[[Inline]]]
    /// Whether the first cell of a row names it.
    public var hasRowHeaders: Bool
    /// Least height of a row in millimetres, where people write into it by hand.
    public var rowHeight: Double?
    /// Whether its cells are cards of one size that are cut apart, and not columns of anything.
    public var isCutOut: Bool
    /// Whether everybody sees the caption; screen readers always have it.
    var isCaptionShown = true

    /// What stands in a column.
    public struct Column: Sendable, Equatable {
      /// Its name; empty in every column for a table without a header row.
      public var name: String
      /// Where its cells stand.
      public var alignment: Alignment
      /// Its width as a part of all widths together, above 0.
      public var width: Double

      /// Creates a column.
      public init(_ name: String, alignment: Alignment = .start, width: Double = 1) {
        self.name = name
        self.alignment = alignment
        self.width = width
      }
    }

    /// Where cells stand.
    public enum Alignment: Sendable, Equatable {
      /// Where reading starts: texts.
      case start
      /// Where it ends: numbers.
      case end
      /// In the middle: marks and boxes.
      case center
    }

    /// Creates a table.
    ///
    /// - Precondition: `columns` is not empty.
    public init(
      caption: String, columns: [Column], rows: [[[Inline]]], hasRowHeaders: Bool = false,
      rowHeight: Double? = nil, isCutOut: Bool = false
    ) {
      precondition(!columns.isEmpty, "a table needs a column")
      self.caption = caption
      self.columns = columns
      self.rows = rows
      self.hasRowHeaders = hasRowHeaders
      self.rowHeight = rowHeight
      self.isCutOut = isCutOut
    }

    /// Whether any column has a name.
    public var hasHeader: Bool { columns.contains { !$0.name.isEmpty } }
  }

  /// A drawing, what it shows in words, and its numbers for those who do not see it.
  public struct Figure: Sendable, Equatable {
    /// What stands below it.
    public var caption: String
    /// What the drawing shows, in words.
    public var alternative: String
    /// The drawing, for pages.
    public var drawing: Drawing
    /// The same as a picture, for documents of word processors; nil where its table says it all.
    public var picture: Picture?
    /// The same numbers as a table: below the drawing, or in its place where nothing can be drawn.
    public var data: Table?
    /// What stands in its place where nothing can be drawn and there is no table; the words if nil.
    public var onPaper: String?

    /// Creates a figure.
    public init(
      caption: String, alternative: String, drawing: Drawing, picture: Picture? = nil,
      data: Table? = nil, onPaper: String? = nil
    ) {
      self.caption = caption
      self.alternative = alternative
      self.drawing = drawing
      self.picture = picture
      self.data = data
      self.onPaper = onPaper
    }
  }

  /// A drawing of this program: no text of a citizen can have become markup in it.
  public struct Drawing: Sendable, Equatable {
    /// A whole `svg` element without scripts or links, hidden from screen readers, which have the words.
    let source: String

    /// Draws with elements that escape whatever they hold.
    init(_ draw: (inout HTML) -> Void) {
      var html = HTML()
      draw(&html)
      source = html.source
    }
  }

  /// A square picture of this program.
  public struct Picture: Sendable, Equatable {
    /// The bytes of a PNG file.
    let png: [UInt8]
    /// Its width and height on paper.
    let millimetres: Double
  }

  /// What opens on a click.
  public struct Disclosure: Sendable, Equatable {
    /// What is always seen.
    public var summary: String
    /// What opens.
    public var blocks: [Block]
    /// Whether it is left out where nothing opens: the document says once where all of it is.
    public var isOnScreenAlone: Bool

    /// Creates a disclosure.
    public init(_ summary: String, isOnScreenAlone: Bool = false, _ blocks: [Block]) {
      self.summary = summary
      self.isOnScreenAlone = isOnScreenAlone
      self.blocks = blocks
    }
  }

  /// Blocks that belong together.
  public struct Group: Sendable, Equatable {
    /// What is inside.
    public var blocks: [Block]
    /// The name that links lead to.
    public var anchor: String?
    /// What it is there for.
    public var role: Role

    /// What a group is there for; writers give each its look.
    public enum Role: String, Sendable, CaseIterable {
      /// A part of the text.
      case part
      /// A theme.
      case theme
      /// A contribution in full.
      case contribution
      /// A card that may be cut out.
      case card
      /// A page of its own, with nothing but this in its middle.
      case sign
    }

    /// Creates a group.
    public init(_ role: Role = .part, anchor: String? = nil, _ blocks: [Block]) {
      self.blocks = blocks
      self.anchor = anchor
      self.role = role
    }
  }
}

extension ReportDocument.Block {
  /// A list of plain texts.
  public static func list(
    _ items: [String], style: ReportDocument.List.Style = .bullets
  ) -> Self {
    .list(ReportDocument.List(items.map { ReportDocument.List.Item($0) }, style: style))
  }
}
