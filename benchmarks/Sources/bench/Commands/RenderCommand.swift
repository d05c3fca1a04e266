import ArgumentParser
import Foundation

/// Writes the newest record into the README as a table and a chart.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Write the newest record into the README, and print a table for the project's.",
    discussion: "The chart is drawn when all three generated runs are in the record.")

  /// The definitions that the chart shows.
  private static let growth = [
    "run-generated-10k", "run-generated-100k", "run-generated-1m",
  ]
  /// Around the table in the README.
  private static let markers = (start: "<!-- results -->\n", end: "<!-- /results -->")

  func run() throws {
    let folders = try Folders()
    guard let record = RecordFile(newestIn: folders.record) else {
      throw ValidationError("There is no record yet; run the benchmarks with --record.")
    }
    let rows = record.rows()
    let table = ResultsTable(rows: rows)
    let readme = folders.benchmarks.appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    guard let start = text.range(of: Self.markers.start),
      let end = text.range(of: Self.markers.end), start.upperBound <= end.lowerBound
    else { throw ValidationError("README.md has no \(Self.markers.start)… \(Self.markers.end).") }
    let builds = Set(rows.map { "commit \($0.commit), Swift \($0.swift)" }).sorted()
    let head = "\n\(record.day): \(builds.joined(separator: "; ")).\n\n"
    let rendered =
      text[..<start.upperBound] + head + table.markdown + "\n" + text[end.lowerBound...]
    try Data(rendered.utf8).write(to: readme)
    let growth = Self.growth.compactMap { name in rows.first { $0.name == name && $0.isOurs } }
    if growth.count == Self.growth.count {
      let chart = folders.benchmarks.appendingPathComponent("growth.svg")
      try Data(GrowthChart(rows: growth).svg.utf8).write(to: chart)
    }
    print(table.brief, terminator: "")
  }
}
