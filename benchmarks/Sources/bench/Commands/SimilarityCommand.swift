import ArgumentParser
import Concejo
import Foundation

/// Compares similarities with what people say of pairs of sentences.
struct SimilarityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similarity",
    abstract: "Score the cosine similarity on stsb_es and pawsx_es, as a table.",
    discussion: """
      The peers' numbers were measured on the same files on 2026-11-23 with scikit-learn 1.9.1.
      """)

  @Option(help: "Folder with stsb_es.jsonl and pawsx_es.jsonl.")
  var data: String

  /// A pair of sentences and what people say of it.
  private struct Pair: Decodable {
    let body: String
    let body2: String
    var score: Double?
    var pairLabel: Int?

    enum CodingKeys: String, CodingKey {
      case body, body2, score
      case pairLabel = "pair_label"
    }
  }

  func run() async throws {
    let graded = try pairs("stsb_es.jsonl")
    let rank = Self.rankCorrelation(
      try await cosines(graded), graded.map { $0.score ?? 0 })
    let labelled = try pairs("pawsx_es.jsonl")
    let precision = Self.averagePrecision(
      try await cosines(labelled), labelled.map { $0.pairLabel == 1 })
    print(
      """
      | set | pairs | measure | Concejo | stemmed TF-IDF | best of the peers |
      | --- | ---: | --- | ---: | ---: | ---: |
      | stsb_es | \(graded.count) | Spearman | \(Self.decimal(rank)) | 0.726 | 0.726 |
      | pawsx_es | \(labelled.count) | average precision | \(Self.decimal(precision)) | 0.434 | 0.494 |
      """)
  }

  private func pairs(_ name: String) throws -> [Pair] {
    let file = URL(filePath: data).appending(path: name)
    return try Data(contentsOf: file).split(separator: 0x0A).map {
      try JSONDecoder().decode(Pair.self, from: $0)
    }
  }

  private func cosines(_ pairs: [Pair]) async throws -> [Double] {
    let proposals = pairs.enumerated().flatMap { number, pair in
      [pair.body, pair.body2].enumerated().map {
        // Ids in the order of their numbers: a pair's rows follow each other.
        UngatedProposal(id: String(2 * number + $0.offset), body: $0.element)
          .hidingPersonalData()
      }
    }
    let matrix = try await Pipeline().vectors(of: proposals).matrix
    return pairs.indices.map { pair in
      var weights: [UInt32: Float] = [:]
      for entry in matrix.entries(of: 2 * pair) {
        weights[matrix.columns[entry]] = matrix.values[entry]
      }
      return matrix.entries(of: 2 * pair + 1).reduce(0) { sum, entry in
        sum + Double(matrix.values[entry] * (weights[matrix.columns[entry]] ?? 0))
      }
    }
  }

  /// Spearman's rank correlation, equal values sharing their mean rank.
  private static func rankCorrelation(_ left: [Double], _ right: [Double]) -> Double {
    let (a, b) = (ranks(left), ranks(right))
    let mean = Double(a.count + 1) / 2
    var (both, first, second) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      both += (x - mean) * (y - mean)
      first += (x - mean) * (x - mean)
      second += (y - mean) * (y - mean)
    }
    return both / max((first * second).squareRoot(), .leastNonzeroMagnitude)
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
      start = end
    }
    return ranks
  }

  /// Mean precision at each positive pair, from the most alike down.
  private static func averagePrecision(_ scores: [Double], _ isPositive: [Bool]) -> Double {
    var (found, sum) = (0, 0.0)
    for (rank, pair) in scores.indices.sorted(by: { scores[$0] > scores[$1] }).enumerated()
    where isPositive[pair] {
      found += 1
      sum += Double(found) / Double(rank + 1)
    }
    return found > 0 ? sum / Double(found) : 0
  }

  private static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return "0." + String(repeating: "0", count: max(3 - String(thousandths).count, 0))
      + String(thousandths)
  }
}
