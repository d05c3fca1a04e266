/// Rules by which numbers prove that they are what they look like.
enum CheckDigits {
  private static let identityLetters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)

  /// Whether a letter is the one that belongs to the number of a DNI.
  ///
  /// Source: Royal Decree 1553/2005, and its table of the remainder modulo 23.
  static func isIdentityLetter(_ letter: UInt8, of digits: [Int]) -> Bool {
    letter & 0xDF == identityLetters[digits.reduce(0) { $0 * 10 + $1 } % 23]
  }

  /// Whether a letter belongs to a number by the rule of organisations' tax numbers.
  ///
  /// Source: Royal Decree 1065/2007, and Order EHA/451/2008.
  static func isTaxLetter(_ letter: UInt8, of digits: [Int]) -> Bool {
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset.isMultiple(of: 2) ? digit.element * 2 : digit.element
      return sum + doubled / 10 + doubled % 10
    }
    return letter & 0xDF == Array("JABCDEFGHI".utf8)[(10 - sum % 10) % 10]
  }

  /// Whether the last digit is that of a bank card.
  ///
  /// Source: ISO/IEC 7812-1, by the formula of H. P. Luhn, 1954.
  static func isCard(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset.isMultiple(of: 2) ? digit.element : digit.element * 2
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum.isMultiple(of: 10)
  }

  /// Whether the last two of twelve digits belong to a number of the Spanish social security.
  static func isSocialSecurity(_ digits: [Int]) -> Bool {
    guard digits.count == 12 else { return false }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let (province, person) = (number(0..<2), number(2..<10))
    guard (1...66).contains(province), person > 0 else { return false }
    let whole = person < 10_000_000 ? province * 10_000_000 + person : number(0..<10)
    return whole % 97 == number(10..<12)
  }

  /// Whether the third and fourth characters of an IBAN, in capitals, belong to it (ISO 13616).
  static func isIBAN(_ characters: [UInt8]) -> Bool {
    guard characters.count > 4 else { return false }
    var rest = 0
    for character in characters[4...] + characters[..<4] {
      if character >= 0x41 {
        rest = (rest * 100 + Int(character) - 0x41 + 10) % 97
      } else {
        rest = (rest * 10 + Int(character) - 0x30) % 97
      }
    }
    return rest == 1
  }
}
