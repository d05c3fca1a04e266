internal import Foundation

/// Words as the search of the site compares them: runs of letters and digits without capitals and accents.
///
/// `Resources/site/search.js` cuts what somebody types in the same way.
enum SearchWords {
  /// Characters of a word that is kept; longer ones are addresses and the like.
  private static let longest = 40

  /// The words of a text, each once, in no order.
  static func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty, word.count <= longest {
        words.insert(String(decoding: word, as: UTF8.self))
      }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch folded(scalar) {
      case .gap: end()
      case .letters(let letters): word += letters
      case .letter(let letter): word.append(letter)
      }
    }
    end()
    return words
  }

  /// An id as it is looked for: with a sign in front that no word has.
  static func word(ofID id: String) -> String {
    "#" + id.unicodeScalars.map { $0.properties.lowercaseMapping }.joined()
  }

  /// What a scalar is in a word.
  private enum Part {
    case gap
    case letter(UInt8)
    case letters([UInt8])
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Part {
    let value = scalar.value
    if value < 0x80 {
      switch UInt8(value) {
      case 0x30...0x39, 0x61...0x7A: return .letter(UInt8(value))
      case 0x41...0x5A: return .letter(UInt8(value) | 0x20)
      default: return .gap
      }
    }
    return value < UInt32(latin.count) ? latin[Int(value)] : look(at: scalar)
  }

  /// What most texts are made of, looked at once.
  private static let latin: [Part] = (0..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).map(look) ?? .gap
  }

  private static func look(at scalar: Unicode.Scalar) -> Part {
    // The point of Catalan, as in col·legi, parts no word, whichever of these signs people type; nor does a mark.
    if [0xB7, 0x2022, 0x2027].contains(scalar.value) { return .letters([]) }
    let parts = String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    var letters: [UInt8] = []
    for part in parts {
      switch part.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        letters += String(part).utf8
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      default: return .gap
      }
    }
    return .letters(letters)
  }
}
