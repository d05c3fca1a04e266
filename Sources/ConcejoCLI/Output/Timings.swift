import Concejo
import Foundation

/// Seconds and memory of each stage of a command.
final class Timings: Sendable {
  private struct Entry {
    let stage: String
    let start: ContinuousClock.Instant
  }

  private struct State {
    var current: Entry?
    var rows: [[String]] = []
    var total = 0.0
  }

  private let state = Locked(State())

  /// Ends the stage before and begins another.
  func begin(_ stage: String) {
    state.withLock { state in
      Self.close(&state)
      state.current = Entry(stage: stage, start: .now)
    }
  }

  private static func close(_ state: inout State) {
    guard let entry = state.current else { return }
    let seconds = (ContinuousClock.now - entry.start) / .seconds(1)
    state.total += seconds
    state.rows.append([
      entry.stage, thousandths(seconds), String(residentMegabytes), String(peakMegabytes),
    ])
    state.current = nil
  }

  /// Prints the table to standard error.
  func print() {
    state.withLock { state in
      Self.close(&state)
      guard !state.rows.isEmpty else { return }
      var table = TextTable(
        header: ["stage", "seconds", "MB after", "MB peak", ""], rightAligned: [1, 2, 3])
      for row in state.rows { table.append(row + [""]) }
      table.append(["all", Self.thousandths(state.total), "", String(Self.peakMegabytes), ""])
      for line in table.lines() { Diagnostics.print(line.trimmingCharacters(in: .whitespaces)) }
      state.rows = []
    }
  }

  private static func thousandths(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// Memory the process holds now.
  private static var residentMegabytes: Int {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
      .split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (pages ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) / 1_000_000
  }

  /// Most memory the process has held so far.
  private static var peakMegabytes: Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024 / 1_000_000
  }
}
