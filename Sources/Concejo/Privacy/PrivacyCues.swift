/// Words that tell personal data from other text, in nine languages together.
///
/// A class: every text that is looked through holds them, and so many sets take long to be counted.
final class PrivacyCues: Sendable {
  /// What a word may open.
  struct Roles: OptionSet, Sendable {
    let rawValue: Int
    static let introduction = Roles(rawValue: 1)
    static let introductionEnding = Roles(rawValue: 2)
    static let signature = Roles(rawValue: 4)
    static let street = Roles(rawValue: 8)
    static let emailSign = Roles(rawValue: 32)
    static let emailLetter = Roles(rawValue: 64)
    static let provider = Roles(rawValue: 128)
    static let network = Roles(rawValue: 256)
    static let numberWord = Roles(rawValue: 512)
    static let relative = Roles(rawValue: 1024)
    static let role = Roles(rawValue: 2048)
    static let title = Roles(rawValue: 4096)
    static let birth = Roles(rawValue: 8192)
    static let passport = Roles(rawValue: 16384)
    static let document = Roles(rawValue: 32768)
    static let postBox = Roles(rawValue: 65536)
    static let clubOffice = Roles(rawValue: 131072)
  }

  /// Words behind which a name stands.
  struct Phrase: Sendable {
    /// How sure they are of it.
    enum Kind: String, Sendable {
      /// The name may be written small.
      case strong
      /// Two words with capitals are a name.
      case plain
      /// One of the words must be a known name.
      case careful
      /// "Yo": a comma or colon stands behind it.
      case pronoun
      /// A field of a form: a colon stands behind it.
      case label
      /// A field that holds nothing but names of people: a colon makes what stands there one.
      case field
      /// "Se llama": somebody else's name, unless a street or a school is called so.
      case told
      /// "Un tal": the same, and nobody knows more of her than one name.
      case vague
      /// A greeting that is a usual word too: it opens a line.
      case opening
      /// "Preguntad por": a known given name alone is one, too.
      case asked
      /// "Titular": beside an account that is hidden any words with capitals are a name.
      case holder
      /// A title that opens a line, and what a petition says of a person behind the name.
      case formal
    }

    let words: [FoldedWord]
    let kind: Kind
  }

  /// What a word may open, and what stands behind it in the phrases that it opens.
  struct Opening: Sendable {
    /// What it may open.
    let roles: Roles
    /// The second words of introductions and of signatures that begin with it.
    let introductions, signatures: SecondWords

    /// What it may open before a word: an introduction or a signature only where one may go on with that.
    func roles(before next: FoldedWord?) -> Roles {
      var open = roles
      if open.contains(.introduction), !introductions.mayHold(next) { open.remove(.introduction) }
      if open.contains(.signature), !signatures.mayHold(next) { open.remove(.signature) }
      return open
    }
  }

  /// The second words of some phrases: most words are told at once to be none of them.
  struct SecondWords: Sendable {
    /// Whether a phrase has no second word.
    private let hasShort: Bool
    /// A bit for each of sixty-four kinds of words.
    private let bits: UInt64

    init(of phrases: [Phrase]) {
      hasShort = phrases.contains { $0.words.count == 1 }
      bits = phrases.reduce(into: 0) { bits, phrase in
        if phrase.words.count > 1 { bits |= Self.bit(of: phrase.words[1]) }
      }
    }

    /// Whether a word, or the end of a text, may stand behind the first word of a phrase.
    func mayHold(_ next: FoldedWord?) -> Bool {
      hasShort || next.map { bits & Self.bit(of: $0) != 0 } ?? false
    }

    private static func bit(of word: FoldedWord) -> UInt64 { 1 << UInt64(word.place & 63) }
  }

  /// A phrase about the dead, and which of its words is looked at.
  struct Farewell: Sendable {
    let words: [FoldedWord]
    let place: Int
  }

