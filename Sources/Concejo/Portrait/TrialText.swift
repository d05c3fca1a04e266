/// Whether a text looks like a trial of the form, and not like something that somebody asks for.
///
/// Whoever builds a platform tries it out, and whoever attacks it leaves traces: "Test 3", "SSRF Test 1",
/// "asdfgh", "esto es una prueba". Each rule asks for more than one word, since "pruebas de ruido" and "test de
/// alcoholemia" are asked for in earnest; how often a text is repeated is none of them.
public struct TrialText: Sendable {
  private struct Marks: Decodable {
    /// Words that only trials and attacks have.
    let attacks: MarkTable
    /// Pieces of text that only trials and attacks have.
    let signs: MarkTable
    /// Words that name a trial.
    let words: MarkTable
    /// Words that may stand beside them in a title of a trial.
    let fillers: MarkTable
    /// Sentences that say that it is one.
    let sentences: MarkTable
    /// What an address on the web begins with.
    let links: MarkTable
    /// Words with which something is sold.
    let sales: MarkTable
  }

  private static let marks = Resource.decode(Marks.self, from: "trials/marks.json")

  /// Whether the text looks like a trial.
  public let isTrial: Bool
  /// Whether it looks like an advertisement: it leads to an address on the web, with several words of those who
  /// sell.
  ///
  /// One asks for nothing of an administration, and a paper that quoted it would spread it.
  let isAdvertisement: Bool

  /// Reads a proposal.
  public init(_ proposal: Proposal) {
    let (title, body) = (TrialField(proposal.title), TrialField(proposal.body))
    isTrial =
      Self.isAttack(title) || Self.isAttack(body) || Self.saysSo(title) || Self.saysSo(body)
      || Self.isNamed(title.words.isEmpty ? body : title) || Self.isNonsense(title, body)
    isAdvertisement = Self.isAdvertisement(title, body)
  }

  /// Different words of those who sell that an advertisement has at least.
  ///
  /// In the made corpus three texts of three are found from 3 on, and none of the five others that have an
  /// address; of 9,644 texts with one from Barcelona, Madrid and France none.
  private static let fewestSales = 3

  private static func isAdvertisement(_ fields: TrialField...) -> Bool {
    guard fields.contains(where: { marks.links.standsIn($0.text) }) else { return false }
    let words = fields.flatMap { field in
      field.words.lazy.map { field.text[$0.range] }.filter(marks.sales.contains)
    }
    return Set(words).count >= fewestSales
  }

  private static func isAttack(_ field: TrialField) -> Bool {
    field.words.contains { marks.attacks.contains(field.text[$0.range]) }
      || marks.signs.standsIn(field.text)
  }

  /// Whether a text begins with a sentence that says so, whole: "es una prueba de que" proves something.
  private static func saysSo(_ field: TrialField) -> Bool {
    marks.sentences.prefixes(of: field.text[...]).contains { length in
      let rest = field.text[length...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      guard let next = rest.first else { return true }
      return next != UInt8(ascii: ",")
        && !field.words.contains { $0.range.contains(rest.startIndex) }
    }
  }

  /// Whether a title has a word for a trial, and beside it none that is not of the form or a number.
  private static func isNamed(_ field: TrialField) -> Bool {
    field.words.contains { marks.words.contains(field.text[$0.range]) }
      && field.words.allSatisfy { word in
        word.hasDigit || marks.words.contains(field.text[word.range])
          || marks.fillers.contains(field.text[word.range])
      }
  }

  /// Whether more than half of the words are keys struck at random.
  private static func isNonsense(_ fields: TrialField...) -> Bool {
    var (words, struck) = (0, 0)
    for word in fields.lazy.flatMap(\.words) where word.hasLetter {
      words += 1
      if word.isStruckAtRandom { struck += 1 }
    }
    return struck * 2 > words
  }
}
