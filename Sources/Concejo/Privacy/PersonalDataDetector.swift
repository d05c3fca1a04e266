/// A rule that finds personal data, and its place among the others.
///
/// Where two rules find the same letters the one with the lower number has the word: what proves
/// itself, by a sign or by check digits, comes before what is told by the words around it.
enum PersonalDataDetector: Int, CaseIterable {
  case emails = 10
  case spelledEmails = 12
  case profiles = 14
  case handles = 16
  case accounts = 20
  case identityNumbers = 22
  case passports = 26
  case socialSecurityNumbers = 28
  case cards = 30
  case nationalNumbers = 31
  case spokenNumbers = 32
  case addresses = 34
  case postBoxes = 35
  case telephones = 36
  case plates = 38
  case birthDates = 39
  case signatures = 40
  case introductions = 42
  case namedPeople = 43
  case closingNames = 44
  case tellingNames = 49
  case namesBeforeDocuments = 45
  case petitioner = 46
  case namesBesideMasks = 47
  case unlistedClosingName = 48

  /// What a text must hold for the rule to find anything; most texts hold less.
  enum Need {
    /// A sign of e-mail addresses: `@`, or a percent sign that may stand for it.
    case sign
    /// Nothing that is known without looking.
    case anything
    /// A digit.
    case number
    /// A word that may open what the rule looks for.
    case word(PrivacyCues.Roles)
    /// Such a word, and a digit.
    case wordAndNumber(PrivacyCues.Roles)
    /// Such a word, or a digit.
    case wordOrNumber(PrivacyCues.Roles)
    /// Such a word, or a sign of e-mail addresses.
    case wordOrSign(PrivacyCues.Roles)
    /// Something that was hidden before.
    case mask
    /// Its beginning and its end.
    case wholeText
  }

  /// What a text must hold.
  var need: Need {
    switch self {
    case .emails, .handles: .sign
    case .accounts, .identityNumbers, .nationalNumbers, .socialSecurityNumbers, .cards, .telephones,
      .plates:
      .number
    case .passports: .wordAndNumber(.passport)
    case .birthDates: .word(.birth)
    case .spelledEmails: .wordOrSign([.emailSign, .emailLetter, .provider])
    case .profiles: .word(.network)
    case .spokenNumbers: .word(.numberWord)
    case .addresses: .wordOrNumber([.street, .numberWord])
    case .postBoxes: .wordAndNumber(.postBox)
    case .signatures: .word(.signature)
    case .introductions: .word([.introduction, .introductionEnding])
    case .namedPeople: .word([.relative, .role, .title, .clubOffice])
    case .namesBeforeDocuments: .word(.document)
    case .namesBesideMasks: .mask
    case .petitioner, .closingNames, .unlistedClosingName: .wholeText
    case .tellingNames: .anything
    }
  }

  /// All rules, those with the first word first.
  static let inOrder = allCases.sorted { $0.rawValue < $1.rawValue }

  /// What the rule finds in a text.
  func data(in search: PersonalDataSearch) -> [PersonalDatum] {
    switch self {
    case .emails: search.emails()
    case .spelledEmails: search.spelledEmails()
    case .profiles: search.profiles()
    case .handles: search.handles()
    case .accounts: search.accounts()
    case .identityNumbers: search.identityNumbers()
    case .nationalNumbers: search.nationalNumbers()
    case .passports: search.passports()
    case .socialSecurityNumbers: search.socialSecurityNumbers()
    case .cards: search.cards()
    case .spokenNumbers: search.spokenNumbers()
    case .addresses: search.addresses()
    case .postBoxes: search.postBoxes()
    case .telephones: search.telephones()
    case .plates: search.plates()
    case .signatures: search.signatures()
    case .introductions: search.introductions()
    case .namedPeople: search.namedPeople()
    case .closingNames: search.closingNames()
    case .namesBeforeDocuments: search.namesBeforeDocuments()
    case .petitioner: search.petitioner()
    case .namesBesideMasks: search.namesBesideMasks()
    case .unlistedClosingName: search.unlistedClosingName()
    case .birthDates: search.birthDates()
    case .tellingNames: search.tellingNames()
    }
  }
}
