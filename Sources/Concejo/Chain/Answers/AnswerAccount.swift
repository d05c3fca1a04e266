/// Who gets which answer: every contribution once, and counts that add up.
public struct AnswerAccount: Sendable {
  /// A contribution as far as answers go: no text, so that a hundred thousand are read in a moment.
  public struct Contribution: Sendable, Equatable {
    /// Its id.
    public let id: String
    /// Number of its theme in the latest run, or nil.
    public let theme: Int?
    /// Of a comment, the id of the proposal that it goes with.
    public let root: String?
    /// Why no answer is owed, such as `withdrawn` or `excluded: spam`; nil where one is.
    public let setAside: String?

    /// Adopts what is stored.
    public init(id: String, theme: Int?, root: String? = nil, setAside: String? = nil) {
      self.id = id
      self.theme = theme
      self.root = root
      self.setAside = setAside
    }
  }

  /// What became of a contribution.
  public enum Outcome: Sendable, Equatable {
    /// It has the answer of its unit.
    case inherited(Answer, unit: Int)
    /// It has an answer of its own; the number is that of its unit, if it is in one.
    case exception(Answer, unit: Int?)
    /// Its unit has no answer.
    case unanswered(unit: Int)
    /// It is in no unit.
    case inNoUnit
    /// None is owed: the reason.
    case setAside(String)

    /// The answer, if there is one.
    public var answer: Answer? {
      switch self {
      case .inherited(let answer, _), .exception(let answer, _): answer
      case .unanswered, .inNoUnit, .setAside: nil
      }
    }

    /// Number of the unit, if it is in one.
    public var unit: Int? {
      switch self {
      case .inherited(_, let unit), .unanswered(let unit): unit
      case .exception(_, let unit): unit
      case .inNoUnit, .setAside: nil
      }
    }
  }

  /// How many contributions came to what; they add up to ``total``.
  public struct Counts: Sendable, Codable, Equatable {
    /// All contributions.
    public internal(set) var total = 0
    /// Those with the answer of their unit.
    public internal(set) var inherited = 0
    /// Those with an answer of their own.
    public internal(set) var exceptions = 0
    /// Those whose unit has no answer.
    public internal(set) var unanswered = 0
    /// Those in no unit and without an answer of their own.
    public internal(set) var inNoUnit = 0
    /// Those to which none is owed.
    public internal(set) var setAside = 0

    /// Those with an answer.
    public var answered: Int { inherited + exceptions }
    /// Those to which one is owed and not given.
    public var owed: Int { unanswered + inNoUnit }
  }

  /// All contributions, ascending by id.
  public let contributions: [Contribution]
  /// What became of each, in the same order.
  public let outcomes: [Outcome]
  /// The units that stand.
  public let units: AnswerUnits
  /// How many came to what.
  public let counts: Counts
  /// Answers that are kept, and answer nobody at present.
  ///
  /// Their unit was merged away, dissolved or emptied, or their contribution is set aside or not here.
  public let idle: [Answer]

  private let answers: [Answer.Subject: Answer]
  private let positions: [String: Int]

