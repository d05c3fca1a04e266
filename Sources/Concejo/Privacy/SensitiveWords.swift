/// The words of one language by which sensitive passages are found.
///
/// A class: it holds many sets, which would be counted for each text.
final class SensitiveWords: Sendable {
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
  let opening: WordFilter
  /// The same, and those at which it is worth looking whether several tell something.
  let telling: WordFilter

  /// Reads what is told in a language of which there are lists.
  init(_ language: Language) {
    let lists = PassageLists.of(language)
    let circumstances = Circumstances(lists)
    told = ToldOfPersons(lists, circumstances)
    toldByWriters = ToldByWriters(lists, circumstances)
    hints = SensitiveHints(lists)
    func set(_ name: String) -> WordSet {
      WordSet(lists.slices("words." + name).map { FoldedWord($0) })
    }
    (own, possessives) = (set("own"), set("possessives"))
    (relatives, children) = (set("relatives"), set("children"))
    (ownRelatives, named, others) = (set("ownRelatives"), set("named"), set("others"))
    (health, conditions) = (set("health"), set("conditions"))
    (violence, victims) = (set("violence"), set("victims"))
    (ages, years, accusations) = (set("ages"), set("years"), set("accusations"))
    (offices, places) = (set("offices"), set("places"))
    let openings =
      [health, conditions, violence, years, accusations, children].flatMap(\.words)
      + told.patterns.anchors + toldByWriters.alone.anchors + toldByWriters.beside.anchors
    (opening, telling) = (WordFilter(openings), WordFilter(openings + hints.anchors))
  }
}
