import Concejo
import Foundation

extension StageRun {
  /// Times the whole program, from a file to its deliverables.
  func program() throws -> Measurement {
    let study = corpus.deletingLastPathComponent()
      .appendingPathComponent(definition.name + "-study")
    let clock = ContinuousClock()
    let start = clock.now
    try ChildProgram(concejo, ["run", corpus.path, "-o", study.path, "--force"]).output()
    let duration = clock.now - start
    // No other program was run so far.
    let peak = PeakMemory.ofChildren
    let result = try JSONDecoder().decode(
      ResultFile.self, from: Data(contentsOf: study.appendingPathComponent("result.json")))
    let ledger = result.ledger
    var numbers = [
      "rows": Double(ledger.rows),
      "unaccountedRows": Double(ledger.rows - ledger.accounted),
      "unplacedProposals": Double(ledger.proposals - result.placements.count),
    ]
    if checks, case .generated = definition.corpus {
      numbers["adjustedMutualInformation"] = try agreement(of: study)
    }
    return Measurement(
      tool: Self.tool, seconds: [duration / .seconds(1)], peakMegabytes: peak,
      answer: Answer(numbers: numbers))
  }

  private func agreement(of study: URL) throws -> Double {
    let file = study.appendingPathComponent("study.concejo").path
    let arguments = [
      "evaluate", corpus.path, file, "--label", "label", "--resamples", "0", "--json",
    ]
    return try ChildProgram(concejo, arguments).decoded(as: Scores.self).adjustedMutualInformation
  }
}

/// What is read of the scores that the program prints.
private struct Scores: Decodable {
  let adjustedMutualInformation: Double
}

/// What is read of the program's `result.json`.
private struct ResultFile: Decodable {
  let ledger: Ledger
  let placements: [Placement]

  struct Placement: Decodable {
    let proposal: String
  }
}