  /// Works out who gets which answer.
  ///
  /// A comment that is in no unit and has no answer of its own goes with its proposal.
  ///
  /// - Parameters:
  ///   - contributions: All of the study.
  ///   - units: Its units.
  ///   - answers: Its answers, one for each subject; of several the last holds.
  public init(_ contributions: [Contribution], units: AnswerUnits, answers: [Answer]) {
    let sorted = contributions.sorted { Proposal.id($0.id, precedes: $1.id) }
    let positions = Dictionary(
      sorted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let bySubject = Dictionary(answers.map { ($0.subject, $0) }) { _, last in last }
    func own(_ contribution: Contribution) -> Outcome {
      if let reason = contribution.setAside { return .setAside(reason) }
      let unit = units.number(of: contribution.id)
      if let answer = bySubject[.contribution(contribution.id)] {
        return .exception(answer, unit: unit)
      }
      guard let unit else { return .inNoUnit }
      return bySubject[.unit(unit)].map { .inherited($0, unit: unit) } ?? .unanswered(unit: unit)
    }
    let outcomes = sorted.map { contribution -> Outcome in
      let outcome = own(contribution)
      guard outcome == .inNoUnit, let root = contribution.root, root != contribution.id,
        let position = positions[root]
      else { return outcome }
      // An exception that was made for the proposal holds for what is said of it.
      return own(sorted[position])
    }
    var counts = Counts()
    for outcome in outcomes { counts.take(outcome) }
    let used = Set(outcomes.compactMap { $0.answer?.subject })
    idle = bySubject.values.filter { !used.contains($0.subject) }
      .sorted { Answer.Subject.precedes($0.subject, $1.subject) }
    (self.contributions, self.outcomes, self.units) = (sorted, outcomes, units)
    (self.counts, self.answers, self.positions) = (counts, bySubject, positions)
  }

  /// The stored answer of a subject, or nil.
  public func answer(to subject: Answer.Subject) -> Answer? { answers[subject] }

  /// The contribution of an id and what became of it, or nil.
  public func outcome(of id: String) -> (contribution: Contribution, outcome: Outcome)? {
    positions[id].map { (contributions[$0], outcomes[$0]) }
  }

  /// Everything that is published of units and answers, but for ids: titles, reasons, places, departments.
  public var texts: [String] {
    let given = answers.values.sorted { Answer.Subject.precedes($0.subject, $1.subject) }
    return filledUnits.map(\.shownTitle)
      + given.flatMap { [$0.reason, $0.reflectedIn, $0.responsible] }.filter { !$0.isEmpty }
  }

  /// Ids of those to which an answer is owed and not given, ascending.
  public var owed: [String] {
    zip(contributions, outcomes).compactMap { contribution, outcome in
      switch outcome {
      case .unanswered, .inNoUnit: contribution.id
      case .inherited, .exception, .setAside: nil
      }
    }
  }

  /// Units with members, ascending.
  public var filledUnits: [AnswerUnit] { units.units.filter { !$0.members.isEmpty } }

  /// Answers to single contributions that hold, by id.
  public var exceptions: [Answer] {
    answers.values.filter { answer in
      guard case .contribution(let id) = answer.subject, let position = positions[id] else {
        return false
      }
      return contributions[position].setAside == nil
    }.sorted { Answer.Subject.precedes($0.subject, $1.subject) }
  }

  /// Whom answers are given without the reason that their state needs.
  public var lackingReasons: [Answer.Subject] {
    answers.values.filter { $0.state.needsReason && $0.reason.isEmpty }.map(\.subject)
      .sorted(by: Answer.Subject.precedes)
  }

  /// How many units, and how many contributions, each state was given to, in the order of the states.
  public var states: [(state: AnswerState, units: Int, contributions: Int)] {
    var ofUnits: [String: Int] = [:]
    var ofContributions: [String: Int] = [:]
    for unit in filledUnits {
      if let state = answers[.unit(unit.number)]?.state.code { ofUnits[state, default: 0] += 1 }
    }
    for outcome in outcomes {
      if let state = outcome.answer?.state.code { ofContributions[state, default: 0] += 1 }
    }
    return AnswerState.all.compactMap { state in
      let (units, contributions) = (ofUnits[state.code] ?? 0, ofContributions[state.code] ?? 0)
      return units + contributions > 0 ? (state, units, contributions) : nil
    }
  }
}

extension AnswerAccount.Counts {
  fileprivate mutating func take(_ outcome: AnswerAccount.Outcome) {
    total += 1
    switch outcome {
    case .inherited: inherited += 1
    case .exception: exceptions += 1
    case .unanswered: unanswered += 1
    case .inNoUnit: inNoUnit += 1
    case .setAside: setAside += 1
    }
  }
}
