internal import Concejo

/// Why what a form sends cannot be recorded.
enum FormProblem: Error, Equatable {
  /// It does not say who decides.
  case noPerson
  /// It has no title, or one of several lines.
  case noTitle
  /// It has no description.
  case noText
  /// The theme has that title.
  case sameTitle
  /// It names no proposal.
  case noProposals
  /// It does not say which theme proposals go to.
  case noTarget
  /// It does not say why proposals are excluded, by the published list.
  case noCode
  /// There is no such theme, proposal, code, decision or kind of decision.
  case unknown(String)
  /// What a theme is divided into are no parts of it.
  case badParts
  /// The theme must be unlocked first.
  case locked(String)
  /// The decision was taken back before.
  case undone
  /// A text would carry personal data into what is published.
  case personalData(String)
  /// The decision cannot be applied, for a reason.
  case refused(DecisionOutcome)
  /// Others have decided on the same since the page was made.
  case changed
  /// The form came back before.
  case spent

  /// Name of the sentence that tells it, and what fills its gap.
  var sentence: (key: String, gap: String, value: String) {
    switch self {
    case .noPerson: ("problem.person", "", "")
    case .noTitle: ("problem.title", "", "")
    case .noText: ("problem.text", "", "")
    case .sameTitle: ("problem.sameTitle", "", "")
    case .noProposals: ("problem.proposals", "", "")
    case .noTarget: ("problem.target", "", "")
    case .noCode: ("problem.code", "", "")
    case .unknown(let what): ("problem.unknown", "what", what)
    case .badParts: ("problem.parts", "", "")
    case .locked(let theme): ("problem.locked", "theme", theme)
    case .undone: ("problem.undone", "", "")
    case .personalData(let text): ("problem.personal", "text", text)
    case .refused(let outcome): ("problem.refused", "reason", outcome.reason ?? "")
    case .changed: ("problem.changed", "", "")
    case .spent: ("problem.spent", "", "")
    }
  }

  /// Whether it is told on the page that the form stands on, where what is missing can be given.
  var isToldThere: Bool {
    switch self {
    case .noProposals, .noTarget, .noCode, .sameTitle: true
    default: false
    }
  }

  /// Whether the same form may be sent once more, as it is or with another text.
  var mayBeSentAgain: Bool {
    switch self {
    case .noPerson, .noTitle, .noText, .personalData, .changed, .spent: true
    default: false
    }
  }
}
