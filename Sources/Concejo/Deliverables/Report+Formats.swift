extension Report {
  /// The report as one self-contained page that prints on A4.
  public var html: String { document.html }

  /// The report as Markdown.
  public var markdown: String { document.markdown }

  /// Text in which Markdown finds nothing to mark up, on one line.
  static func plain(_ text: String) -> String { MarkdownSigns.plain(text) }
}
