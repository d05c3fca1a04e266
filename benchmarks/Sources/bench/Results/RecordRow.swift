import Foundation

/// A line of a record: what one program needed for one definition.
struct RecordRow: Sendable, Equatable {
  /// Name of the definition.
  var name: String
  /// Where the texts come from.
  var corpus: String
  /// Number of rows worked on.
  var rows: Int
  /// The part of the work.
  var stage: String
  /// The program and its version.
  var tool: String
  /// Median of the runs, in seconds.
  var median: Double
  /// Shortest run, in seconds.
  var shortest: Double
  /// Longest run, in seconds.
  var longest: Double
  /// Most memory of any run.
  var peakMegabytes: Double
  /// The peer's median over this one; nil without a peer.
  var ratio: Double?
  /// Numbers of the answer.
  var answer: String
  /// The commit measured.
  var commit: String
  /// Version of the compiler.
  var swift: String

  /// Sums up runs; nil if there was none.
  init?(of runs: [Measurement], definition: Definition, build: Build) {
    let seconds = runs.flatMap(\.seconds).sorted()
    guard let first = runs.first, let shortest = seconds.first, let longest = seconds.last else {
      return nil
    }
    name = definition.name
    corpus = definition.corpus.summary
    rows = Int(first.answer.numbers["rows"] ?? 0)
    stage = definition.stage.rawValue
    tool = first.tool
    let middle = seconds.count / 2
    median =
      seconds.count % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2
    self.shortest = shortest
    self.longest = longest
    peakMegabytes = runs.map(\.peakMegabytes).max() ?? 0
    answer = first.answer.summary
    commit = build.commit
    swift = build.swift
  }

  /// Whether the row is the engine's own and not a peer's.
  var isOurs: Bool { tool == StageRun.tool }

  /// One line for the terminal.
  var summary: String {
    let spread = "\(Self.text(shortest, 3)) to \(Self.text(longest, 3))"
    let ratio = ratio.map { ", \(Self.text($0, 1)) times as fast as the peer" } ?? ""
    return "\(name), \(tool): \(Self.text(median, 3)) s (\(spread)), "
      + "\(Self.text(peakMegabytes, 0)) MB\(ratio); \(answer)"
  }

  /// A number with this many decimals.
  static func text(_ number: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", number)
  }

  /// A whole number, a comma before every three digits.
  static func text(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.indices.map { index in
      let left = digits.count - index
      return (index > 0 && left % 3 == 0 ? "," : "") + String(digits[index])
    }.joined()
  }
}
