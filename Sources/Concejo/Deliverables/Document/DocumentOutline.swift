extension ReportDocument {
  /// A heading of a document and its place among all headings.
  struct OutlineEntry: Sendable, Equatable {
    let heading: Heading
    /// From 1, in reading order.
    let number: Int
  }

  /// All headings in reading order, those inside groups and disclosures among them.
  var outline: [OutlineEntry] {
    var headings: [Heading] = []
    visit { if case .heading(let heading) = $0 { headings.append(heading) } }
    return headings.enumerated().map { OutlineEntry(heading: $1, number: $0 + 1) }
  }

  /// All names that links can lead to, in reading order.
  var anchors: [String] {
    var anchors: [String] = []
    visit { block in
      switch block {
      case .heading(let heading): anchors += [heading.anchor].compactMap(\.self)
      case .paragraph(let paragraph): anchors += [paragraph.anchor].compactMap(\.self)
      case .group(let group): anchors += [group.anchor].compactMap(\.self)
      default: break
      }
    }
    return anchors
  }

  /// Hands over every block in reading order, each before what is inside it.
  func visit(_ body: (Block) -> Void) {
    func visit(_ blocks: [Block]) {
      for block in blocks {
        body(block)
        switch block {
        case .group(let group): visit(group.blocks)
        case .disclosure(let disclosure): visit(disclosure.blocks)
        default: break
        }
      }
    }
    visit(blocks)
  }
}

extension ReportDocument.Heading {
  /// Its label and what it says, on one line.
  var line: String { label.map { "\($0). \(text)" } ?? text }
}

/// Gives headings their ids, in reading order.
struct HeadingNumbers {
  private var count = 0

  /// The id of the heading that comes next.
  var upcoming: String { Self.id(count + 1) }

  /// Counts a heading and names it.
  mutating func next() -> String {
    count += 1
    return Self.id(count)
  }

  static func id(_ number: Int) -> String { "h-\(number)" }
}
