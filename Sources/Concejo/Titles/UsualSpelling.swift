/// How words are usually written where no sentence begins: "DNI", "Energie", "bolardos".
struct UsualSpelling: Sendable {
  /// What the texts are.
  let texts: TitleTexts

  /// Of more texts, this many at even distances are read.
  private static let mostRead = 2048

  /// The most frequent spelling of some forms.
  ///
  /// - Parameters:
  ///   - forms: The forms, none twice, and few: each word is compared with each.
  ///   - rows: Whose texts are read.
  /// - Returns: For each form the spelling met most behind another word and a blank, of equals the first by
  ///   bytes; where it stands so nowhere, behind a word and what ends no sentence, as in "c/ Marsans" and
  ///   "l’Eixample"; the form itself where it stands at beginnings alone.
  func spellings(of forms: [UInt32], in rows: [Int]) -> [String] {
    zip(forms, metSpellings(of: forms, in: rows)).map { $1 ?? texts.corpus.surfaces[$0] }
  }

  /// The same, and nil for a form that stands at beginnings alone.
  func metSpellings(of forms: [UInt32], in rows: [Int]) -> [String?] {
    var counts = [[String: Int]](repeating: [:], count: forms.count)
    var looseCounts = counts
    let step = max((rows.count + Self.mostRead - 1) / Self.mostRead, 1)
    for position in stride(from: 0, to: rows.count, by: step) {
      let row = rows[position]
      let tokens = texts.corpus.tokens(of: texts.rows[row])
      // Most texts have none of them.
      guard tokens.dropFirst().contains(where: { forms.contains($0.surface) }) else { continue }
      let passage = texts.passage(ofRow: row)
      for index in tokens.indices.dropFirst() {
        guard let place = forms.firstIndex(of: tokens[index].surface),
          let gap = Gap(passage.bytes[Int(tokens[index - 1].end)..<Int(tokens[index].start)])
        else { continue }
        let word = String(decoding: passage.bytes[tokens[index].range], as: UTF8.self)
        switch gap {
        case .single: counts[place][word, default: 0] += 1
        case .loose: looseCounts[place][word, default: 0] += 1
        }
      }
    }
    return forms.indices.map { place in
      let met = counts[place].isEmpty ? looseCounts[place] : counts[place]
      return met.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// What stands between two words of one sentence.
  private enum Gap {
    /// One character, such as a blank.
    case single
    /// A slash, a bracket or an apostrophe, with blanks or without.
    case loose

    /// Nil where a sentence may begin behind it.
    init?(_ bytes: ArraySlice<UInt8>) {
      if bytes.count == 1, bytes.first != 0x0A {
        self = .single
      } else if (2...4).contains(bytes.count), bytes.allSatisfy(Self.innocent.contains) {
        self = .loose
      } else {
        return nil
      }
    }

    /// The blank, "(", "/", "'", and the bytes of "’".
    private static let innocent = Set(" (/'’".utf8)
  }
}
