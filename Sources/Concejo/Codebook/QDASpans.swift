/// Where the proposals lie in the text of a project that this program wrote.
///
/// Each stands below a line with its id in brackets, ascending by id. A line like that in the words of a
/// citizen is taken for one only where the id comes next in that order.
struct QDASpans {
  /// A proposal and its code points.
  struct Span {
    let proposal: String
    let range: Range<Int>
  }

  /// Ascending.
  let spans: [Span]

  /// Finds the proposals of a text.
  ///
  /// - Parameters:
  ///   - text: The plain text; its line ends may be of any kind.
  ///   - known: Ids that may stand in it.
  init(_ text: String, known: Set<String>) {
    let scalars = Array(text.unicodeScalars)
    var found: [(id: String, heading: Int, start: Int)] = []
    var line = 0
    var isBehindBlank = true
    while line < scalars.count {
      let end = scalars[line...].firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count
      var next = end
      if next < scalars.count { next += 1 }
      if next < scalars.count, scalars[next - 1] == "\r", scalars[next] == "\n" { next += 1 }
      if isBehindBlank, end - line > 2, scalars[line] == "[", scalars[end - 1] == "]" {
        let id = String(String.UnicodeScalarView(scalars[(line + 1)..<(end - 1)]))
        let isNext = found.last.map { Proposal.id($0.id, precedes: id) } ?? true
        if known.contains(id), isNext { found.append((id, line, next)) }
      }
      isBehindBlank = line == end
      line = next
    }
    spans = found.indices.map { index in
      var end = index + 1 < found.count ? found[index + 1].heading : scalars.count
      while end > found[index].start, scalars[end - 1].properties.isWhitespace { end -= 1 }
      return Span(proposal: found[index].id, range: found[index].start..<end)
    }
  }

  /// What a passage covers of the proposals.
  ///
  /// - Parameter range: Its code points.
  /// - Returns: Proposals that it covers whole but for a tenth, and those of which it has a part.
  func covered(by range: Range<Int>) -> (whole: [String], parts: [String]) {
    var (whole, parts): ([String], [String]) = ([], [])
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    for span in spans[low...] {
      guard span.range.lowerBound < range.upperBound else { break }
      let both = span.range.clamped(to: range).count
      if both * 10 >= span.range.count * 9 {
        whole.append(span.proposal)
      } else if both > 0 {
        parts.append(span.proposal)
      }
    }
    return (whole, parts)
  }
}
