/// Words that tell personal data from other text, in nine languages together.
struct PrivacyCues: Sendable {
  let streets: Set<String>
  let numberMarks: Set<String>
  let floors: Set<String>
  let units: Set<String>
  let sides: Set<String>
  let ordinalEndings: Set<String>
  /// Phrases behind which a name stands, by their first word, the longest first.
  let introductions: [String: [[String]]]
  /// Those behind which a name may be written small.
  let strongIntroductions: Set<[String]>
  /// Phrases before which a name stands.
  let introductionEndings: [[String]]
  /// Phrases behind which a text is signed, by their first word, the longest first.
  let signatures: [String: [[String]]]
  /// Those behind which a name may be written small.
  let strongSignatures: Set<[String]>
  let titles: Set<String>
  let particles: Set<String>
  let nameJoins: Set<String>
  let noNames: Set<String>
  let emailDots: Set<String>
  let emailSigns: Set<String>
  let identities: Set<String>
  let passports: Set<String>
  let telephones: Set<String>
  let countedBefore: Set<String>
  let countedAfter: Set<String>
  let notPlates: Set<String>
  let models: Set<String>
  let plateProvinces: Set<String>
  let givenNames: Set<String>
  /// Characters of an IBAN by country.
  let ibanLengths: [String: Int]

  /// The words that ship with the library.
  static let shared = PrivacyCues(
    Resource.decode(PrivacyCueFile.self, from: "privacy/cues.json"))

  private init(_ file: PrivacyCueFile) {
    func set(_ words: [String]) -> Set<String> { Set(words.map(Lexicon.foldingAccents)) }
    func phrases(_ texts: [String]) -> [[String]] {
      texts.map { Lexicon.foldingAccents($0).split(separator: " ").map(String.init) }
    }
    func byFirstWord(_ texts: [String]) -> [String: [[String]]] {
      Dictionary(grouping: phrases(texts)) { $0[0] }
        .mapValues { $0.sorted { $0.count > $1.count } }
    }
    streets = set(file.streets)
    numberMarks = set(file.numberMarks)
    floors = set(file.floors)
    units = set(file.units)
    sides = set(file.sides)
    ordinalEndings = set(file.ordinalEndings)
    introductions = byFirstWord(file.introductions)
    strongIntroductions = Set(phrases(file.strongIntroductions))
    introductionEndings = phrases(file.introductionEndings)
    signatures = byFirstWord(file.signatures)
    strongSignatures = Set(phrases(file.strongSignatures))
    titles = set(file.titles)
    particles = set(file.particles)
    nameJoins = set(file.nameJoins)
    noNames = set(file.noNames)
    emailDots = set(file.emailDots)
    emailSigns = set(file.emailSigns)
    identities = set(file.identities)
    passports = set(file.passports)
    telephones = set(file.telephones)
    countedBefore = set(file.countedBefore)
    countedAfter = set(file.countedAfter)
    notPlates = set(file.notPlates)
    models = set(file.models)
    plateProvinces = set(file.plateProvinces)
    givenNames = set(file.givenNames)
    ibanLengths = file.ibanLengths
  }
}

/// The file of cues as it is written.
private struct PrivacyCueFile: Decodable {
  let streets, numberMarks, floors, units, sides, ordinalEndings: [String]
  let introductions, strongIntroductions, introductionEndings: [String]
  let signatures, strongSignatures, titles, particles, nameJoins, noNames: [String]
  let emailDots, emailSigns, identities, passports, telephones, countedBefore, countedAfter,
    notPlates, models: [String]
  let plateProvinces, givenNames: [String]
  let ibanLengths: [String: Int]
}
