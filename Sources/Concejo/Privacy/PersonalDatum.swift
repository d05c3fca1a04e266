/// A kind of personal data that the gate looks for.
public enum PersonalDataKind: String, CaseIterable, Codable, Sendable, Comparable {
  /// Number of a Spanish identity card: seven or eight digits and a check letter.
  case dni
  /// Identity number of a foreigner: X, Y or Z, seven digits, a check letter.
  case nie
  /// Tax number of a natural person without DNI or NIE: K, L or M, seven digits, a check letter.
  case nif
  /// Bank account, with check digits.
  case iban
  /// Telephone number of a person; emergency and toll-free ones are none.
  case telephone
  /// E-mail address.
  case email
  /// Name in a social network, behind `@`.
  case handle
  /// Number plate.
  case plate
  /// Street, number and floor or door; a street with a number alone is what proposals are about.
  case address
  /// Number of the Spanish social security, with check digits.
  case socialSecurity = "social-security"
  /// Number of a bank card, with check digit.
  case card
  /// Passport number beside that word.
  case passport
  /// Identity, tax or health number of another country or office, such as an Italian codice fiscale.
  case nationalNumber = "national-number"
  /// Date on which a person was born, beside a word for it.
  case birthDate = "birth-date"
  /// Name under a text.
  case signature
  /// Name of a person inside a text: who introduces herself, a relative, a neighbour, who can be asked.
  case introduction

  /// Kinds in the order in which they are declared.
  public static func < (left: PersonalDataKind, right: PersonalDataKind) -> Bool {
    left.place < right.place
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A personal datum found in a text.
public struct PersonalDatum: Sendable, Equatable {
  /// What it is.
  public let kind: PersonalDataKind
  /// Where it stands, in UTF-8 bytes of the text.
  public let range: Range<Int>

  /// What takes the place of a value: of identity numbers four characters stay.
  ///
  /// Source: Agencia Española de Protección de Datos, provisional guidance on publishing identity
  /// numbers (additional provision 7 of Organic Law 3/2018), 2019.
  static func mask(of value: String, kind: PersonalDataKind) -> String {
    let digits = value.filter { $0 >= "0" && $0 <= "9" }
    let letters = value.filter(\.isLetter).uppercased()
    switch kind {
    // Four of the digits, from the fourth on; a DNI may have lost its leading zero.
    case .dni where digits.count == 7 || digits.count == 8:
      return masked(digits, keeping: digits.count == 7 ? 2..<6 : 3..<7) + "*"
    case .nie where digits.count == 7, .nif where digits.count == 7:
      return "*" + masked(digits, keeping: 3..<7) + "*"
    case .passport where (6...9).contains(digits.count + letters.count):
      let signs = value.filter { $0.isLetter || $0.isNumber }.uppercased()
      return masked(signs, keeping: 2..<6)
    default: return hidden
    }
  }

  /// Stars for all signs but some.
  private static func masked(_ signs: String, keeping kept: Range<Int>) -> String {
    String(signs.enumerated().map { kept.contains($0.offset) ? $0.element : "*" })
  }

  /// What takes the place of all other values: no word, so that nothing counts it as one.
  static let hidden = "[***]"
}
