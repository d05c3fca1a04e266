import Foundation
import Testing

@testable import Concejo

/// Every parser of files on bytes that nobody wrote: seeded changes of the files in `corpora/formats`.
///
/// `FUZZ_INPUTS=1000000 make test` tries a million; a trap ends the run, and its seed is printed before.
@Suite struct FuzzTests {
  private static let inputs =
    ProcessInfo.processInfo.environment["FUZZ_INPUTS"].flatMap { Int($0) } ?? 10_000

  /// No input may take longer, in seconds, on a busy machine.
  private static let longest = 10.0

  private static let seeds: [[UInt8]] = {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: PlatformTests.folder.path)) ?? []
    var seeds = names.sorted().filter { $0 != "README.md" }.compactMap { name in
      (try? Data(contentsOf: PlatformTests.folder.appending(path: name))).map { Array($0) }
    }
    // A NumPy array of two rows of two numbers.
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2), }"
    seeds.append(
      [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
        + [UInt8](repeating: 0x3F, count: 16))
    return seeds
  }()

  /// Bytes on which parsers turn.
  private static let telling: [[UInt8]] =
    ["\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "{", "}", "[", "]", "\\u", "\\", ":"]
    .map { Array($0.utf8) }
    + [[0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0xE2, 0x80, 0xAE], [0xF0, 0x9F]]

  private func changed(_ seed: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(place + 1 + place % 40, bytes.count))
      case 2:
        let piece = Self.telling[Int.random(in: 0..<Self.telling.count, using: &random)]
        bytes.insert(contentsOf: piece, at: place)
      case 3: bytes = Array(bytes.prefix(place))
      case 4:
        let piece = bytes[place..<min(place + 200, bytes.count)]
        let times = Int.random(in: 1...20, using: &random)
        for _ in 0..<times { bytes.insert(contentsOf: piece, at: place) }
      case 5:
        let other = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)]
        let start = Int.random(in: 0..<max(other.count, 1), using: &random)
        bytes.insert(contentsOf: other[start..<min(start + 300, other.count)], at: place)
      default: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      }
    }
    return bytes
  }

  @Test func `no input traps, hangs or loses a row`() async throws {
    #expect(Self.seeds.count > 30)
    let chunk = 500
    let parts = (Self.inputs + chunk - 1) / chunk
    let outcomes = try await concurrentFlatMap(0..<parts, chunk: 1) { range in
      range.map { self.outcome(ofPart: $0, inputs: chunk) }
    }
    #expect(outcomes.allSatisfy { $0.slow == nil }, "\(outcomes.compactMap(\.slow))")
    #expect(outcomes.allSatisfy { $0.unbalanced == nil }, "\(outcomes.compactMap(\.unbalanced))")
    // Changes that leave no file readable would try nothing.
    #expect(outcomes.reduce(0) { $0 + $1.readable } * 4 > Self.inputs)
  }

  private struct Outcome: Sendable {
    var readable = 0
    var slow: UInt64?
    var unbalanced: UInt64?
  }

  private func outcome(ofPart part: Int, inputs: Int) -> Outcome {
    var outcome = Outcome()
    for input in 0..<inputs {
      let number = UInt64(part * inputs + input)
      var random = SplitMix64(seed: number)
      let seed = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)]
      let bytes = changed(seed, using: &random)
      let start = ContinuousClock.now
      if let file = try? ProposalImport().read(bytes, file: "f").file {
        outcome.readable += 1
        let hidden = file.hidingPersonalData()
        if file.rowCount != hidden.proposals.count + file.rejected.count {
          outcome.unbalanced = number
        }
      }
      _ = (try? VectorTable(bytes, file: "f")).map { try? ProposalVectors($0, ids: ["1", "2"]) }
      if ContinuousClock.now - start > .seconds(Self.longest) { outcome.slow = number }
    }
    return outcome
  }
}
