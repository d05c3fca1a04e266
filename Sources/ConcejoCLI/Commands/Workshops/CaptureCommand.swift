import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Reads back what the tables of a workshop filled in.
struct CaptureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture",
    abstract: "Take in what the tables of a workshop said: votes, agreements, dissent, new ideas.",
    discussion: """
      Reads a sheet of `concejo harvest`: XLSX, ODS or CSV, rows in any order, columns moved or hidden,
      headers in any of the languages. Every cell that cannot be understood is named, and nothing is taken
      in until all can. Personal data in the texts are hidden. New ideas become contributions of the study,
      with the name of their line as id; the next analysis finds them a theme.

      Where the study keeps a plan of the workshop, tables and themes are held against it: what differs is
      told, and taken in all the same.

      A corrected sheet takes the place of what it said before, line by line; lines that are not in it
      stay. The same sheet again changes nothing.

      EXAMPLES:
        concejo capture valley.concejo harvest.xlsx --check
        concejo capture valley.concejo harvest.xlsx --by "Ana"
        concejo capture valley.concejo online.csv --json
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "The filled sheet: XLSX, ODS or CSV.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "Who captures it: a name or a role.",
      discussion: "Without it, the environment variable CONCEJO_BY says so."))
  var by: String?

  @Flag(help: "Only tell what would change; nothing is taken in.")
  var check = false

  @Flag(
    inversion: .prefixedNo,
    help: "Keep the personal data hidden in new ideas, in the study file and nowhere else.")
  var originals = true

  /// What is printed as JSON.
  private struct Answer: Encodable {
    let file: String
    let done: Bool
    let capture: Study.Capture
    let hidden: [String: Int]
    let notes: [String]
  }

  func validate() throws { if let person { try DecisionOptions.check(person) } }

  private var person: String? {
    let text = by ?? ProcessInfo.processInfo.environment["CONCEJO_BY"] ?? ""
    let name = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return name.isEmpty ? nil : name
  }

  func run() throws {
    let study = try check ? target.openForReading() : target.open()
    let bytes = try InputFile.bytes(of: file)
    let name = URL(fileURLWithPath: file).lastPathComponent
    let harvest = try study.harvest(of: bytes, file: name)
    let deviations = try deviations(of: harvest, in: study)
    let when = Date().formatted(Date.ISO8601FormatStyle())
    let capture =
      try check
      ? study.preview(harvest, by: person, when: when, keepingOriginals: originals)
      : study.capture(harvest, by: person, when: when, keepingOriginals: originals)
    if target.json {
      return try JSONOutput.print(
        Answer(
          file: name, done: !check && !capture.isNothing, capture: capture, hidden: harvest.hidden,
          notes: harvest.notes + deviations))
    }
    tell(harvest, capture, deviations)
  }

  /// Where the sheet and the plans of its workshops say different things.
  private func deviations(of harvest: Harvest, in study: Study) throws -> [String] {
    let stored = try study.harvestLines()
    return try study.workshops().flatMap { $0.notes(on: harvest, over: stored) }
  }

  private func tell(_ harvest: Harvest, _ capture: Study.Capture, _ deviations: [String]) {
    for note in harvest.notes + deviations { Diagnostics.print("\(harvest.file): \(note)") }
    if !harvest.hidden.isEmpty {
      let kinds = harvest.hidden.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      Diagnostics.print(
        "\(harvest.file): personal data hidden in the texts: \(kinds.joined(separator: ", ")).")
    }
    if capture.erased > 0 {
      Diagnostics.print(
        "\(Counted.of(capture.erased, "line")) left out: what they say or speak of was erased from the"
          + " study before.")
    }
    list(capture.changed, "says something else than before", "say something else than before")
    list(capture.removed, "says nothing any more", "say nothing any more")
    list(
      capture.missing, "is not in the file: what it said stays",
      "are not in the file: what they said stays")
    print(check ? "Would be taken in:" : "Taken in:", Self.account(of: harvest, capture))
  }

  private func list(_ keys: [HarvestKey], _ one: String, _ several: String) {
    guard !keys.isEmpty else { return }
    let shown = keys.prefix(8).map(\.text).joined(separator: ", ")
    Diagnostics.print(
      "\(Counted.of(keys.count, "line")) \(keys.count == 1 ? one : several): \(shown)"
        + (keys.count > 8 ? ", …" : "."))
  }

  /// What the lines hold by kind and channel, and what became of them.
  private static func account(of harvest: Harvest, _ capture: Study.Capture) -> String {
    guard !capture.isNothing else {
      return harvest.lines.isEmpty
        ? "nothing, since no line says anything."
        : "nothing, since what it says was taken in before"
          + " (\(Counted.of(capture.unchanged, "line")))."
    }
    let kinds = HarvestKind.allCases.compactMap { kind -> String? in
      let lines = harvest.lines.filter { $0.kind == kind }
      guard !lines.isEmpty else { return nil }
      let online = lines.count { $0.channel == .online }
      let name =
        switch kind {
        case .vote: Counted.of(lines.count, "vote")
        case .agreement: Counted.of(lines.count, "agreement")
        case .dissent: Counted.of(lines.count, "dissent", plural: "dissents")
        case .idea: Counted.of(lines.count, "new idea")
        }
      return online == 0 ? name : "\(name) (\(online) online)"
    }
    var parts = [
      "\(capture.added.count) new", "\(capture.changed.count) changed",
      "\(capture.removed.count) removed", "\(capture.unchanged) as before",
    ]
    let ideas = [
      (capture.newIdeas, "became contributions"), (capture.changedIdeas, "corrected"),
      (capture.withdrawnIdeas, "taken back"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !ideas.isEmpty { parts.append("of the ideas " + ideas.joined(separator: ", ")) }
    return (kinds.isEmpty ? "" : kinds.joined(separator: ", ") + "; lines: ")
      + parts.joined(separator: ", ") + "."
  }
}
