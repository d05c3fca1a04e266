import ArgumentParser
import Concejo
import ConcejoStore

/// Lists groups of copies.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "List groups of copies, the largest first.",
    discussion: """
      EXAMPLES:
        concejo duplicates valley.concejo
        concejo duplicates valley.concejo --apart
      """)

  @OptionGroup var target: StudyOptions

  @Flag(help: "List the much alike pairs that are not copies instead, with the reason.")
  var apart = false

  func run() throws {
    let study = try target.open()
    let findings = try target.findings(of: study)
    let texts = Dictionary(uniqueKeysWithValues: try study.proposals().map { ($0.id, $0.text) })
    if apart {
      if target.json { return try JSONOutput.print(findings.keptApart) }
      var table = TextTable(
        header: ["cosine", "reason", "first", "second", "texts"], rightAligned: [0])
      for pair in findings.keptApart {
        let similarity = Int((pair.similarity * 100).rounded())
        table.append([
          "\(similarity / 100).\(similarity % 100 < 10 ? "0" : "")\(similarity % 100)",
          pair.objection.rawValue, pair.first, pair.second,
          TextTable.cut(texts[pair.first] ?? "", to: 40) + " | " + (texts[pair.second] ?? ""),
        ])
      }
      for line in table.lines() { print(line) }
      return
    }
    if target.json { return try JSONOutput.print(findings.duplicateGroups) }
    var table = TextTable(
      header: ["group", "kind", "members", "supports", "head", "text"], rightAligned: [0, 2])
    let groups = findings.duplicateGroups.sorted {
      ($1.members.count, $0.id) < ($0.members.count, $1.id)
    }
    for group in groups {
      table.append([
        String(group.id), group.kind, String(group.members.count),
        group.supports.map { "[\($0.largest), \($0.sum)]" } ?? "", group.head,
        texts[group.head] ?? "",
      ])
    }
    for line in table.lines() { print(line) }
  }
}
