import ArgumentParser
import Concejo
import Foundation

/// Compares the duplicates found with pairs that people read.
struct DuplicatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Score duplicates and suggestions on pairs labelled by reading, as a table.",
    discussion: """
      The gold has the columns a, b, label and doubt; labels are exact, near, same, related, opposite
      and different. Pairs with doubt are left out.

      EXAMPLE:
        bench duplicates decide_madrid_2024_25.jsonl --gold dup_gold_madrid.csv
      """)

  @Argument(help: "The proposals.")
  var proposals: String

  @Option(help: "The labelled pairs.")
  var gold: String

  /// How pairs of one label were treated.
  private struct Tally {
    var pairs = 0
    var grouped = 0
    var suggested = 0
  }

  func run() async throws {
    let file = try ProposalImport().read(
      [UInt8](Data(contentsOf: URL(filePath: proposals))), file: "proposals"
    ).hidingPersonalData()
    let analysis = try await Pipeline().analysis(of: file.proposals)
    let number = Dictionary(
      uniqueKeysWithValues: analysis.proposals.indices.map { (analysis.proposals[$0].id, $0) })
    let suggested = Set(analysis.sameRequests.map { [$0.first, $0.second] })
    let groups = analysis.duplicates.groupOfProposal
    var tallies: [String: Tally] = [:]
    let table = try TableReader(file: "gold").table(
      of: [UInt8](Data(contentsOf: URL(filePath: gold)))
    ).table
    let columns = ["a", "b", "label", "doubt"].compactMap { table.header.firstIndex(of: $0) }
    guard columns.count == 4 else {
      throw ValidationError(
        "The gold has the columns \(table.header); expected a, b, label, doubt.")
    }
    for row in table.rows where row.cells[columns[3]] == "0" {
      guard let a = number[row.cells[columns[0]]], let b = number[row.cells[columns[1]]] else {
        continue
      }
      var tally = tallies[row.cells[columns[2]], default: Tally()]
      tally.pairs += 1
      if let group = groups[a], group == groups[b] { tally.grouped += 1 }
      if suggested.contains([min(a, b), max(a, b)]) { tally.suggested += 1 }
      tallies[row.cells[columns[2]]] = tally
    }
    print("| label | pairs | grouped as copies | suggested as the same request |")
    print("| --- | ---: | ---: | ---: |")
    for (label, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print("| \(label) | \(tally.pairs) | \(tally.grouped) | \(tally.suggested) |")
    }
    let copies = ["exact", "near"].compactMap { tallies[$0] }
    let (right, all) = copies.reduce((0, 0)) { ($0.0 + $1.grouped, $0.1 + $1.pairs) }
    let grouped = tallies.values.reduce(0) { $0 + $1.grouped }
    let same = tallies["same"] ?? Tally()
    let suggestions = tallies.values.reduce(0) { $0 + $1.suggested }
    print(
      "\nCopies: precision \(Self.share(right, of: grouped)), recall \(Self.share(right, of: all))."
        + " Same requests: precision \(Self.share(same.suggested, of: suggestions)),"
        + " recall \(Self.share(same.suggested, of: same.pairs)).")
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "none" : String((Double(part) / Double(whole) * 1000).rounded() / 1000)
  }
}
