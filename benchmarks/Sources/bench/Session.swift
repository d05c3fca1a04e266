import Foundation

/// Runs the engine and a peer in turns and compares what they find.
struct Session: Sendable {
  /// Where everything lies.
  let folders: Folders
  /// The program, for the stage that runs all of it.
  let concejo: URL
  /// Whether peers are run at all.
  let usesPeers: Bool

  /// What is known of a definition after its runs.
  struct Outcome: Sendable {
    /// Our row and the peer's, if there is one.
    var rows: [RecordRow]
    /// Numbers of our answer that nothing is expected of yet.
    var unchecked: [String: Double]
  }

  /// This executable.
  static var thisProgram: URL {
    Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
  }

  /// Times a definition: ours, peer, ours, peer and so on, each in a process of its own.
  ///
  /// The first answer of each program is checked before anything is timed again.
  ///
  /// - Throws: ``Answer/Wrong`` for a wrong answer; else whatever a process throws.
  func outcome(of definition: Definition, repeats: Int) throws -> Outcome {
    let peer = usesPeers ? definition.peer.map { Peer(script: $0, definition: definition) } : nil
    var ours: [Measurement] = []
    var theirs: [Measurement] = []
    var unchecked: [String: Double] = [:]
    for turn in 0..<repeats {
      var own = try measurement(of: definition, checks: turn == 0, exchanges: peer != nil)
      if turn == 0 {
        unchecked = try own.answer.unchecked(against: definition.expected)
      } else {
        try own.answer.verify(sameAs: ours[0].answer)
      }
      var other = try peer?.measurement(in: folders)
      if turn == 0 {
        let comparison = try peer?.comparison(in: folders) ?? Peer.Comparison()
        own.answer.numbers.merge(comparison.ours) { $1 }
        other?.answer.numbers.merge(comparison.theirs) { $1 }
      } else {
        try other?.answer.verify(sameAs: theirs[0].answer)
      }
      ours.append(own)
      if let other { theirs.append(other) }
    }
    let build = try Build.current()
    let theirRow = RecordRow(of: theirs, definition: definition, build: build)
    var ownRow = RecordRow(of: ours, definition: definition, build: build)
    if let theirs = theirRow, let own = ownRow { ownRow?.ratio = theirs.median / own.median }
    if !unchecked.isEmpty { ownRow?.answer += "; unchecked" }
    return Outcome(rows: [ownRow, theirRow].compactMap { $0 }, unchecked: unchecked)
  }

  private func measurement(
    of definition: Definition, checks: Bool, exchanges: Bool
  ) throws -> Measurement {
    var arguments = ["stage", definition.name, "--concejo", concejo.path]
    if checks { arguments.append("--check") }
    if exchanges { arguments.append("--exchange") }
    return try ChildProgram(Self.thisProgram, arguments).decoded(as: Measurement.self)
  }
}
