import Concejo
import Foundation

/// One timed run of a definition's stage in this process.
struct StageRun: Sendable {
  /// Name of our own program.
  static let tool = "concejo"

  /// What is run.
  let definition: Definition
  /// The corpus file.
  let corpus: URL
  /// Folder for what a peer reads and for this run's result; nil writes nothing.
  let exchange: URL?
  /// Whether to check the answer by other means, which takes longer than the work itself.
  let checks: Bool
  /// The program, for the stage that runs all of it.
  let concejo: URL

  /// Does the work once.
  ///
  /// - Throws: Whatever a file, the stage or a check throws.
  func measured() async throws -> Measurement {
    switch definition.stage {
    case .text: try await text()
    case .join: try await join()
    case .neighbors: try await neighbors()
    case .denseNeighbors: try await denseNeighbors()
    case .run: try program()
    }
  }

  /// The corpus as the engine imports it.
  func proposals() throws -> [Proposal] {
    let bytes = [UInt8](try Data(contentsOf: corpus))
    return try ProposalImport().read(bytes, file: corpus.lastPathComponent)
      .hidingPersonalData().proposals
  }

  /// Times work and notes the memory right after it.
  func timed<Found>(
    _ work: () async throws -> Found, answer: (Found) throws -> [String: Double]
  ) async throws -> Measurement {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try await work()
    let duration = clock.now - start
    let peak = PeakMemory.ofThisProcess
    return Measurement(
      tool: Self.tool, seconds: [duration / .seconds(1)], peakMegabytes: peak,
      answer: Answer(numbers: try answer(result)))
  }
}
