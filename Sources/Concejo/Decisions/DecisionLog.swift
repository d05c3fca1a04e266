/// All decisions of a study in their order, and which of them hold.
public struct DecisionLog: Sendable, Equatable {
  /// By time, then by id; each once.
  public let decisions: [Decision]
  /// For each decision that is taken back the one that does so.
  public let undoneBy: [String: String]
  /// By their ids.
  let byID: [String: Decision]

  /// Orders decisions; those with one id are one.
  public init(_ decisions: [Decision] = []) {
    var seen: Set<String> = []
    let sorted = decisions.filter { seen.insert($0.id).inserted }.sorted(by: Decision.precedes)
    self.decisions = sorted
    byID = Dictionary(sorted.map { ($0.id, $0) }) { first, _ in first }
    var undoings: [String: [String]] = [:]
    for decision in sorted {
      if case .undo(let id) = decision.action { undoings[id, default: []].append(decision.id) }
    }
    var known: [String: String] = [:]
    var settled: Set<String> = []
    // An id holds the id it undoes in its own hash: no ring can be made.
    func settle(_ id: String) {
      guard settled.insert(id).inserted else { return }
      for undoing in undoings[id] ?? [] {
        settle(undoing)
        if known[undoing] == nil { known[id] = known[id] ?? undoing }
      }
    }
    for decision in sorted { settle(decision.id) }
    undoneBy = known
  }

  /// A decision by its id, or by the beginning of it if that is one decision's alone.
  public func decision(_ id: String) -> Decision? {
    if let exact = decisions.first(where: { $0.id == id }) { return exact }
    let alike = decisions.filter { $0.id.hasPrefix(id) }
    return id.count >= 4 && alike.count == 1 ? alike[0] : nil
  }

  /// Decisions that hold, without those that only take others back.
  public var active: [Decision] {
    decisions.filter { decision in
      if case .undo = decision.action { return false }
      return undoneBy[decision.id] == nil
    }
  }

  /// Highest number of a theme that any decision names or makes; 0 where none does.
  public var highestTheme: Int { decisions.flatMap(\.action.themes).max() ?? 0 }

  /// The same log with further decisions.
  public func adding(_ further: [Decision]) -> DecisionLog { DecisionLog(decisions + further) }

  /// What people took out, by id of the proposal: the code, and the decision that holds.
  public var exclusions: [String: Exclusion] {
    var found: [String: Exclusion] = [:]
    for decision in active {
      switch decision.action {
      case .exclude(let ids, let code):
        for id in ids { found[id] = Exclusion(code: code, decision: decision) }
      case .include(let ids): for id in ids { found[id] = nil }
      default: break
      }
    }
    return found
  }

  /// Why a proposal is out.
  public struct Exclusion: Sendable, Equatable {
    /// Code of a list published beforehand.
    public let code: String
    /// Who said so, and when.
    public let decision: Decision
  }
}
