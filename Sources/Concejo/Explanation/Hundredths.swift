/// Shares of one whole as whole hundredths that are 100 together, by the largest remainders.
///
/// Numbers rounded each for itself make 99 or 101, and who adds them up doubts all of them.
struct Hundredths {
  /// One for each share, in their order.
  ///
  /// Of equal remainders the first gets one more; all are 0 where there is no share above 0.
  let parts: [Int]

  init(_ shares: [Float]) {
    let sum = shares.reduce(0, +)
    guard sum > 0 else {
      parts = shares.map { _ in 0 }
      return
    }
    let exact = shares.map { $0 / sum * 100 }
    var parts = exact.map { Int($0) }
    let byRemainder = exact.indices.sorted { left, right in
      let remainders = (exact[left] - Float(parts[left]), exact[right] - Float(parts[right]))
      return (remainders.1, left) < (remainders.0, right)
    }
    for index in byRemainder.prefix(max(100 - parts.reduce(0, +), 0)) { parts[index] += 1 }
    self.parts = parts
  }
}
