import Testing

@testable import Concejo

@Suite struct TalePatternTests {
  /// What a turn covers of a text, tried at every run.
  private func found(
    _ turn: String, in text: String, endings: [String] = [],
    lists: [(name: String, entries: [String])] = []
  ) -> String? {
    let pattern = TalePattern(turn, kind: .health, words: TaleWords(endings: endings, lists: lists))
    let runs = TextRuns(text)
    for run in runs.runs.indices where pattern.anchors.contains(runs.runs[run].word) {
      guard let range = pattern.range(around: run, in: runs) else { continue }
      let bytes =
        runs.runs[range.lowerBound].range
        .lowerBound..<runs.runs[range.upperBound - 1].range
        .upperBound
      return String(decoding: runs.bytes[bytes], as: UTF8.self)
    }
    return nil
  }

  @Test func `words that a bar parts stand for one another`() {
    #expect(
      found("they cut|stopped our power", in: "Once they stopped our power.")
        == "they stopped our power")
    #expect(found("they cut|stopped our power", in: "Once they sold our power.") == nil)
  }

  @Test func `a word with a question mark may be missing`() {
    #expect(found("cut off? supplies", in: "they cut supplies") == "cut supplies")
    #expect(found("cut off? supplies", in: "they cut off supplies") == "cut off supplies")
  }

  @Test func `an ellipsis leaves room for four words of one sentence`() {
    #expect(found("I … hospital", in: "I am in the old hospital") == "I am in the old hospital")
    #expect(found("I … hospital", in: "I am in the big old hospital") == nil)
    #expect(found("I … hospital", in: "I know it. The hospital opens") == nil)
  }

  @Test func `a tilde stands for the endings`() {
    #expect(found("soy adict~", in: "soy adicta", endings: ["o", "a"]) == "soy adicta")
    #expect(found("soy adict~", in: "soy adictos", endings: ["o", "a"]) == nil)
  }

  @Test func `an at sign stands for the words of a list`() {
    let lists = [(name: "ill", entries: ["sick", "feverish"])]
    #expect(found("am @ill", in: "I am feverish", lists: lists) == "am feverish")
    #expect(found("am @ill|tired", in: "I am tired", lists: lists) == "am tired")
    #expect(found("am @ill", in: "I am well", lists: lists) == nil)
  }

  @Test func `a list may have words with endings`() {
    #expect(
      found(
        "soy @condition", in: "soy ciega", endings: ["o", "a"],
        lists: [(name: "condition", entries: ["cieg~"])])
        == "soy ciega")
  }

  @Test func `a circumflex marks the word by which a turn is found`() {
    let turn = TalePattern(
      "hospital … ^ill|sick", kind: .health, words: TaleWords(endings: []))
    #expect(turn.anchors == [FoldedWord("ill"), FoldedWord("sick")])
    #expect(found("hospital … ^ill|sick", in: "in hospital and sick") == "hospital and sick")
  }

  @Test func `a cut title does not end a sentence`() {
    #expect(found("for … sells", in: "for Mrs. Hill sells") == "for Mrs. Hill sells")
  }
}
