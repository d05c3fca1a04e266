/// Who writes for somebody of her family says whose she is: "Sóc la filla, Assumpta Puig".
extension PersonalDataSearch {
  /// Words between "soy" and the word of kin, at most: "sou a", "ich bin ihre".
  private static let longestWayToKin = 3

  /// The name behind a word of kin with which the writer tells who she is.
  func nameOfKin(at run: Int) -> Range<Int>? {
    guard run + 1 < text.runs.count,
      isPreceded(run, within: Self.longestWayToKin, by: cues.writers)
        || cues.writers.contains(text.runs[run + 1].word)
    else { return nil }
    // "Alaba naiz, Miren".
    let first = cues.writers.contains(text.runs[run + 1].word) ? run + 2 : run + 1
    guard first < text.runs.count, text.gap(after: first - 1).first == 0x2C,
      text.gap(after: first - 1).count <= 3
    else { return nil }
    if let name = name(at: first, style: .careful, alone: true) { return name }
    guard let end = endOfName(from: behindTitles(first), style: .signed),
      endsSegment(bytes(of: first..<end).upperBound)
    else { return nil }
    return behindTitles(first)..<end
  }
}
