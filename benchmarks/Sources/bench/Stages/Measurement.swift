/// What one process says of the work it timed; the peers print the same as JSON.
struct Measurement: Sendable, Codable {
  /// The program and its version.
  var tool: String
  /// Duration of each run.
  var seconds: [Double]
  /// Most memory the process held until the work was done, reading included.
  var peakMegabytes: Double
  /// What the work came to.
  var answer: Answer
}
