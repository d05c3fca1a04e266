/// The edit script of two texts that differ much, by dividing them where a shortest script has its middle.
///
/// Source: E. Myers, *An O(ND) difference algorithm and its variations*, Algorithmica 1, 1986,
/// doi:10.1007/BF01840446: the linear space refinement of §4b. The standard library's `difference(from:)` does the same,
/// through generic collections, and takes ten times as long.
///
/// Two parts that differ in more than ``mostRounds`` words at
/// either end are divided where the way has come furthest. So the script may be longer than need be, and takes time in
/// proportion to the length.
struct DividedScript {
  /// Which words of the first text are removed.
  private(set) var removed: [Bool]
  /// Which words of the second text are inserted.
  private(set) var inserted: [Bool]

  private let first: [UInt32]
  private let second: [UInt32]
  /// By diagonal, the furthest word of the first text that is reached from the start of a part, and from its end.
  private var ahead: [Int32]
  private var back: [Int32]
  /// Where the diagonal 0 stands in them.
  private let origin: Int

  /// Changes that a way may have from either end before it is cut.
  ///
  /// It bounds what two long texts without a run in common take; anchors leave few parts so long.
  private static let mostRounds = 500

  /// Prepares two texts.
  init(_ first: [UInt32], _ second: [UInt32]) {
    self.first = first
    self.second = second
    removed = [Bool](repeating: false, count: first.count)
    inserted = [Bool](repeating: false, count: second.count)
    origin = (first.count + second.count + 1) / 2 + 1
    ahead = [Int32](repeating: 0, count: 2 * origin + 1)
    back = ahead
  }

  /// Finds the script.
  ///
  /// - Parameter anchors: Words that are kept, ascending in both texts.
  mutating func solve(keeping anchors: [SharedAnchors.Anchor] = []) {
    var (left, right) = (0, 0)
    for anchor in anchors {
      solve(left..<anchor.first, right..<anchor.second)
      (left, right) = anchor
    }
    solve(left..<first.count, right..<second.count)
  }

  private mutating func solve(_ left: Range<Int>, _ right: Range<Int>) {
    var (left, right) = (left, right)
    while let a = left.first, let b = right.first, first[a] == second[b] {
      left.removeFirst()
      right.removeFirst()
    }
    while let a = left.last, let b = right.last, first[a] == second[b] {
      left.removeLast()
      right.removeLast()
    }
    guard !left.isEmpty, !right.isEmpty else {
      for word in left { removed[word] = true }
      for word in right { inserted[word] = true }
      return
    }
    let (x, y) = Self.middle(
      first[left], second[right], ahead: &ahead, back: &back, origin: origin)
    solve(left.lowerBound..<left.lowerBound + x, right.lowerBound..<right.lowerBound + y)
    solve(left.lowerBound + x..<left.upperBound, right.lowerBound + y..<right.upperBound)
  }

  /// How many words of two parts stand before a point that a shortest script goes through, or the furthest one.
  private static func middle(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, ahead: inout [Int32],
    back: inout [Int32], origin: Int
  ) -> (x: Int, y: Int) {
    let (a, b) = (left.span, right.span)
    let (n, m) = (a.count, b.count)
    let difference = n - m
    let isOdd = difference % 2 != 0
    var ahead = ahead.mutableSpan
    var back = back.mutableSpan
    ahead[origin + 1] = 0
    back[origin + 1] = 0
    for round in 0... {
      for diagonal in stride(from: -round, through: round, by: 2) {
        let start = start(on: diagonal, round, ahead, origin)
        var (x, y) = (start, start - diagonal)
        while x < n, y < m, a[x] == b[y] {
          x &+= 1
          y &+= 1
        }
        ahead[origin + diagonal] = Int32(truncatingIfNeeded: x)
        let opposite = difference - diagonal
        if isOdd, abs(opposite) < round, x + Int(back[origin + opposite]) >= n {
          return (start, start - diagonal)
        }
      }
      for diagonal in stride(from: -round, through: round, by: 2) {
        let start = start(on: diagonal, round, back, origin)
        var (x, y) = (start, start - diagonal)
        while x < n, y < m, a[n - 1 - x] == b[m - 1 - y] {
          x &+= 1
          y &+= 1
        }
        back[origin + diagonal] = Int32(truncatingIfNeeded: x)
        let opposite = difference - diagonal
        if !isOdd, abs(opposite) <= round, x + Int(ahead[origin + opposite]) >= n {
          return (n - x, m - y)
        }
      }
      if round == mostRounds {
        let fromStart = furthest(round, ahead, origin, n, m)
        let fromEnd = furthest(round, back, origin, n, m)
        return fromStart.x + fromStart.y >= fromEnd.x + fromEnd.y
          ? fromStart : (n - fromEnd.x, m - fromEnd.y)
      }
    }
    preconditionFailure("two ways that start at both ends meet")
  }

  /// The point with the most words of both parts behind it.
  private static func furthest(
    _ round: Int, _ reaches: borrowing MutableSpan<Int32>, _ origin: Int, _ n: Int, _ m: Int
  ) -> (x: Int, y: Int) {
    var furthest = (x: 0, y: 0)
    for diagonal in stride(from: -round, through: round, by: 2) {
      let x = Int(reaches[origin + diagonal])
      let y = x - diagonal
      if x <= n, y <= m, x + y > furthest.x + furthest.y { furthest = (x, y) }
    }
    return furthest
  }

  /// The word on a diagonal that one more change leads to.
  @inline(__always)
  private static func start(
    on diagonal: Int, _ round: Int, _ reaches: borrowing MutableSpan<Int32>, _ origin: Int
  ) -> Int {
    let (below, above) = (origin + diagonal - 1, origin + diagonal + 1)
    if diagonal == -round || diagonal != round && reaches[below] < reaches[above] {
      return Int(reaches[above])
    }
    return Int(reaches[below]) + 1
  }
}
