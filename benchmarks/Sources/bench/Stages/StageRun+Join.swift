import Concejo
import Foundation

extension StageRun {
  /// Times the join of the corpus with itself.
  func join() async throws -> Measurement {
    let matrix = try await Pipeline().vectors(of: proposals()).matrix
    try exchange.map { try MatrixFolder($0).write(matrix) }
    var join = DuplicateJoin()
    join.threshold = definition.threshold
    return try await timed { [join] in
      try await join.pairs(in: matrix)
    } answer: { pairs in
      try exchange.map { try PairFile(pairs).write(to: $0.appendingPathComponent("pairs")) }
      var numbers = ["rows": Double(matrix.rowCount), "pairs": Double(pairs.count)]
      if checks, case .generated = definition.corpus {
        let planted = try PlantedPairs(of: corpus)
          .pairs.filter { matrix.dot($0.first, $0.second) >= join.threshold }
        let found = Set(pairs.map { [$0.first, $0.second] })
        numbers["plantedPairs"] = Double(planted.count)
        numbers["missedPlantedPairs"] = Double(
          planted.count { !found.contains([$0.first, $0.second]) })
      }
      return numbers
    }
  }
}
