import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Who decides, when and why.
struct DecisionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who decides: a name or a role.",
      discussion: "Without it, the environment variable CONCEJO_BY says so."))
  var by: String?

  @Option(help: "Why, in a sentence.")
  var why: String?

  @Option(
    help: ArgumentHelp(
      "When it was decided, in UTC, such as 2026-03-01T09:30:00Z.",
      discussion: "Now, where nothing is said.", valueName: "time"))
  var when: String?

  func validate() throws {
    if let when, DecisionTime(when) == nil {
      throw ValidationError(
        "--when must be a time in UTC such as 2026-03-01T09:30:00Z, not \(when).")
    }
    guard !person.isEmpty else {
      throw ValidationError("Say who decides, with --by NAME or in the variable CONCEJO_BY.")
    }
    for text in [person, why ?? ""] { try Self.check(text) }
  }

  private var person: String {
    (by ?? ProcessInfo.processInfo.environment["CONCEJO_BY"] ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Refuses texts that would carry personal data into what is published.
  static func check(_ text: String) throws {
    if let datum = PersonalDataGate().data(in: text).first {
      throw ValidationError(
        "The text “\(text)” holds personal data (\(datum.kind.rawValue)); decisions are published.")
    }
  }

  /// A decision of this person.
  ///
  /// - Parameters:
  ///   - action: What was decided.
  ///   - log: What was decided before: a new decision comes behind it, whatever a clock says.
  ///   - step: Of several decisions made at one stated time, the number of this one: they are told apart by
  ///     milliseconds, so that they keep their order.
  /// - Returns: The decision, with its time.
  func decision(
    _ action: Decision.Action, after log: DecisionLog, step: Int = 0
  ) -> Decision {
    let time =
      when.flatMap { DecisionTime($0) }.map { $0.later(by: step) } ?? DecisionTime.now(after: log)
    return Decision(action, by: person, when: time, why: why)
  }
}
