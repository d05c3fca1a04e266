/// Chooses the code page of bytes that are no UTF-8 by what they would say under each.
///
/// In the nine languages the letters with accents stand in words, `¿` before one and `€` beside a number.
/// Each such place speaks for a page, and a sign in the middle of a word against it: `M‡s` is no word,
/// `Más` is. Windows-1252, by far the most frequent, needs no evidence; another page needs some.
struct CodePageGuess {
  /// The encoding that makes most sense.
  let encoding: TextEncoding

  /// What stands beside a byte.
  private enum Side: Int, CaseIterable {
    case blank, small, capital, digit, sign, upper
  }

  /// How much better than Windows-1252 another page must be: two letters that it would make signs.
  private static let leastEvidence = 4.0
  /// The same for Latin-9, which differs by eight signs only, of which the euro is one.
  private static let leastEvidenceOfLatin9 = 2.5

  /// Reads all bytes once.
  init(_ bytes: [UInt8]) {
    let counts = Self.counts(of: bytes)
    let usual = Self.score(counts, .windows1252)
    var best = (encoding: TextEncoding.windows1252, lead: 0.0)
    let others: [TextEncoding] = [.latin9, .macRoman, .codePage850, .codePage437]
    for encoding in others {
      guard let page = encoding.codePage else { continue }
      let lead = Self.score(counts, page) - usual
      let needed = encoding == .latin9 ? Self.leastEvidenceOfLatin9 : Self.leastEvidence
      if lead >= needed, lead > best.lead { best = (encoding, lead) }
    }
    encoding = best.encoding
  }

  /// How much sense the upper bytes of a text make under a page: at most as much as there are of them.
  static func sense(of bytes: [UInt8], as page: CodePage) -> Double {
    score(counts(of: bytes), page)
  }

  /// How often each upper byte stands between which others.
  private static func counts(of bytes: [UInt8]) -> [Int] {
    let sides = Side.allCases.count
    var counts = [Int](repeating: 0, count: 256 * sides * sides)
    for index in bytes.indices where bytes[index] >= 0x80 {
      let before = index > 0 ? side(bytes[index - 1]) : .blank
      let after = index + 1 < bytes.count ? side(bytes[index + 1]) : .blank
      counts[(Int(bytes[index]) * sides + before.rawValue) * sides + after.rawValue] += 1
    }
    return counts
  }

  private static func score(_ counts: [Int], _ page: CodePage) -> Double {
    let sides = Side.allCases.count
    var score = 0.0
    for (index, count) in counts.enumerated() where count > 0 {
      guard let before = Side(rawValue: index / sides % sides),
        let after = Side(rawValue: index % sides)
      else { continue }
      let character = page.upperHalf[index / (sides * sides) - 0x80]
      score += Double(count) * sense(of: character, before, after)
    }
    return score
  }

  private static func side(_ byte: UInt8) -> Side {
    switch byte {
    case 0...0x20: .blank
    case 0x61...0x7A: .small
    case 0x41...0x5A: .capital
    case 0x30...0x39: .digit
    case 0x80...: .upper
    default: .sign
    }
  }

  /// How much sense a character makes in its place, from -2 to 1.
  private static func sense(of character: Unicode.Scalar, _ before: Side, _ after: Side) -> Double {
    let isInWord = isLetter(before) || isLetter(after)
    let isInside = isLetter(before) && isLetter(after)
    switch character {
    // "Feliç" and its like are few; Italian ends its words with other letters.
    case "ç" where !isLetter(after): return isInWord ? 0.4 : 0
    case "á", "à", "â", "ã", "ä", "ç", "é", "è", "ê", "ë", "í", "ì", "î", "ï", "ñ", "ó", "ò", "ô",
      "õ", "ö", "ú", "ù", "û", "ü", "ß", "œ", "ý", "ÿ":
      // A small letter behind a capital one is out of place unless it starts a name.
      return isInWord ? (before == .capital && after == .capital ? -0.5 : 1) : 0.3
    case "Á", "À", "Â", "Ã", "Ä", "Ç", "É", "È", "Ê", "Ë", "Í", "Ì", "Î", "Ï", "Ñ", "Ó", "Ò", "Ô",
      "Õ", "Ö", "Ú", "Ù", "Û", "Ü", "Œ":
      return before == .small ? -1 : isInWord ? 0.9 : 0.2
    case "¿", "¡", "«", "“", "‘", "„":
      return isInside ? -1 : after == .blank && character != "«" ? -0.3 : 0.6
    case "’", "·": return isInside ? 0.9 : 0.3
    case "»", "”", "…": return isInside ? -1 : before == .blank && character != "»" ? -0.3 : 0.6
    case "º", "ª", "°": return before == .blank || before == .sign || isInside ? -0.5 : 0.6
    case "€": return isInside ? 0 : 1
    case "–", "—", "•", "½", "¼", "²", "³", "§", "©", "®", "™", "´", "×", "£", "\u{A0}":
      return isInside ? -1 : 0.2
    case "¤": return -2
    case "\u{FFFD}": return -2
    default: return -1
    }
  }

  private static func isLetter(_ side: Side) -> Bool {
    side == .small || side == .capital || side == .upper
  }
}
