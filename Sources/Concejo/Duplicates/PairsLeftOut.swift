/// How many pairs of much alike texts were left out, there being too many.
public struct PairsLeftOut: Sendable, Equatable {
  /// Pairs that were not compared: each text was, with those nearest to it.
  public var distant = 0
  /// Pairs of long texts that were not compared word by word.
  public var long = 0
  /// Pairs that are kept apart and not listed: each text is, with those nearest to it.
  public var unlisted = 0

  /// Both together.
  static func + (left: PairsLeftOut, right: PairsLeftOut) -> PairsLeftOut {
    PairsLeftOut(
      distant: left.distant + right.distant, long: left.long + right.long,
      unlisted: left.unlisted + right.unlisted)
  }
}
