import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// Who shares most with a text is found without comparing everybody.
@Suite struct CopyIndexTests {
  /// Requests that share more and less with one another.
  private static let proposals =
    FiveThemes.proposals
    + FiveThemes.proposals.enumerated().map { number, proposal in
      let words = proposal.body.split(separator: " ")
      return Proposal(
        id: "v\(number)", title: "",
        body: words.dropLast(number % 4).joined(separator: " ") + " junto al embarcadero")
    }

  private static func model() async throws -> PlacementModel {
    let findings = try await settled(proposals)
    let (bytes, _) = try await PlacementModel.learned(
      of: findings, contributions: proposals, after: Precedent(history: ThemeHistory(findings)))
    return try PlacementModel(Data(bytes), file: "five.model")
  }

  /// The terms of a proposal of the model, without every n-th of them.
  private static func text(_ row: Int, of file: ModelFile, without nth: Int) -> WeightedText {
    let kept = file.numbers(.rowEnds).range(of: row).enumerated()
      .filter { ($0.offset + row) % nth != 0 }.map(\.element)
    return WeightedText(
      terms: kept.map { Int(file.numbers(.rowTerms)[$0]) },
      weights: kept.map { file.numbers(.rowWeights).float($0) }, hasWords: !kept.isEmpty)
  }

  private static func cosine(_ text: WeightedText, _ row: Int, _ file: ModelFile) -> Float {
    let weights = Dictionary(uniqueKeysWithValues: zip(text.terms, text.weights))
    let sum = file.numbers(.rowEnds).range(of: row).reduce(Float(0)) { sum, entry in
      let weight = weights[Int(file.numbers(.rowTerms)[entry])]
      return weight.map { sum + $0 * file.numbers(.rowWeights).float(entry) } ?? sum
    }
    return min(sum, 1)
  }

  @Test func `the candidates are those that comparing everybody finds`() async throws {
    let file = try await Self.model().file
    let index = CopyIndex(file)
    var workspace = index.workspace()
    var found = 0
    for nth in [2, 3, 5, 100] {
      for row in 0..<file.count(of: .rowEnds) {
        let text = Self.text(row, of: file, without: nth)
        let expected = (0..<file.count(of: .rowEnds)).map { ($0, Self.cosine(text, $0, file)) }
          .filter { $0.1 >= file.header.copyThreshold }
          .sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }.prefix(5)
        let candidates = index.candidates(for: text, in: &workspace)
        #expect(
          candidates.map(\.row) == expected.map(\.0), "row \(row) without every \(nth)th term")
        #expect(candidates.map(\.similarity) == expected.map(\.1))
        found += candidates.count
      }
    }
    #expect(found > 200, "\(found) candidates")
  }
}
