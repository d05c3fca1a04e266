/// A passage of a proposal, verbatim.
public struct Quote: Sendable, Codable, Equatable {
  /// Id of the proposal.
  public let proposal: String
  /// First byte, counted in UTF-8 bytes of ``Proposal/text``.
  public let start: Int
  /// Byte behind the last one.
  public let end: Int
  /// The passage itself.
  public let text: String

  init(proposal: Proposal, bytes: [UInt8], range: Range<Int>) {
    self.proposal = proposal.id
    start = range.lowerBound
    end = range.upperBound
    text = String(decoding: bytes[range], as: UTF8.self)
  }

  init(proposal: String, start: Int, end: Int, text: String) {
    self.proposal = proposal
    self.start = start
    self.end = end
    self.text = text
  }

  /// Whether the passage stands at its place.
  public func stands(in proposal: Proposal) -> Bool {
    let bytes = Array(proposal.text.utf8)
    guard proposal.id == self.proposal, start >= 0, start < end, end <= bytes.count else {
      return false
    }
    return Array(text.utf8) == Array(bytes[start..<end])
  }
}
