import Concejo
import Foundation

/// Shows on a terminal what is going on: stage, rows done, rate and remaining time of the pass.
///
/// Elsewhere it is silent, but for the table of timings where one is asked for.
final class Progress: Sendable {
  /// Told of every stage and row.
  let meter: ProgressMeter
  private let timings: Timings?
  private let display: TerminalDisplay?

  /// Starts watching.
  init(timings wantsTimings: Bool = false) {
    let timings = wantsTimings ? Timings() : nil
    self.timings = timings
    let meter = ProgressMeter { stage in timings?.begin(stage) }
    self.meter = meter
    display = Diagnostics.isTerminal ? TerminalDisplay(meter: meter) : nil
  }

  /// Clears the line, and prints the timings where they are asked for.
  func finish() {
    display?.stop()
    timings?.print()
  }
}

/// One line that is written anew ten times a second.
private final class TerminalDisplay: Sendable {
  private struct State {
    var isRunning = true
    var stageStart = ContinuousClock.now
    var passStart = ContinuousClock.now
    var last = ProgressMeter.Snapshot()
  }

  private let meter: ProgressMeter
  private let state = Locked(State())

  init(meter: ProgressMeter) {
    self.meter = meter
    let thread = Thread { [self] in
      while show() { Thread.sleep(forTimeInterval: 0.1) }
    }
    thread.start()
  }

  /// Writes the line; false once the display is stopped.
  private func show() -> Bool {
    state.withLock { state in
      guard state.isRunning else { return false }
      let now = ContinuousClock.now
      let snapshot = meter.snapshot
      if snapshot.stage != state.last.stage { state.stageStart = now }
      if snapshot.stage != state.last.stage || snapshot.pass != state.last.pass {
        state.passStart = now
      }
      state.last = snapshot
      if !snapshot.stage.isEmpty {
        let line = Self.line(
          snapshot, stage: (now - state.stageStart) / .seconds(1),
          pass: (now - state.passStart) / .seconds(1))
        write("\r\u{1B}[K" + TextTable.cut(line, to: TextTable.terminalWidth - 1))
      }
      return true
    }
  }

  func stop() {
    state.withLock { state in
      guard state.isRunning else { return }
      state.isRunning = false
      write("\r\u{1B}[K")
    }
  }

  /// What is shown of one moment.
  private static func line(
    _ snapshot: ProgressMeter.Snapshot, stage: Double, pass: Double
  ) -> String {
    var line = "\(snapshot.stage), \(tenths(stage)) s"
    guard snapshot.total > 0, snapshot.done > 0, pass > 0.2 else { return line }
    let rate = Double(snapshot.done) / pass
    line += ": \(snapshot.done) of \(snapshot.total) rows, \(Int(rate)) a second"
    let left = Double(snapshot.total - snapshot.done) / rate
    if left >= 0.1 { line += ", \(tenths(left)) s left in this pass" }
    return line
  }

  private static func tenths(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func write(_ text: String) { StandardStreams.writeError(text) }
}
