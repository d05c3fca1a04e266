/// Words that tell personal data from other text, in nine languages together.
///
/// A class: every text that is looked through holds them, and so many sets take long to be counted.
final class PrivacyCues: Sendable {
  let streets: Set<FoldedWord>
  let numberMarks: Set<FoldedWord>
  let floors: Set<FoldedWord>
  let units: Set<FoldedWord>
  let sides: Set<FoldedWord>
  let ordinalEndings: Set<FoldedWord>
  /// Phrases behind which a name stands, by their first word, the longest first.
  let introductions: [FoldedWord: [[FoldedWord]]]
  /// Those behind which a name may be written small.
  let strongIntroductions: Set<[FoldedWord]>
  /// Phrases before which a name stands.
  let introductionEndings: [[FoldedWord]]
  /// Phrases behind which a text is signed, by their first word, the longest first.
  let signatures: [FoldedWord: [[FoldedWord]]]
  /// Those behind which a name may be written small.
  let strongSignatures: Set<[FoldedWord]>
  let titles: Set<FoldedWord>
  let particles: Set<FoldedWord>
  let nameJoins: Set<FoldedWord>
  let noNames: Set<FoldedWord>
  let emailDots: Set<FoldedWord>
  let emailSigns: Set<FoldedWord>
  let identities: Set<FoldedWord>
  let passports: Set<FoldedWord>
  let telephones: Set<FoldedWord>
  let countedBefore: Set<FoldedWord>
  let countedAfter: Set<FoldedWord>
  let notPlates: Set<FoldedWord>
  let models: Set<FoldedWord>
  let plateCues: Set<FoldedWord>
  let plateProvinces: Set<FoldedWord>
  let givenNames: Set<FoldedWord>
  /// Words that open a signature, an introduction or what ends one.
  let nameOpeners: WordFilter
  /// Words that open an address.
  let addressOpeners: WordFilter
  /// Characters of an IBAN by country.
  let ibanLengths: [FoldedWord: Int]

  /// A kind of street of two words.
  static let greatWay: [FoldedWord] = ["gran", "via"]

  /// The words that ship with the library.
  static let shared = PrivacyCues(
    Resource.decode(PrivacyCueFile.self, from: "privacy/cues.json"))

  private init(_ file: PrivacyCueFile) {
    func set(_ words: [String]) -> Set<FoldedWord> { Set(words.map { FoldedWord($0) }) }
    func phrases(_ texts: [String]) -> [[FoldedWord]] {
      texts.map { $0.split(separator: " ").map { FoldedWord($0) } }
    }
    func byFirstWord(_ texts: [String]) -> [FoldedWord: [[FoldedWord]]] {
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
    plateCues = set(file.plateCues)
    plateProvinces = set(file.plateProvinces)
    givenNames = set(file.givenNames)
    nameOpeners = WordFilter(
      Array(signatures.keys) + Array(introductions.keys) + introductionEndings.map { $0[0] })
    addressOpeners = WordFilter(Array(streets) + [Self.greatWay[0]])
    ibanLengths = Dictionary(
      uniqueKeysWithValues: file.ibanLengths.map { (FoldedWord($0.key), $0.value) })
  }
}

/// The file of cues as it is written.
private struct PrivacyCueFile: Decodable {
  let streets, numberMarks, floors, units, sides, ordinalEndings: [String]
  let introductions, strongIntroductions, introductionEndings: [String]
  let signatures, strongSignatures, titles, particles, nameJoins, noNames: [String]
  let emailDots, emailSigns, identities, passports, telephones, countedBefore, countedAfter,
    notPlates, models: [String]
  let plateCues, plateProvinces, givenNames: [String]
  let ibanLengths: [String: Int]
}
