internal import Concejo
internal import ConcejoStore

/// What takes longer than a page may: one thing after the other, each under a name by which it is asked for.
actor BackgroundWork {
  /// What a piece of work came to.
  enum Outcome: Sendable {
    /// A new run is stored.
    case analyzed
    /// Why something is where it is.
    case explained(Explanation)
    /// What two themes share.
    case compared(MergeCheck)
    /// Members of the themes that a theme would be divided into.
    case divided([[String]])
    /// Proposals like a text, the most alike first.
    case matched([Study.Match])
    /// Passages that a person should look at.
    case looked([SensitivePassage])
    /// What an analysis changed.
    case differed(ThemeDiff)
    /// The programme of a workshop; nil where its plan no longer holds.
    case planned(WorkshopSheet?)
    /// Units are made of what was in none.
    case drafted
    /// Texts can be searched by their words again.
    case indexed
    /// Why nothing came of it.
    case failed(String)
  }

  /// An explanation, ready to be shown.
  struct Explanation: Sendable {
    /// Sentences; those that begin with spaces belong to the one before.
    let lines: [String]
    /// Members of a theme that hardly belong to it.
    let border: [ThemeExplanation.Member]
  }

  private struct Job {
    let name: String
    let meter: ProgressMeter
    var outcome: Outcome?
  }

  private var jobs: [Job] = []
  private var last: Task<Void, Never>?
  /// Pieces of work that are remembered.
  private static let mostKept = 20
  /// How long a page waits for an outcome before it tells of the progress.
  private static let patience = Duration.milliseconds(400)

  /// What became of a piece of work, if anything did; it is begun if nobody has asked for it before.
  func outcome(
    of name: String, by work: @escaping @Sendable (ProgressMeter) async throws -> Outcome
  ) async -> Outcome? {
    begin(name, work)
    let clock = ContinuousClock()
    let deadline = clock.now + Self.patience
    while clock.now < deadline {
      if let outcome = finished(name) { return outcome }
      try? await Task.sleep(for: .milliseconds(5))
    }
    return finished(name)
  }

  /// Begins a piece of work unless it is going on or done.
  func begin(
    _ name: String, _ work: @escaping @Sendable (ProgressMeter) async throws -> Outcome
  ) {
    guard !jobs.contains(where: { $0.name == name }) else { return }
    let meter = ProgressMeter()
    jobs.append(Job(name: name, meter: meter))
    if jobs.count > Self.mostKept, let old = jobs.firstIndex(where: { $0.outcome != nil }) {
      jobs.remove(at: old)
    }
    let before = last
    last = Task {
      await before?.value
      let outcome: Outcome
      do { outcome = try await work(meter) } catch { outcome = .failed("\(error)") }
      finish(name, outcome)
    }
  }

  /// How far a piece of work is; nil where none of that name goes on.
  func progress(of name: String) -> ProgressMeter.Snapshot? {
    jobs.first { $0.name == name && $0.outcome == nil }?.meter.snapshot
  }

  /// What became of a piece of work; a failure is told once, and may be tried again.
  func finished(_ name: String) -> Outcome? {
    guard let place = jobs.firstIndex(where: { $0.name == name }) else { return nil }
    let outcome = jobs[place].outcome
    if case .failed = outcome { jobs.remove(at: place) }
    return outcome
  }

  /// Forgets a piece of work that is done.
  func forget(_ name: String) {
    jobs.removeAll { $0.name == name && $0.outcome != nil }
  }

  private func finish(_ name: String, _ outcome: Outcome) {
    guard let place = jobs.firstIndex(where: { $0.name == name }) else { return }
    jobs[place].outcome = outcome
  }
}
