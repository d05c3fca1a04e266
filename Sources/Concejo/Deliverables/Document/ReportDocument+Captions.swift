extension ReportDocument {
  /// The document as people read it: a caption that says just what the heading of its part says, or the title
  /// where no heading stands before it, is for screen readers alone, who may come to a table from elsewhere.
  var withoutRepeatedCaptions: ReportDocument {
    var document = self
    // A title may be a name with what it is about behind it: `Attendance: The river`.
    let name = title.prefix { $0 != ":" }.filter { $0 != "\u{A0}" && $0 != "\u{202F}" }
    document.blocks = Self.withoutRepeatedCaptions(blocks, below: name)
    return document
  }

  private static func withoutRepeatedCaptions(_ blocks: [Block], below title: String?) -> [Block] {
    var heading = title
    return blocks.map { block in
      switch block {
      case .heading(let above):
        heading = above.text
        return block
      case .table(var table):
        // Cards are cut apart: the title of the document names them.
        table.isCaptionShown = table.caption != heading && !table.isCutOut
        return .table(table)
      case .group(var group):
        group.blocks = withoutRepeatedCaptions(group.blocks, below: nil)
        return .group(group)
      case .disclosure(var disclosure):
        disclosure.blocks = withoutRepeatedCaptions(disclosure.blocks, below: nil)
        return .disclosure(disclosure)
      case .contents, .paragraph, .list, .quote, .figure, .pageBreak: return block
      }
    }
  }

  /// The day it is dated as people of its language write it; nil where it is not dated.
  var writtenDate: String? {
    date.flatMap { CalendarDay($0) }.map(Messages(language).day)
  }
}
