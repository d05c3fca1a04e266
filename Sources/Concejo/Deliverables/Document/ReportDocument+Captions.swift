extension ReportDocument {
  /// The document as people read it: a caption that says just what the heading above it says is for screen
  /// readers alone, who may come to a table from elsewhere.
  var withoutRepeatedCaptions: ReportDocument {
    var document = self
    document.blocks = Self.withoutRepeatedCaptions(blocks)
    return document
  }

  private static func withoutRepeatedCaptions(_ blocks: [Block]) -> [Block] {
    var heading: String?
    return blocks.map { block in
      defer { heading = if case .heading(let above) = block { above.text } else { nil } }
      switch block {
      case .table(var table):
        // Cards are cut apart: the title of the document names them.
        table.isCaptionShown = table.caption != heading && !table.isCutOut
        return .table(table)
      case .group(var group):
        group.blocks = withoutRepeatedCaptions(group.blocks)
        return .group(group)
      case .disclosure(var disclosure):
        disclosure.blocks = withoutRepeatedCaptions(disclosure.blocks)
        return .disclosure(disclosure)
      case .contents, .heading, .paragraph, .list, .quote, .figure, .pageBreak: return block
      }
    }
  }

  /// The day it is dated as people of its language write it; nil where it is not dated.
  var writtenDate: String? {
    date.flatMap { CalendarDay($0) }.map(Messages(language).day)
  }
}
