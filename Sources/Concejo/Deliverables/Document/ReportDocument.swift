/// A text that people read or print, before it has a file format.
///
/// It says what a thing is, a heading, a quote, a table, and leaves its look to the writers:
/// ``html``, ``markdown``, ``docx()`` and ``odt()``. The same document gives the same bytes.
public struct ReportDocument: Sendable, Equatable {
  /// What the document is called; it stands at its top and in the properties of the file.
  public var title: String
  /// A second line under the title.
  public var subtitle: String?
  /// Language of the document: of hyphens, spelling checks and screen readers.
  public var language: Language
  /// Day it is dated, as `2026-11-28`; nil where nobody said one, since files must not change with
  /// the day on which they are written.
  public var date: String?
  /// How the paper lies.
  public var layout: PageLayout
  /// Whether all of it has to stand on one page of paper: letters are smaller then, and lines closer.
  public var isOnePage = false
  /// Whether its letters are large on paper: what several people read around a table.
  public var hasLargeText = false
  /// Everything under the title, in reading order.
  public var blocks: [Block]

  /// Creates a document.
  ///
  /// - Parameters:
  ///   - title: What it is called; not empty.
  ///   - subtitle: A second line under the title.
  ///   - language: Language of the document.
  ///   - date: Day it is dated, as `2026-11-28`.
  ///   - layout: How the paper lies.
  ///   - blocks: Everything under the title, in reading order.
  public init(
    title: String, subtitle: String? = nil, language: Language, date: String? = nil,
    layout: PageLayout = .portrait, blocks: [Block] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.date = date
    self.layout = layout
    self.blocks = blocks
  }

  /// How a page of A4, 210 × 297 mm, lies.
  public enum PageLayout: Sendable, Equatable {
    /// Upright.
    case portrait
    /// On its side, for wide tables and signs that stand on a table.
    case landscape
  }

  /// What stands between two others.
  public indirect enum Block: Sendable, Equatable {
    /// A list of the headings of levels 1 and 2, under a name such as "Contents"; on paper it starts a page, and
    /// names the page of each.
    case contents(String)
    /// Names what follows it.
    case heading(Heading)
    /// A paragraph of text.
    case paragraph(Paragraph)
    /// Items below each other.
    case list(List)
    /// Rows and columns.
    case table(Table)
    /// What somebody wrote, letter by letter.
    case quote(Quotation)
    /// A drawing with its numbers.
    case figure(Figure)
    /// What opens on a click; on paper it is open.
    case disclosure(Disclosure)
    /// Blocks that belong together, and stand on one page where they can.
    case group(Group)
    /// What follows starts a new page; a screen shows nothing.
    case pageBreak
  }

  /// Adds a block.
  public mutating func append(_ block: Block) { blocks.append(block) }

  /// Adds blocks.
  public mutating func append(_ blocks: [Block]) { self.blocks += blocks }
}
