/// The words of one language by which sensitive passages are found.
///
/// A class: it holds many sets, which would be counted for each text.
final class SensitiveWords: Sendable {
  /// The lists as they are written.
  struct Lists: Decodable {
    let own, possessives, relatives, ownRelatives, children, named: [String]
    let others, health, conditions, violence, victims, years, ages: [String]
    let accusations, offices, places: [String]
  }

  /// Words with which people speak of themselves.
  let own: WordSet
  let possessives, relatives, children: WordSet
  /// Relatives with an ending that says whose they are.
  let ownRelatives: WordSet
  /// Words between a child and its name.
  let named: WordSet
  /// People of whom somebody speaks who is none of them.
  let others: WordSet
  let health: WordSet
  /// Those of health that are said of a person.
  let conditions: WordSet
  let violence, victims, years, accusations, offices, places: WordSet
  /// Numbers in words at which nobody is grown up.
  let ages: WordSet
  /// What is told of a person who is named or can be told.
  let told: ToldOfPersons
  /// What writers tell of themselves.
  let toldByWriters: ToldByWriters
  /// Words of which several together tell something.
  let hints: SensitiveHints

  /// Words at which a rule may begin.
  let telling: WordFilter

  /// Reads what is told in a language of which there are lists.
  convenience init(_ language: Language) {
    let lists = PassageLists.of(language)
    let circumstances = Circumstances(lists.circumstances)
    self.init(
      lists.words, told: ToldOfPersons(lists.persons, circumstances),
      byWriters: ToldByWriters(lists.writers, circumstances),
      hints: SensitiveHints(lists.hints))
  }

  private init(
    _ lists: Lists, told: ToldOfPersons, byWriters: ToldByWriters, hints: SensitiveHints
  ) {
    (self.told, toldByWriters, self.hints) = (told, byWriters, hints)
    func set(_ words: [String]) -> WordSet { WordSet(words.map { FoldedWord($0) }) }
    (own, possessives) = (set(lists.own), set(lists.possessives))
    (relatives, children) = (set(lists.relatives), set(lists.children))
    (ownRelatives, named) = (set(lists.ownRelatives), set(lists.named))
    (health, conditions) = (set(lists.health), set(lists.conditions))
    others = set(lists.others)
    (violence, victims) = (set(lists.violence), set(lists.victims))
    ages = set(lists.ages)
    (years, accusations) = (set(lists.years), set(lists.accusations))
    (offices, places) = (set(lists.offices), set(lists.places))
    telling = WordFilter(
      [health, conditions, violence, years, accusations, children].flatMap(\.words)
        + told.patterns.anchors + byWriters.alone.anchors + byWriters.beside.anchors
        + hints.anchors)
  }
}
