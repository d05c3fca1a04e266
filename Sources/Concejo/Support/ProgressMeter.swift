/// Counts what a long computation has done, for whoever watches it from another thread.
///
/// Stages announce themselves; inside a stage each parallel pass counts its rows. The meter keeps no
/// time: who reads it does.
public final class ProgressMeter: Sendable {
  /// What is going on.
  public struct Snapshot: Sendable, Equatable {
    /// Name of the stage, empty before the first.
    public var stage = ""
    /// Passes over rows begun in this stage.
    public var pass = 0
    /// Rows done in the pass.
    public var done = 0
    /// Rows of the pass; 0 where the stage does not count.
    public var total = 0

    /// Nothing has begun.
    public init(stage: String = "") { self.stage = stage }
  }

  /// The meter that passes of the current task report to.
  @TaskLocal static var current: ProgressMeter?

  private let state = Locked(Snapshot())
  private let onStage: @Sendable (String) -> Void

  /// Creates a meter.
  ///
  /// - Parameter onStage: Called with the name of each stage when it begins, in order, from the task
  ///   that runs it.
  public init(onStage: @escaping @Sendable (String) -> Void = { _ in }) { self.onStage = onStage }

  /// The present state.
  public var snapshot: Snapshot { state.withLock { $0 } }

  /// Announces a stage.
  public func begin(_ stage: String) {
    state.withLock { $0 = Snapshot(stage: stage) }
    onStage(stage)
  }

  /// Announces a pass over `total` rows.
  public func beginPass(total: Int) {
    state.withLock {
      $0.pass += 1
      $0.done = 0
      $0.total = total
    }
  }

  /// Counts rows done.
  public func advance(by rows: Int) { state.withLock { $0.done += rows } }
}
