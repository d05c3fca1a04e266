import Concejo
import Foundation

/// What is printed, gathered; that a part could not be written is remembered until the end.
///
/// The C library drops what it could not write and tells it of the last part alone: a long table on a full
/// disk would end as if all were well.
enum StandardOutput {
  private struct State {
    var pending: [UInt8] = []
    var failure: String?
  }

  private static let state = Locked(State())
  /// Bytes that are gathered before they are written.
  private static let size = 1 << 16
  /// A person who watches sees each line at once.
  private static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Adds text.
  static func write(_ text: String) { write(text.utf8) }

  /// Adds bytes.
  static func write(_ bytes: some Sequence<UInt8>) {
    state.withLock { state in
      state.pending += bytes
      if isTerminal || state.pending.count >= size { write(&state) }
    }
  }

  /// Writes what is gathered.
  ///
  /// - Throws: ``CLIError/cannotPrint(reason:)`` if this part, or an earlier one, could not be written.
  static func flush() throws {
    let failure = state.withLock { state in
      write(&state)
      return state.failure
    }
    if let failure { throw CLIError.cannotPrint(reason: failure) }
  }

  private static func write(_ state: inout State) {
    guard !state.pending.isEmpty else { return }
    do {
      if state.failure == nil {
        try FileHandle.standardOutput.write(contentsOf: Data(state.pending))
      }
    } catch {
      state.failure = error.localizedDescription
    }
    state.pending.removeAll(keepingCapacity: true)
  }
}
