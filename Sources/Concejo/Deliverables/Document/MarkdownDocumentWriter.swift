extension ReportDocument {
  /// The document as Markdown (CommonMark with tables): a line break at the end of every block.
  public var markdown: String {
    var writer = MarkdownDocumentWriter()
    writer.append("# " + MarkdownSigns.plain(title))
    if let subtitle { writer.append(MarkdownSigns.line(subtitle)) }
    if let writtenDate { writer.append(writtenDate) }
    for block in withoutRepeatedCaptions.blocks { writer.append(block) }
    return writer.text
  }
}

/// Writes blocks as Markdown, a blank line between two.
struct MarkdownDocumentWriter {
  private(set) var text = ""

  /// Adds a block that is Markdown already.
  mutating func append(_ markdown: String) {
    text += text.isEmpty ? markdown + "\n" : "\n" + markdown + "\n"
  }

  mutating func append(_ block: ReportDocument.Block) {
    switch block {
    // Every reader of Markdown makes its own.
    case .contents, .pageBreak: break
    case .heading(let heading):
      append(
        String(repeating: "#", count: heading.level + 1) + " " + MarkdownSigns.plain(heading.line))
    case .paragraph(let paragraph):
      let content = Self.marked(paragraph.content)
      append(MarkdownSigns.guarded(content))
    case .list(let list):
      append(Self.lines(of: list.items, style: list.style).joined(separator: "\n"))
    case .table(let table): append(table)
    case .quote(let quotation):
      append("> " + MarkdownSigns.line(quotation.text) + Self.marked(quotation.source))
    case .figure(let figure): append(figure.onPlainPaper)
    case .disclosure(let disclosure): for block in disclosure.unfolded { append(block) }
    case .group(let group): for block in group.blocks { append(block) }
    }
  }

  private static func lines(
    of items: [ReportDocument.List.Item], style: ReportDocument.List.Style, indent: String = ""
  ) -> [String] {
    items.enumerated().flatMap { position, item -> [String] in
      let mark = style == .numbers ? "\(position + 1). " : "- "
      // Figures stand on a line of their own elsewhere.
      let content =
        style == .figures && item.content.count > 1
        ? item.content.prefix(1) + [.text(" –")] + item.content.dropFirst() : item.content
      return ["\(indent)\(mark)\(MarkdownSigns.guarded(marked(content)))"]
        + lines(
          of: item.children, style: style,
          indent: indent + String(repeating: " ", count: mark.count))
    }
  }

  private mutating func append(_ table: ReportDocument.Table) {
    if table.isCaptionShown { append(MarkdownSigns.line(table.caption)) }
    guard !table.isCutOut else { return appendCutOut(table) }
    var lines = [
      "| " + table.columns.map { MarkdownSigns.plain($0.name) }.joined(separator: " | ") + " |"
    ]
    let rules = table.columns.map { column in
      switch column.alignment {
      case .start: "---"
      case .end: "---:"
      case .center: ":---:"
      }
    }
    lines.append("| " + rules.joined(separator: " | ") + " |")
    for cells in table.rows {
      let texts = table.columns.indices.map { $0 < cells.count ? Self.marked(cells[$0]) : "" }
      lines.append("| " + texts.joined(separator: " | ") + " |")
    }
    append(lines.joined(separator: "\n"))
  }

  /// A line for each card: the cells of a table have no lines of their own.
  private mutating func appendCutOut(_ table: ReportDocument.Table) {
    let cards = table.rows.joined().filter { !$0.isEmpty }
    append(
      cards.map { card in
        let line = card.map { inline -> ReportDocument.Inline in
          guard case .text(let text) = inline else { return inline }
          return .text(text.replacing("\n", with: " · "))
        }
        return "- " + MarkdownSigns.guarded(Self.marked(line))
      }.joined(separator: "\n"))
  }

  /// Stretches of text; links inside the document have no common form and stay text.
  private static func marked(_ content: [ReportDocument.Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text): MarkdownSigns.plain(text)
      case .strong(let text): "**\(MarkdownSigns.plain(text))**"
      case .emphasis(let text): "*\(MarkdownSigns.plain(text))*"
      case .link(let text, .anchor): MarkdownSigns.plain(text)
      case .link(let text, .address(let address)):
        "[\(MarkdownSigns.plain(text))](<\(address.replacing("<", with: "%3C").replacing(">", with: "%3E"))>)"
      }
    }.joined()
  }
}

/// Keeps what citizens wrote from being read as Markdown.
enum MarkdownSigns {
  /// Text in which Markdown finds nothing to mark up, on one line.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": plain.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|":
        plain.append("\\")
        plain.append(scalar)
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// A text that is a block of its own.
  static func line(_ text: String) -> String { guarded(plain(text)) }

  /// A line that starts no list and no rule, whatever its first signs.
  static func guarded(_ line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if digits.isEmpty {
      guard let first = rest.first, "-+=~".contains(first) else { return line }
      return "\\" + line
    }
    guard let first = rest.first, first == "." || first == ")" else { return line }
    return digits + "\\" + rest
  }
}
