/// Turns by which the circumstances of a person are told, built from lists of one kind of word each:
/// illnesses, medicines, wards, convictions, relatives.
///
/// A turn names a list with an at sign, so that what is known of one illness is known of all. They stand
/// beside those of ``ToldByWriters`` and ``ToldOfPersons`` and are found by the same rules.
struct Circumstances: Sendable {
  /// More words with which people speak of themselves or only say what they think, and of people in general.
  let selves, opinions, groups: [String]
  /// Turns that hold the writer, those that tell something where the writer or a relative stands beside
  /// them, and those that tell something of a person.
  let alone, beside, told: [TalePattern]

  init(_ lists: ListFile) {
    (selves, opinions) = (lists["circumstances.selves"], lists["circumstances.opinions"])
    groups = lists["circumstances.groups"]
    let words = TaleWords(
      endings: lists["circumstances.endings"], lists: lists.lists(under: "circumstances.lists"))
    func turns(_ name: String) -> [TalePattern] {
      TalePattern.all(lists.lists(under: "circumstances." + name), words: words)
    }
    (alone, beside, told) = (turns("alone"), turns("beside"), turns("told"))
  }
}
