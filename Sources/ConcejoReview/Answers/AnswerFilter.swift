internal import Concejo
internal import Foundation

/// Which units and commitments are listed.
struct AnswerFilter {
  /// Words of the title.
  let words: String
  /// Code of the state, ``owed``, or empty for all.
  let state: String
  /// The department, ``nobody``, or empty for all.
  let who: String

  /// Stands for units without an answer.
  static let owed = "owed"
  /// Stands for what no department is named for.
  static let nobody = "-"

  init(_ query: FormFields) {
    (words, state, who) = (query["q"], query["state"], query["who"])
  }

  /// Whether everything is listed.
  var isEmpty: Bool { words.isEmpty && state.isEmpty && who.isEmpty }

  func takes(_ unit: AnswerUnit, _ answer: Answer?) -> Bool {
    guard words.isEmpty || Self.folded(unit.shownTitle).contains(Self.folded(words)) else {
      return false
    }
    guard state.isEmpty || (state == Self.owed ? answer == nil : answer?.state.code == state)
    else { return false }
    return takes(who: answer?.responsible ?? "")
  }

  func takes(_ commitment: Commitment) -> Bool {
    (words.isEmpty || Self.folded(commitment.text).contains(Self.folded(words)))
      && takes(who: commitment.responsible)
  }

  private func takes(who other: String) -> Bool {
    who.isEmpty || (who == Self.nobody ? other.isEmpty : other == who)
  }

  /// The query that asks for the same.
  var query: String {
    [("q", words), ("state", state), ("who", who)].filter { !$0.1.isEmpty }
      .map { "\($0.0)=\(PercentEncoding.encoded($0.1))" }.joined(separator: "&")
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
