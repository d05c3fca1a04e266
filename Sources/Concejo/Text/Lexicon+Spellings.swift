/// Which spellings are one word: a third of all citizens type no accents, and some keyboards have none.
extension Lexicon {
  /// For each form the one among its accent variants that is stemmed in its place: the accented one
  /// that occurs most, unless the bare one is so much more frequent that the accent is the slip.
  static func canonicalForms(
    of table: SurfaceTable, languages: [Language], occurrences: [Int]
  ) -> [UInt32] {
    // Only forms with an accent have another spelling: the bare one, or one with another accent.
    var bareForms = SurfaceTable()
    var spellings: [[UInt32]] = []
    for surface in table.indices where languages[surface].foldsAccents {
      let form = table.bytes(of: UInt32(surface))
      guard form.contains(0xC3) else { continue }
      let bare = foldingAccents(form)
      let number = Int(bareForms.insert(bare))
      if number == spellings.count {
        let plain = table.find(bare).flatMap { plain in
          plain != UInt32(surface) && languages[Int(plain)].foldsAccents ? plain : nil
        }
        spellings.append(plain.map { [$0] } ?? [])
      }
      if !spellings[number].contains(UInt32(surface)) { spellings[number].append(UInt32(surface)) }
    }
    var canonical = (0..<table.count).map { UInt32($0) }
    for (bare, forms) in spellings.enumerated() where forms.count > 1 {
      func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
        let (a, b) = (occurrences[Int(left)], occurrences[Int(right)])
        if a != b { return a < b }
        return table.bytes(of: right).lexicographicallyPrecedes(table.bytes(of: left))
      }
      let plain = forms.first { table.bytes(of: $0) == bareForms.bytes(of: UInt32(bare)) }
      guard var best = forms.filter({ $0 != plain }).max(by: precedes) else { continue }
      if let plain, occurrences[Int(best)] * leastAccented < occurrences[Int(plain)] {
        best = plain
      }
      for form in forms { canonical[Int(form)] = best }
    }
    respellings(of: table, languages: languages, canonical: &canonical)
    return canonical
  }

  /// Takes forms that were typed on a keyboard without the letter for the ones that have it: German "ue"
  /// for "ü", "iluminacao" for "iluminação".
  private static func respellings(
    of table: SurfaceTable, languages: [Language], canonical: inout [UInt32]
  ) {
    for surface in table.indices {
      let form = table.bytes(of: UInt32(surface))
      guard form.contains(0xC3) else { continue }
      let plain = languages[surface] == .de ? transliterated(form) : withoutCedilla(form)
      guard let plain, let other = table.find(plain), other != UInt32(surface),
        canonical[Int(other)] == other
      else { continue }
      canonical[Int(other)] = canonical[surface]
    }
  }

  /// A German form with its umlauts written as two letters; nil if it has none.
  private static func transliterated(_ form: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var plain: [UInt8] = []
    var isSecond = false
    for byte in form {
      if byte == 0xC3 {
        isSecond = true
        continue
      }
      defer { isSecond = false }
      guard isSecond else {
        plain.append(byte)
        continue
      }
      switch byte {
      case 0xA4: plain += "ae".utf8
      case 0xB6: plain += "oe".utf8
      case 0xBC: plain += "ue".utf8
      case 0x9F: plain += "ss".utf8
      default: plain += [0xC3, byte]
      }
    }
    return plain == Array(form) ? nil : plain[...]
  }

  /// A long form with bare vowels and c for ç; nil if it has none.
  ///
  /// Short ones with c are mostly other words ("faça", "faca").
  private static func withoutCedilla(_ form: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let bare = foldingAccents(form)
    var plain: [UInt8] = []
    for (place, byte) in zip(bare.indices, bare) where byte != 0xC3 {
      plain.append(
        byte == 0xA7 && place > bare.startIndex && bare[place - 1] == 0xC3 ? 0x63 : byte)
    }
    // Whatever else stood behind 0xC3, ñ above all, stays another word.
    let cedillas = bare.count { $0 == 0xA7 }
    guard cedillas > 0, bare.count(where: { $0 == 0xC3 }) == cedillas,
      plain.count >= shortestRespelling
    else { return nil }
    return plain[...]
  }

  /// Letters of a word that has no neighbour but for the cedilla.
  private static let shortestRespelling = 6

  /// An accented form that occurs this many times less often than the bare one is a slip.
  private static let leastAccented = 5

  /// The form with its vowels bare; ñ and ç stay, since they are letters of their own.
  static func foldingAccents(_ form: String) -> String {
    String(decoding: foldingAccents(Array(form.utf8)[...]), as: UTF8.self)
  }

  /// The lower-case form, as UTF-8 bytes in NFC, with its vowels bare.
  static func foldingAccents(_ form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard form.contains(0xC3) else { return form }
    var folded: [UInt8] = []
    folded.reserveCapacity(form.count)
    var index = form.startIndex
    while index < form.endIndex {
      let byte = form[index]
      if byte == 0xC3, index + 1 < form.endIndex, let vowel = bareVowel(form[index + 1]) {
        folded.append(vowel)
        index += 2
      } else {
        folded.append(byte)
        index += 1
      }
    }
    return folded[...]
  }

  /// The bare vowel of an accented one, by its second byte in UTF-8: à to ä, è to ë, and so on.
  static func bareVowel(_ second: UInt8) -> UInt8? {
    switch second {
    case 0xA0...0xA4: 0x61
    case 0xA8...0xAB: 0x65
    case 0xAC...0xAF: 0x69
    case 0xB2...0xB6: 0x6F
    case 0xB9...0xBC: 0x75
    default: nil
    }
  }
}