  let streets, blocks, streetsBehindNames, numberMarks, floors, units, sides, ordinalEndings,
    storeys: WordSet
  /// Streets in the Basque genitive, estates and what their houses are called.
  let streetsOfHouses, estates, estateUnits: WordSet
  /// Words with which people say where they stay, and those for being registered as living somewhere.
  let stays, italianStays, registers: WordSet
  /// What is built or stands at an address and is nobody's home.
  let sites: WordSet
  let doorJoins, houseSuffixes, streetParticles, homes, addressNouns, offices: WordSet
  let titles, nameArticles, particles, nameJoins, noNames, smallStops: WordSet
  let possessives, relatives, petitionWords, nameAbbreviations: WordSet
  /// Titles that make a surname alone a person, and what holds a public office or is known for its work.
  let fullTitles, publicOffices: WordSet
  /// Titles of a trade or degree, which stand before whole names alone.
  let academicTitles: WordSet
  /// Words with which writers say who they are, and words with capitals that are hardly ever of a name.
  let writers, noUnlisted: WordSet
  /// Who asks, in the header of a form, and what says of a name that it is a firm's.
  let formHeaders, firms: WordSet
  /// Words behind thanks, and those that lead from a greeting to who greets.
  let thanked, signerLinks: WordSet
  /// "Firmado" and its like, behind which the last word of a text is who signs.
  let signedWords: WordSet
  /// Words that say of a phrase that it tells a name, and words for the holder of an account that need no other.
  let nameSayings, holders: WordSet
  /// Given names that are usual words when they are written small.
  let wordNames: WordSet
  /// What is said of the dead, by each of its words with the word's place in it: "en paz descanse" is nobody.
  let farewells: WordTable<[Farewell]>
  /// Articles behind a name that say who is meant, what stands behind them, and words for the years of an age.
  let tellingArticles, tellingLinks, years, ageVerbs: WordSet
  /// Words for speaking from here behind a name, and those for living somewhere behind an address.
  let speaking, homesBehind: WordSet
  /// Offices of a club or an association, whose holders are private people.
  let clubOffices: WordSet
  let postscripts, petitions, relativeLinks, genitives, greetings, households, copulas,
    abbreviatedTitles, doctors: WordSet
  /// Words for birth, names of months, and words inside dates.
  let births, months, dateWords: WordSet
  /// Words for birth that may stand behind the date, thousands, and months in Roman numbers.
  let birthsBehind, thousands, romanMonths: WordSet
  /// Things that people number, which are no streets: articles, lines, halls.
  let numberedThings: WordSet
  /// Farms and their like, and what people say of themselves before the place they are from.
  let farms, beings: WordSet
  /// Hamlets and quarters, which are also words for any place.
  let hamlets: WordSet
  /// Offices and their like, whose addresses are public.
  let publicPlaces: WordSet
  /// What is called after people, and names behind a title that are places, saints or figures.
  let namedPlaces, namesakes: WordSet
  /// What people are whom a text names beside it: neighbours, who serves, teaches or treats.
  let trades: WordSet
  let emailDots, emailSigns, plainEmailSigns, emailNouns, nameMarks, lowMarks: WordSet
  let providers, providerJoins, topDomains: WordSet
  let networks, networkPages, profileFolders, profileLinks, noHandles: WordSet
  let identities, identityDocuments, letterWords, letterNames, passports, documents: WordSet
  let taxNumbers, accounts, cards, socialSecurity: WordSet
  /// Words that open a post office box, those that say that it is one, and others among them.
  let postBoxOpeners, postBoxes, postBoxParts: WordSet
  /// Words before the number of a bank, and those that mean nothing but an account.
  let bankCodes, accountMarks: WordSet
  /// Cards of identity and residence, whose numbers may begin and end with letters.
  let identityCards: WordSet
  /// Words for the telephone of an office, and for answering it.
  let switchboards, answering: WordSet
  /// Ordinals that are floors before a word for floor, and words of which a whole number is told in twenties.
  let storeyOrdinals, scores: WordSet
  let telephones, telephoneNouns, countedBefore, countedAfter: WordSet
  let notPlates, models, plateCues, plateNouns, plateProvinces: WordSet
  /// Given names that are hardly ever another word.
  let givenNames: WordSet
  /// Given names and surnames of ``PersonNameList``.
  let knownGivenNames, knownSurnames: WordSet
  /// First digits of services that cost nothing or much.
  let servicePrefixes: Set<Int>
  /// Numbers from 0 to 999 by their words.
  let numberWords: WordTable<Int>
  /// Words that may stand between the parts of a number that is told.
  let numberFillers: WordSet
  /// Ends of German names of streets.
  let streetEndings: [[UInt8]]
  /// Parts of the names of pages that are no person's.
  let organisationParts: [[UInt8]]
  /// Phrases behind which a name stands, by their first word, the longest first.
  let introductions: WordTable<[Phrase]>
  /// Phrases before which a name stands.
  let introductionEndings: [[FoldedWord]]
  /// Phrases behind which a text is signed, by their first word, the longest first.
  let signatures: WordTable<[Phrase]>
  /// Characters of an IBAN by country.
  let ibanLengths: [FoldedWord: Int]
  /// What a word may open, of those that open something.
  let openings: WordTable<Opening>

