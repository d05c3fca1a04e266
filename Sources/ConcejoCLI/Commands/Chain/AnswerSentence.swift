import Concejo

/// The account of answers in a sentence; its numbers add up.
enum AnswerSentence {
  static func of(_ account: AnswerAccount) -> String {
    let counts = account.counts
    return "\(Counted.of(counts.total, "contribution")) in"
      + " \(Counted.of(account.filledUnits.count, "unit")) and outside: \(counts.inherited) answered by their"
      + " unit, \(counts.exceptions) by themselves, \(counts.unanswered) in a unit without an answer,"
      + " \(counts.inNoUnit) in no unit, \(counts.setAside) set aside."
  }
}
