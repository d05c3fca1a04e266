/// Turns by which the circumstances of a person are told, built from lists of one kind of word each:
/// illnesses, medicines, wards, convictions, relatives.
///
/// A turn names a list with an at sign, so that what is known of one illness is known of all. They stand
/// beside those of ``ToldByWriters`` and ``ToldOfPersons`` and are found by the same rules.
struct Circumstances: Sendable {
  /// The turns and lists of one language as they are written.
  struct Lists: Decodable {
    let selves, opinions, groups, endings: [String]
    let lists: [String: [String]]
    let alone, beside, told: [String: [String]]
  }

  /// More words with which people speak of themselves or only say what they think, and of people in general.
  let selves, opinions, groups: [String]
  /// Turns that hold the writer, those that tell something where the writer or a relative stands beside
  /// them, and those that tell something of a person.
  let alone, beside, told: [TalePattern]

  init(_ lists: Lists) {
    (selves, opinions, groups) = (lists.selves, lists.opinions, lists.groups)
    let words = TaleWords(endings: lists.endings, lists: lists.lists)
    func turns(_ told: [String: [String]]) -> [TalePattern] {
      TalePattern.all(told, words: words)
    }
    (alone, beside, told) = (turns(lists.alone), turns(lists.beside), turns(lists.told))
  }
}