  /// A kind of street of two words.
  static let greatWay: [FoldedWord] = ["gran", "via"]

  /// The words that ship with the library.
  static let shared = PrivacyCues(
    ListFile(resource: "privacy/cues.txt"),
    numbers: Resource.decode(Numbers.self, from: "privacy/numbers.json"),
    names: PersonNameFile.shipped)

  private init(_ lists: ListFile, numbers: Numbers, names: PersonNameFile) {
    func set(_ names: String...) -> WordSet {
      WordSet(names.flatMap { name in lists.slices("words." + name).map { FoldedWord($0) } })
    }
    func phrase(_ text: String) -> [FoldedWord] {
      text.split(separator: " ").map { FoldedWord($0) }
    }
    func byFirstWord(_ name: String) -> [FoldedWord: [Phrase]] {
      let phrases = lists.lists(under: name).flatMap { kind, texts -> [Phrase] in
        guard let kind = Phrase.Kind(rawValue: kind) else {
          preconditionFailure("privacy/cues.txt: \(kind) is no kind of phrase")
        }
        return texts.map { Phrase(words: phrase($0), kind: kind) }
      }
      return Dictionary(grouping: phrases) { $0.words[0] }
        .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }
    (streets, streetsBehindNames) = (set("streets"), set("streetsBehindNames"))
    blocks = set("blocks")
    (numberMarks, floors) = (set("numberMarks"), set("floors"))
    (units, sides, storeys) = (set("units"), set("sides"), set("storeys"))
    ordinalEndings = set("ordinalEndings")
    (doorJoins, houseSuffixes) = (set("doorJoins"), set("houseSuffixes"))
    (streetParticles, homes, offices) = (set("streetParticles"), set("homes"), set("offices"))
    addressNouns = set("addressNouns")
    (streetsOfHouses, estates) = (set("streetsOfHouses"), set("estates"))
    (estateUnits, stays) = (set("estateUnits"), set("stays"))
    sites = set("sites")
    (italianStays, registers) = (set("italianStays"), set("registers"))
    (titles, nameArticles) = (set("titles"), set("nameArticles"))
    (particles, nameJoins) = (set("particles"), set("nameJoins"))
    (noNames, smallStops) = (set("noNames"), set("smallStops"))
    (possessives, relatives) = (set("possessives"), set("relatives"))
    (petitionWords, nameAbbreviations) = (set("petitionWords"), set("nameAbbreviations"))
    (fullTitles, publicOffices) = (set("fullTitles"), set("publicOffices"))
    academicTitles = set("academicTitles")
    (writers, noUnlisted) = (set("writers"), set("noUnlisted"))
    signedWords = set("signedWords")
    (tellingArticles, tellingLinks) = (set("tellingArticles"), set("tellingLinks"))
    (years, ageVerbs, clubOffices) = (set("years"), set("ageVerbs"), set("clubOffices"))
    (speaking, homesBehind) = (set("speaking"), set("homesBehind"))
    (formHeaders, firms) = (set("formHeaders"), set("firms"))
    (nameSayings, holders) = (set("nameSayings"), set("holders"))
    (thanked, signerLinks) = (set("thanked"), set("signerLinks"))
    (wordNames, postscripts) = (set("wordNames"), set("postscripts"))
    (petitions, relativeLinks) = (set("petitions"), set("relativeLinks"))
    (genitives, trades) = (set("genitives"), set("trades"))
    (greetings, households) = (set("greetings"), set("households"))
    (copulas, abbreviatedTitles) = (set("copulas"), set("abbreviatedTitles"))
    doctors = set("doctors")
    (births, months, dateWords) = (set("births"), set("months"), set("dateWords"))
    (birthsBehind, thousands) = (set("birthsBehind"), set("thousands"))
    (romanMonths, numberedThings) = (set("romanMonths"), set("numberedThings"))
    publicPlaces = set("publicPlaces")
    (farms, beings, hamlets) = (set("farms"), set("beings"), set("hamlets"))
    (namedPlaces, namesakes) = (set("namedPlaces"), set("namesakes"))
    (emailDots, emailSigns) = (set("emailDots"), set("emailSigns"))
    (plainEmailSigns, emailNouns) = (set("plainEmailSigns"), set("emailNouns"))
    (nameMarks, lowMarks) = (set("nameMarks"), set("lowMarks"))
    (providers, providerJoins, topDomains) = (
      set("providers"), set("providerJoins"), set("topDomains")
    )
    (networks, networkPages) = (set("networks"), set("networkPages"))
    (profileFolders, profileLinks) = (set("profileFolders"), set("profileLinks"))
    noHandles = set("noHandles")
    (identities, identityDocuments) = (set("identities"), set("identityDocuments"))
    (letterWords, letterNames) = (set("letterWords"), set("letterNames"))
    (passports, documents, taxNumbers) = (set("passports"), set("documents"), set("taxNumbers"))
    (accounts, cards, socialSecurity) = (set("accounts"), set("cards"), set("socialSecurity"))
    (postBoxOpeners, postBoxes) = (set("postBoxOpeners"), set("postBoxes"))
    postBoxParts = set("postBoxOpeners", "postBoxParts")
    (bankCodes, accountMarks) = (set("bankCodes"), set("accountMarks"))
    identityCards = set("identityCards")
    (switchboards, answering) = (set("switchboards"), set("answering"))
    (storeyOrdinals, scores) = (set("storeyOrdinals"), set("scores"))
    (telephones, telephoneNouns) = (
      set("telephones", "telephoneNouns"), set("telephoneNouns")
    )
    (countedBefore, countedAfter) = (set("countedBefore"), set("countedAfter"))
    (notPlates, models, plateProvinces) = (set("notPlates"), set("models"), set("plateProvinces"))
    (plateCues, plateNouns) = (set("plateCues", "plateNouns"), set("plateNouns"))
    givenNames = set("givenNames")
    numberFillers = set("numberFillers")
    knownGivenNames = WordSet(givenNames.words + names.givenNames.map { FoldedWord($0) })
    knownSurnames = WordSet(names.surnames.map { FoldedWord($0) })
    servicePrefixes = Set(numbers.servicePrefixes)
    streetEndings = lists["words.streetEndings"].map { Array($0.utf8) }
    organisationParts = lists["words.organisationParts"].map { Array($0.utf8) }
    let numberWords = Dictionary(
      numbers.numberWords.flatMap { language in language.map { (FoldedWord($0.key), $0.value) } },
      uniquingKeysWith: min)
    self.numberWords = WordTable(numberWords)
    let introductions = byFirstWord("introductions")
    self.introductions = WordTable(introductions)
    introductionEndings = lists["introductionEndings"].map(phrase)
    let farewells = lists["farewells"].map(phrase).flatMap { words in
      words.enumerated().map { ($1, Farewell(words: words, place: $0)) }
    }
    self.farewells = WordTable(
      Dictionary(grouping: farewells) { $0.0 }.mapValues { $0.map(\.1) })
    let signatures = byFirstWord("signatures")
    self.signatures = WordTable(signatures)
    ibanLengths = Dictionary(
      uniqueKeysWithValues: numbers.ibanLengths.map { (FoldedWord($0.key), $0.value) })
    var roles: [FoldedWord: Roles] = [:]
    func give(_ role: Roles, to words: some Sequence<FoldedWord>) {
      for word in words { roles[word, default: []].insert(role) }
    }
    give(.introduction, to: introductions.keys)
    give(.introductionEnding, to: introductionEndings.map { $0[0] })
    give(.signature, to: signatures.keys)
    give(
      .street,
      to: streets.words + blocks.words + streetsOfHouses.words + estates.words
        + [Self.greatWay[0]])
    give(.emailSign, to: emailSigns.words)
    give(.emailLetter, to: ["a"])
    give(.provider, to: providers.words)
    give(.network, to: networks.words)
    // "Un" is mostly an article, and opens no telephone.
    give(.numberWord, to: numberWords.keys.filter { !["un", "una", "uno", "u"].contains($0) })
    give(.relative, to: relatives.words)
    give(.role, to: trades.words)
    give(.title, to: fullTitles.words + ["m"])
    give(.birth, to: births.words + birthsBehind.words)
    give(.passport, to: passports.words)
    give(.document, to: identityDocuments.words)
    give(.postBox, to: postBoxOpeners.words)
    give(.clubOffice, to: clubOffices.words)
    openings = WordTable(
      Dictionary(
        uniqueKeysWithValues: roles.map { word, roles in
          (
            word,
            Opening(
              roles: roles, introductions: SecondWords(of: introductions[word] ?? []),
              signatures: SecondWords(of: signatures[word] ?? []))
          )
        }))
  }
}

extension PrivacyCues {
  /// What numbers and codes look like, as it is written.
  private struct Numbers: Decodable {
    let servicePrefixes: [Int]
    let numberWords: [[String: Int]]
    let ibanLengths: [String: Int]
  }
}
