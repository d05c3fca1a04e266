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

  /// Whether the ninth and tenth of the twenty digits of an account in Spain belong to the others.
  ///
  /// Source: Banco de España, Circular 4/1977, on the customer account code.
  static func isSpanishAccount(_ digits: [Int]) -> Bool {
    guard digits.count == 20, digits.contains(where: { $0 != 0 }) else { return false }
    func check(_ part: [Int]) -> Int {
      let sum = zip(part, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]).reduce(0) { $0 + $1.0 * $1.1 }
      let rest = 11 - sum % 11
      return rest == 11 ? 0 : rest == 10 ? 1 : rest
    }
    return check([0, 0] + digits[0..<8]) == digits[8] && check(Array(digits[10...])) == digits[9]
  }

  /// Whether the last of nine digits belongs to a tax number of Portugal.
  ///
  /// Source: Decree-Law 14/2013 of Portugal, and its control digit modulo 11.
  static func isPortugueseTaxNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 9 else { return false }
    let sum = (0..<8).reduce(0) { $0 + digits[$1] * (9 - $1) }
    return digits[8] == (sum % 11 < 2 ? 0 : 11 - sum % 11)
  }

  /// Whether the last two of fifteen digits belong to a number of the French register of persons.
  ///
  /// Source: INSEE, numéro d'inscription au répertoire: 97 less the remainder modulo 97.
  static func isFrenchRegisterNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 15, (1...4).contains(digits[0]) else { return false }
    let number = digits[..<13].reduce(0) { $0 * 10 + $1 }
    return 97 - number % 97 == digits[13] * 10 + digits[14]
  }

  /// Whether the last of eleven digits belongs to a German tax identification number.
  ///
  /// Source: § 139b of the Abgabenordnung; ISO/IEC 7064, MOD 11,10.
  static func isGermanTaxNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 11, digits[0] != 0 else { return false }
    var product = 10
    for digit in digits[..<10] {
      let sum = (digit + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == digits[10]
  }

  /// Whether the last two of eleven digits belong to a CPF of Brazil.
  ///
  /// Source: Receita Federal do Brasil, Cadastro de Pessoas Físicas: two control digits modulo 11.
  static func isBrazilianNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 11, Set(digits).count > 1 else { return false }
    func check(_ count: Int) -> Int {
      let sum = (0..<count).reduce(0) { $0 + digits[$1] * (count + 1 - $1) }
      return sum * 10 % 11 % 10
    }
    return check(9) == digits[9] && check(10) == digits[10]
  }

  /// Whether the last of eleven digits belongs to a CUIT or CUIL of Argentina.
  ///
  /// Source: Administración Federal de Ingresos Públicos: a control digit modulo 11.
  static func isArgentineNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 11, digits[0] == 2 || digits[0] == 3 else { return false }
    let sum = zip(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 11 == digits[10]
  }

  /// Whether a digit, or K, belongs to a RUT of Chile.
  ///
  /// Source: Servicio de Registro Civil e Identificación: a control digit modulo 11.
  static func isChileanNumber(_ digits: [Int], check: UInt8) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 6 + 2) }
    let rest = 11 - sum % 11
    return check | 0x20 == (rest == 10 ? 0x6B : UInt8(0x30 + rest % 11))
  }

  /// Whether the last two of eleven digits belong to a number of the Belgian register of persons.
  ///
  /// Source: Royal Decree of 3 April 1984 of Belgium: 97 less the remainder modulo 97, with a 2 before
  /// the numbers of those born from 2000 on.
  static func isBelgianNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 11 else { return false }
    let number = digits[..<9].reduce(0) { $0 * 10 + $1 }
    let check = digits[9] * 10 + digits[10]
    return [number, number + 2_000_000_000].contains { 97 - $0 % 97 == check }
  }

  /// Whether the last of ten digits belongs to a patient of the British health service.
  ///
  /// Source: NHS Data Dictionary, NHS number: a control digit modulo 11.
  static func isBritishHealthNumber(_ digits: [Int]) -> Bool {
    guard digits.count == 10 else { return false }
    let sum = (0..<9).reduce(0) { $0 + digits[$1] * (10 - $1) }
    return (11 - sum % 11) % 11 == digits[9]
  }
}
