import ArgumentParser
import Testing

@testable import ConcejoCLI

/// What the options of an analysis take.
@Suite struct AnalysisOptionsTests {
  @Test(arguments: ["hidden,merged", "Hidden, Merged", "MERGED,hidden"])
  func `states are taken whatever their case`(states: String) throws {
    #expect(
      try AnalysisOptions.parse(["--include", states]).includedStates == ["hidden", "merged"])
  }

  @Test func `an unknown state is refused`() {
    #expect(throws: (any Error).self) {
      _ = try AnalysisOptions.parse(["--include", "Forgotten"])
    }
  }
}
