/// How many items of each gold label lie in each group, and outside all of them.
public struct CrossTable: Sendable, Encodable, Equatable {
  /// Gold labels: the most frequent first, of equals the first by bytes.
  public let labels: [String]
  /// Groups: numbers by their values, then names by bytes.
  public let groups: [String]
  /// For each label, for each group, how many items it has there.
  public let counts: [[Int]]
  /// For each label, how many of its items are in no group.
  public let outside: [Int]

  /// Items of each label, inside groups and outside.
  public var labelTotals: [Int] { zip(counts, outside).map { $0.reduce($1, +) } }
  /// Items of each group.
  public var groupTotals: [Int] {
    groups.indices.map { group in counts.reduce(0) { $0 + $1[group] } }
  }

  /// Counts items.
  init(of items: [Evaluation.Item]) {
    let frequency = Dictionary(items.map { ($0.gold, 1) }, uniquingKeysWith: +)
    labels = frequency.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    groups = Set(items.compactMap(\.group)).sorted { Proposal.id($0, precedes: $1) }
    let row = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let column = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    var counts = [[Int]](
      repeating: Array(repeating: 0, count: groups.count), count: labels.count)
    var outside = [Int](repeating: 0, count: labels.count)
    for item in items {
      guard let label = row[item.gold] else { continue }
      if let group = item.group.flatMap({ column[$0] }) {
        counts[label][group] += 1
      } else {
        outside[label] += 1
      }
    }
    (self.counts, self.outside) = (counts, outside)
  }

  /// The table with its sums: a line for each label and one for all, a column for each group, for those
  /// outside and for all.
  ///
  /// - Parameter titles: What groups are called, by name; those without a title keep their names.
  /// - Returns: Header and lines; counts as decimal numbers.
  func lines(titles: [String: String]) -> (header: [String], lines: [[String]]) {
    let names = groups.map { group in titles[group].map { "\(group) \($0)" } ?? group }
    let header = ["label"] + names + ["outside", "all"]
    var lines = labels.indices.map { label in
      [labels[label]] + counts[label].map(String.init)
        + [String(outside[label]), String(labelTotals[label])]
    }
    let outsideTotal = outside.reduce(0, +)
    lines.append(
      ["all"] + groupTotals.map(String.init)
        + [String(outsideTotal), String(groupTotals.reduce(outsideTotal, +))])
    return (header, lines)
  }

  /// The table as CSV for programs.
  public func csv(titles: [String: String] = [:]) -> [UInt8] {
    let (header, lines) = lines(titles: titles)
    var table = CSVTable(header: header, form: .program)
    for line in lines { table.append(line) }
    return table.bytes
  }

  /// The table as Markdown.
  public func markdown(titles: [String: String] = [:]) -> [UInt8] {
    let (header, lines) = lines(titles: titles)
    let rule = ["---"] + header.dropFirst().map { _ in "---:" }
    let cells = [header.map(Self.plain), rule] + lines.map { $0.map(Self.plain) }
    return Array(cells.map { "| \($0.joined(separator: " | ")) |\n" }.joined().utf8)
  }

  /// A cell in which Markdown finds nothing to mark up, and no bar.
  private static func plain(_ text: String) -> String {
    Report.plain(text).replacing("|", with: "\\|")
  }
}
