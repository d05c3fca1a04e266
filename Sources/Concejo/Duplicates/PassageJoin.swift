/// The pipeline stage that finds pairs of texts which share a rare passage: a run of words that few have.
///
/// A cosine counts what two texts do not share as well: a greeting, a neighbour's introduction of herself
/// or two slips in a short request sink it below any threshold. Words in the same order that hardly
/// anybody else wrote are enough to compare two texts word by word.
///
/// Source: A. Broder, *On the resemblance and containment of documents*, SEQUENCES 1997,
/// doi:10.1109/SEQUEN.1997.666900.
public struct PassageJoin: Sendable, Codable, Equatable {
  /// Words of a run.
  public var runLength = 5
  /// A run that more texts hold is a turn of phrase, a form or a campaign.
  public var mostHolders = 8
  /// Share of the shorter text's words that stand in shared runs, in (0, 1].
  public var smallestShare = 0.4

  /// Creates the stage with its defaults.
  public init() {}

  /// About as many runs are looked at in one go.
  private static let runsOfPart = 1 << 24

  /// A run of a text.
  private struct Run: Sendable {
    let span: UInt64
    let text: UInt32
  }

  /// Brings together the texts that share enough rare runs.
  ///
  /// - Parameters:
  ///   - texts: Proposals to compare.
  ///   - corpus: The words of all.
  ///   - facts: What is known of the words.
  /// - Returns: Pairs of places in `texts`, ascending, the smaller place first.
  /// - Complexity: O(words) memory for one part, and ``mostHolders`` pairs for each run at most.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func pairs(
    among texts: [Int], corpus: TokenizedCorpus, facts: WordFacts
  ) async throws -> [(first: Int, second: Int)] {
    let (length, most) = (runLength, mostHolders)
    let partCount = 1 + corpus.tokenCount / Self.runsOfPart
    var met: [UInt64] = []
    for part in 0..<UInt64(partCount) {
      var runs = try await concurrentFlatMap(0..<texts.count, chunk: 1024) { range in
        range.flatMap { text in
          let words = facts.keys(of: corpus.tokens(of: texts[text]))
          return SharedSpans.spans(of: words, length: length).compactMap { span in
            partCount == 1 || span % UInt64(partCount) == part
              ? Run(span: span, text: UInt32(text)) : nil
          }
        }
      }
      // Most runs stand in one text alone: they need no sorting.
      SharedSpans.keepFrequent(&runs, smallestCount: 2, span: \.span)
      runs.sort { ($0.span, $0.text) < ($1.span, $1.text) }
      runs = runs.indices.filter { place in
        place == 0 || runs[place - 1].span != runs[place].span
          || runs[place - 1].text != runs[place].text
      }.map { runs[$0] }
      var start = 0
      while start < runs.count {
        var end = start + 1
        while end < runs.count, runs[end].span == runs[start].span { end += 1 }
        if end - start <= most {
          for second in start..<end {
            for first in start..<second {
              met.append(UInt64(runs[first].text) << 32 | UInt64(runs[second].text))
            }
          }
        }
        start = end
      }
      try Task.checkCancellation()
    }
    met.sort()
    return sharingEnough(met, among: texts, corpus: corpus)
  }

  /// Of pairs, each as often as it shares a run, those that share enough of the shorter text.
  private func sharingEnough(
    _ met: [UInt64], among texts: [Int], corpus: TokenizedCorpus
  ) -> [(first: Int, second: Int)] {
    var pairs: [(first: Int, second: Int)] = []
    var start = 0
    while start < met.count {
      var end = start + 1
      while end < met.count, met[end] == met[start] { end += 1 }
      let (first, second) = (Int(met[start] >> 32), Int(met[start] & 0xFFFF_FFFF))
      let shorter = min(
        corpus.tokens(of: texts[first]).count, corpus.tokens(of: texts[second]).count)
      // Runs that follow one another share all words but one.
      let shared = end - start + runLength - 1
      if Double(shared) >= smallestShare * Double(shorter) { pairs.append((first, second)) }
      start = end
    }
    return pairs
  }
}
