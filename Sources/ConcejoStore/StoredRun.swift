public import Concejo

/// A run as it was stored, and what of it this version of the program does not know.
public struct StoredRun: Sendable, Equatable {
  /// What the run found.
  public let findings: Findings
  /// One sentence for each kind of value that had to give way to another.
  public let notes: [String]
}

/// Reads values of a closed list, and remembers those that are not on it.
struct ClosedValues {
  private var unknown: [String: Int] = [:]

  /// The value of a name, or another one, which is noted.
  mutating func value<Value: RawRepresentable<String>>(
    _ name: String, else fallback: Value, what: String
  ) -> Value {
    if let value = Value(rawValue: name) { return value }
    note(
      "the \(what) “\(name)” is not known to this version; it is shown as “\(fallback.rawValue)”")
    return fallback
  }

  /// Remembers that something is shown otherwise than it was stored.
  mutating func note(_ what: String) { unknown[what, default: 0] += 1 }

  /// One sentence for each value that is not known, with how often it stands.
  var notes: [String] {
    unknown.sorted { $0.key < $1.key }.map {
      $0.value == 1 ? "\($0.key)." : "\($0.key) (\($0.value) times)."
    }
  }
}
