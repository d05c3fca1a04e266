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
        concejo duplicates valley.concejo --group 3
        concejo duplicates valley.concejo --apart
        concejo duplicates valley.concejo --same
      """)

  @OptionGroup var target: StudyOptions

  @Flag(help: "List the much alike pairs that are not copies instead, with the reason.")
  var apart = false

  @Flag(help: "List the pairs that may ask for the same in other words, for you to confirm.")
  var same = false

  @Option(
    help:
      "Show one group: every member with what it changes; of a campaign the letter and the own words."
  )
  var group: Int?

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let texts = Dictionary(
      try study.contributions().map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    if apart {
      if target.json { return try JSONOutput.print(findings.keptApart) }
      printPairs(
        findings.keptApart.map { pair in
          let words =
            pair.change.map { change in
              " (\(change.inOneLine.removed) / \(change.inOneLine.inserted))"
            } ?? ""
          return (
            pair.first, pair.second, pair.similarity,
            pair.objection.rawValue + TextTable.brief(words, to: 40)
          )
        },
        texts: texts)
    } else if same {
      if target.json { return try JSONOutput.print(findings.sameRequests) }
      printPairs(
        findings.sameRequests.map { ($0.first, $0.second, $0.similarity, "to confirm") },
        texts: texts)
    } else if let group {
      guard let record = findings.duplicateGroups.first(where: { $0.id == group }) else {
        throw CLIError.unknownGroup(group, count: findings.duplicateGroups.count)
      }
      if target.json { return try JSONOutput.print(record) }
      printGroup(record, texts: texts)
    } else {
      if target.json { return try JSONOutput.print(findings.duplicateGroups) }
      printGroups(findings.duplicateGroups, texts: texts)
    }
  }

  private func printPairs(
    _ pairs: [(first: String, second: String, similarity: Float, reason: String)],
    texts: [String: String]
  ) {
    var table = TextTable(
      header: ["cosine", "reason", "first", "second", "texts"], rightAligned: [0])
    for pair in pairs {
      let similarity = Int((pair.similarity * 100).rounded())
      table.append([
        "\(similarity / 100).\(similarity % 100 < 10 ? "0" : "")\(similarity % 100)",
        pair.reason, pair.first, pair.second,
        TextTable.brief(texts[pair.first] ?? "", to: 40) + " | " + (texts[pair.second] ?? ""),
      ])
    }
    for line in table.lines() { print(line) }
  }

  private func printGroups(_ groups: [Findings.GroupRecord], texts: [String: String]) {
    var table = TextTable(
      header: ["group", "kind", "members", "supports", "burst", "head", "text"],
      rightAligned: [0, 2])
    for group in groups.sorted(by: { ($1.members.count, $0.id) < ($0.members.count, $1.id) }) {
      table.append([
        String(group.id), group.kind, String(group.members.count),
        group.supports.map { "[\($0.largest), \($0.sum)]" } ?? "",
        group.burst.map { "\($0.count) on \($0.day)" } ?? "", group.head, texts[group.head] ?? "",
      ])
    }
    for line in table.lines() { print(line) }
  }

  private func printGroup(_ group: Findings.GroupRecord, texts: [String: String]) {
    if let letter = group.letter {
      print("Group \(group.id), \(group.kind) of \(Counted.of(group.members.count, "signer")):\n")
      print(letter.map(\.text).joined(separator: " […] ") + "\n")
      for member in group.members where !member.ownText.isEmpty {
        print("\(member.proposal)  \(member.ownText)")
      }
      return
    }
    print("Group \(group.id), \(group.kind), head \(group.head):\n\n\(texts[group.head] ?? "")\n")
    for member in group.members where member.proposal != group.head {
      let percent = Int((member.overlap * 100).rounded())
      print("\(member.proposal)  \(member.kind.rawValue), \(percent) % of all words shared")
      for change in member.changes.map(\.inOneLine) {
        if !change.removed.isEmpty { print("  − \(change.removed)") }
        if !change.inserted.isEmpty {
          print("  + \(change.inserted)\(change.isOwnText ? "  (own words)" : "")")
        }
      }
    }
  }
}
