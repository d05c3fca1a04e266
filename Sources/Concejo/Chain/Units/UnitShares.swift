/// How many units each theme gets of a number that a person asked for.
///
/// Every theme gets one; the rest goes to the highest averages, so that the shares follow what copies, same
/// requests and subthemes would give.
///
/// Source: A. Sainte-Laguë, *La représentation proportionnelle et la méthode des moindres carrés*, Annales
/// scientifiques de l'É.N.S. 27, 1910, doi:10.24033/asens.627.
struct UnitShares: Equatable {
  /// Units of each theme, in its order, from 1 up to as many as it can have.
  let counts: [Int]

  /// Shares out units.
  ///
  /// - Parameters:
  ///   - count: How many there are to be.
  ///   - natural: How many units each theme would have without being told, at least 1.
  ///   - most: How many each can have at most.
  /// - Precondition: `count` is at least as many as themes, and at most the sum of `most`.
  init(of count: Int, natural: [Int], most: [Int]) {
    precondition(
      (natural.count...max(natural.count, most.reduce(0, +))).contains(count),
      "\(count) units for \(natural.count) themes")
    var counts = natural.map { _ in 1 }
    for _ in 0..<(count - natural.count) {
      var best: Int?
      for theme in natural.indices where counts[theme] < most[theme] {
        guard let other = best else {
          best = theme
          continue
        }
        // natural / (2 · count + 1), compared without division; of equals the first.
        if natural[theme] * (2 * counts[other] + 1) > natural[other] * (2 * counts[theme] + 1) {
          best = theme
        }
      }
      if let best { counts[best] += 1 }
    }
    self.counts = counts
  }
}
