/// How words are usually written where no sentence begins: "DNI", "Energie", "bolardos".
struct UsualSpelling: Sendable {
  /// What the texts are.
  let texts: TitleTexts

  /// Of more texts, this many at even distances are read.
  private static let mostRead = 2048

  /// The most frequent spelling of some forms.
  ///
  /// - Parameters:
  ///   - forms: The forms, none twice.
  ///   - rows: Whose texts are read.
  /// - Returns: For each form the spelling met most behind another word, of equals the first by bytes; the
  ///   form itself where it stands at beginnings alone.
  func spellings(of forms: [UInt32], in rows: [Int]) -> [String] {
    var counts = [[String: Int]](repeating: [:], count: forms.count)
    let places = Dictionary(uniqueKeysWithValues: forms.enumerated().map { ($1, $0) })
    let step = max((rows.count + Self.mostRead - 1) / Self.mostRead, 1)
    for position in stride(from: 0, to: rows.count, by: step) {
      let passage = texts.passage(ofRow: rows[position])
      let tokens = passage.tokens
      for index in tokens.indices.dropFirst() {
        guard let place = places[tokens[index].surface],
          tokens[index].start - tokens[index - 1].end == 1,
          passage.bytes[Int(tokens[index - 1].end)] != 0x0A
        else { continue }
        let word = String(decoding: passage.bytes[tokens[index].range], as: UTF8.self)
        counts[place][word, default: 0] += 1
      }
    }
    return zip(forms, counts).map { form, counts in
      counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? texts.corpus.surfaces[form]
    }
  }
}
