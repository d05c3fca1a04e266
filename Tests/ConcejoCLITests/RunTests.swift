import Concejo
import Foundation
import Testing

/// The whole way on the shipped corpus.
@Suite struct RunTests {
  private static let proposals = Program.corpus.appending(path: "proposals.csv")

  private static let files = [
    "agenda.docx", "agenda.html", "agenda.md", "campaigns.csv", "checksums.txt", "duplicates.csv",
    "index.html", "ledger.txt",
    "proposals.csv", "report.docx",
    "report.html", "report.md",
    "result.json", "review.csv", "study.concejo", "subthemes.csv", "themes.csv", "voices.csv",
  ]

  @Test func `a run writes every deliverable and its ledger adds up`() throws {
    let program = try Program()
    let outcome = try program.run(["run", Self.proposals.path, "-o", "out"])
    #expect(outcome.code == 0)
    #expect(try program.names(in: "out") == Self.files)
    let json = Data(try program.read("out/result.json").utf8)
    let findings = try JSONDecoder().decode(Findings.self, from: json)
    #expect(findings.ledger.isBalanced)
    #expect(findings.ledger.rows == 1301)
    #expect(findings.ledger.rejected == ["no-text": 6])
    #expect(findings.schema == "concejo.result")
    #expect((8...25).contains(findings.themes.count))
    for theme in findings.themes where !theme.subthemes.isEmpty {
      #expect(theme.subthemes.map(\.proposalCount).reduce(0, +) == theme.proposals.count)
      #expect(theme.subthemes.map(\.distinctCount).reduce(0, +) == theme.distinctCount)
      #expect(theme.subthemes.allSatisfy { $0.title.text != theme.title.text })
    }
    #expect(findings.themes.contains { $0.subthemes.count > 1 })
    let rows = try TableReader(file: "p").table(
      of: Array(try program.read("out/proposals.csv").utf8)
    ).table.rows
    #expect(rows.count == 1301)
  }

  @Test func `every title and quote stands in its proposal`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals.path, "-o", "out"]).code == 0)
    let findings = try JSONDecoder().decode(
      Findings.self, from: Data(try program.read("out/result.json").utf8))
    let file = try ProposalImport().read(
      Array(try Data(contentsOf: Self.proposals)), file: "proposals.csv"
    ).hidingPersonalData()
    let byID = Dictionary(uniqueKeysWithValues: file.proposals.map { ($0.id, $0) })
    let html = try program.read("out/report.html")
    for theme in findings.themes {
      for quote in theme.quotes + theme.title.parts + theme.alternativeTitles {
        let proposal = try #require(byID[quote.proposal])
        #expect(quote.stands(in: proposal))
      }
      for quote in theme.quotes { #expect(html.contains("id=\"p-\(quote.proposal)\"")) }
    }
  }

  /// Copies planted word for word, and the campaigns, are found; contrary demands are not grouped.
  @Test func `planted copies are grouped and planted contraries are not`() throws {
    let program = try Program()
    #expect(try program.run(["run", Self.proposals.path, "-o", "out"]).code == 0)
    let findings = try JSONDecoder().decode(
      Findings.self, from: Data(try program.read("out/result.json").utf8))
    var groupOf: [String: Int] = [:]
    for group in findings.duplicateGroups {
      for member in group.members { groupOf[member.proposal] = group.id }
    }
    let gold = try TableReader(file: "gold.csv").table(
      of: Array(try Data(contentsOf: Program.corpus.appending(path: "gold.csv")))
    ).table.rows.map(\.cells)
    var planted: [String: [String]] = [:]
    for row in gold where !row[3].isEmpty {
      planted["\(row[4]) \(row[3])", default: []].append(row[0])
    }
    for (name, ids) in planted.sorted(by: { $0.key < $1.key }) {
      let groups = Set(ids.map { groupOf[$0] })
      if name.hasPrefix("exact") {
        #expect(groups.count == 1 && groups.first != .some(nil), "\(name): \(ids)")
      } else if name.hasPrefix("opposite") || name.hasPrefix("number") {
        let grouped = ids.compactMap { groupOf[$0] }
        #expect(Set(grouped).count == grouped.count, "\(name): \(ids) are one group")
      }
    }
    let campaigns = findings.duplicateGroups.filter { $0.kind == "campaign" }
    #expect(campaigns.count == 2)
    let sizes = campaigns.map(\.members.count).sorted(by: >)
    #expect(sizes[0] >= 27 && sizes[1] >= 11, "\(sizes)")
  }

  @Test func `shuffled rows and one thread give the same bytes`() throws {
    let program = try Program()
    let file = try ProposalImport().read(
      Array(try Data(contentsOf: Self.proposals)), file: "proposals.csv"
    ).hidingPersonalData()
    var random = SplitMix64(seed: 7)
    let lines = try file.proposals.shuffled(using: &random).map { proposal in
      String(
        decoding: try JSONEncoder().encode([
          "id": proposal.id, "title": proposal.title, "body": proposal.body,
          "supports": proposal.supports.map(String.init) ?? "", "date": proposal.date ?? "",
          "place": proposal.place ?? "", "category": proposal.category ?? "",
        ]), as: UTF8.self)
    }
    try program.write("shuffled.jsonl", lines.joined(separator: "\n").utf8)
    try program.write("sorted.jsonl", lines.sorted().joined(separator: "\n").utf8)
    #expect(try program.run(["run", "sorted.jsonl", "-o", "a"]).code == 0)
    let single = try program.run(["run", "shuffled.jsonl", "-o", "b"], prefix: "taskset -c 0")
    #expect(single.code == 0)
    for name in Self.files where name != "study.concejo" {
      #expect(try program.data("a/\(name)") == program.data("b/\(name)"), "\(name)")
    }
  }

  @Test func `import, analyze and report do what run does`() throws {
    let program = try Program()
    let path = Self.proposals.path
    #expect(try program.run(["run", path, "-o", "a"]).code == 0)
    #expect(try program.run(["import", path, "--into", "s.concejo"]).code == 0)
    #expect(try program.run(["analyze", "s.concejo"]).code == 0)
    #expect(try program.run(["report", "s.concejo", "-o", "b"]).code == 0)
    // Beside the study of a run its page leads to that, too, and passages to review have a table there.
    for name in try program.names(in: "b") where !["index.html", "checksums.txt"].contains(name) {
      #expect(try program.data("a/\(name)") == program.data("b/\(name)"), "\(name)")
    }
  }
}
