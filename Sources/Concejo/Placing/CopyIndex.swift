/// Finds the proposals of a model that share most with a text.
///
/// A text's rarest terms are looked up until what is left cannot reach the threshold any more; whoever shares
/// none of those looked up is not alike enough.
///
/// Source: R. Bayardo, Y. Ma & R. Srikant, *Scaling up all pairs similarity search*, WWW 2007,
/// doi:10.1145/1242572.1242591.
struct CopyIndex: Sendable {
  /// A proposal and its cosine with the text.
  struct Candidate: Sendable {
    let row: Int
    let similarity: Float
  }

  private let postingEnds, postingRows, rowEnds, rowTerms, rowWeights: ModelNumbers
  private let rarity: ModelNumbers
  private let threshold: Float
  /// Proposals that are told of one text, at most.
  private static let most = 5
  /// Holders of a term that are looked at: more only have a word in common that everybody uses.
  private static let mostHolders = 20_000

  init(_ file: ModelFile) {
    postingEnds = file.numbers(.postingEnds)
    postingRows = file.numbers(.postingRows)
    rowEnds = file.numbers(.rowEnds)
    rowTerms = file.numbers(.rowTerms)
    rowWeights = file.numbers(.rowWeights)
    rarity = file.numbers(.rarity)
    threshold = file.header.copyThreshold
  }

  /// The most alike, the nearest first; of equals the smaller row.
  func candidates(for text: WeightedText) -> [Candidate] {
    let byRarity = text.terms.indices.sorted {
      (-rarity.float(text.terms[$0]), $0) < (-rarity.float(text.terms[$1]), $1)
    }
    var rows: Set<Int> = []
    var left = text.weights.reduce(Float(0)) { $0 + $1 * $1 }
    for place in byRarity {
      guard left >= threshold * threshold else { break }
      let holders = postingEnds.range(of: text.terms[place])
      if holders.count <= Self.mostHolders {
        for holder in holders { rows.insert(Int(postingRows[holder])) }
      }
      left -= text.weights[place] * text.weights[place]
    }
    return rows.sorted().compactMap { row in
      let similarity = cosine(of: text, with: row)
      return similarity >= threshold ? Candidate(row: row, similarity: similarity) : nil
    }.sorted { ($1.similarity, $0.row) < ($0.similarity, $1.row) }.prefix(Self.most).map(\.self)
  }

  private func cosine(of text: WeightedText, with row: Int) -> Float {
    var sum: Float = 0
    var own = 0
    for entry in rowEnds.range(of: row) {
      let term = Int(rowTerms[entry])
      while own < text.terms.count, text.terms[own] < term { own += 1 }
      guard own < text.terms.count else { break }
      if text.terms[own] == term { sum += text.weights[own] * rowWeights.float(entry) }
    }
    return min(sum, 1)
  }
}
