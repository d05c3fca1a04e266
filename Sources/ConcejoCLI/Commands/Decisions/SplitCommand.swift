import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Takes new themes out of one.
struct SplitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Take new themes out of one.",
    discussion: """
      Either name the proposals of each new theme, parted by commas, or say into how many themes it is
      to be divided by what its proposals say. The rest keeps the number and the title.

      EXAMPLES:
        concejo split valley.concejo T07 --part 12,40,71 --part 9,33 --by "Ana"
        concejo split valley.concejo T07 --into 3 --by "Ana"
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "A theme, such as T07.") var theme: ThemeArgument

  @Option(
    help: ArgumentHelp(
      "Proposals of a new theme, parted by commas; may be given again.", valueName: "ids"))
  var part: [String] = []

  @Option(help: "Into how many themes, 2 to 50.") var into: Int?
  @OptionGroup(title: "Decision") var decision: DecisionOptions

  func validate() throws {
    guard part.isEmpty != (into == nil) else {
      throw ValidationError("Give either --part or --into.")
    }
    if let into, !(2...50).contains(into) {
      throw ValidationError("--into must be from 2 to 50, not \(into).")
    }
  }

  func run() async throws {
    // To divide a theme, all of the study is read.
    let recorder = try DecisionRecorder(target, for: into == nil ? .deciding : .writing)
    let reference = try recorder.theme(theme)
    let members = try recorder.view.members(of: theme.theme)
    let parts: [[String]]
    if let into {
      parts = try await divided(reference, into: into, recorder)
    } else {
      parts = try part.map { text in
        try recorder.proposals(
          text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
      }
    }
    let named = Set(parts.joined())
    if let stranger = named.sorted().first(where: { !members.contains($0) }) {
      throw CLIError.notAMember(stranger, theme: theme.theme)
    }
    guard named.count == parts.joined().count, parts.allSatisfy({ !$0.isEmpty }),
      named.count < members.count
    else { throw CLIError.badParts(theme: theme.theme, members: members.count) }
    let numbers = parts.indices.map { recorder.view.nextNumber + $0 }
    try recorder.record(
      .split(
        reference,
        parts: zip(numbers, parts).map { Decision.Part(theme: $0, proposals: $1) },
        rest: members.filter { !named.contains($0) }), decision, json: target.json)
  }

  /// Members of the new themes, found by an analysis that divides this one; nothing of it is stored.
  private func divided(
    _ reference: ThemeReference, into count: Int, _ recorder: DecisionRecorder
  ) async throws -> [[String]] {
    let numbers = (1..<count).map { recorder.view.nextNumber + $0 - 1 }
    let draft = decision.decision(
      .split(
        reference, parts: numbers.map { Decision.Part(theme: $0, proposals: nil) }, rest: []),
      after: recorder.view.log)
    if let outcome = try recorder.view.outcome(of: draft), outcome.state == .notApplied {
      throw CLIError.notApplied(outcome.reason ?? "")
    }
    var precedent = try recorder.study.precedent()
    precedent.log = precedent.log.adding([draft])
    let pipeline = try recorder.study.latestOptions() ?? Pipeline()
    let progress = Progress(timings: false)
    defer { progress.finish() }
    let run = try await recorder.study.run(
      with: pipeline, vectors: nil, after: precedent, progress: progress)
    let members = Set(try recorder.view.members(of: reference.theme))
    let parts = numbers.map { number in
      (run.findings.theme(number)?.proposals ?? []).filter(members.contains)
    }.filter { !$0.isEmpty }
    guard !parts.isEmpty else {
      throw CLIError.badParts(theme: reference.theme, members: members.count)
    }
    if parts.count + 1 < count {
      Diagnostics.print(
        "\(count) parts were asked for; what the \(members.count) proposals of"
          + " \(ThemeName(reference.theme).text) say allows \(parts.count + 1).")
    }
    return parts
  }
}
