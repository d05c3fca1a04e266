import Concejo
import Foundation

/// The example of the README, as a program has it.
enum ReadmeExample {
  static func run() async throws {
    // README begins
    let rows = try Data(contentsOf: URL(filePath: "letters.csv"))
    let consultation = try Consultation(reading: [("letters.csv", [UInt8](rows))])
    let run = try await consultation.run()
    for theme in run.findings.themes { print(theme.title.text, theme.distinctCount) }
    try await Deliverables(of: run).write { try Data($1).write(to: URL(filePath: $0)) }
    // README ends
  }
}
