/// What the words of column names mean: data, kept in `Resources/import/column-words.json`.
struct ColumnWords: Sendable {
  /// What one word, or several that belong together, say.
  enum Sense: Equatable {
    /// Names a field.
    case field(ColumnMapping.Field)
    /// Names what people hand in.
    case object(isPlural: Bool)
    /// Stands for a number, and says what is numbered behind it.
    case number
    /// Counts what stands behind it.
    case count
    /// Names what stands behind it.
    case name
    /// A verb of an open question.
    case ask
    case preposition
    case skipped
    case unknown
  }

  /// Fields in the order in which they win, where a head names several.
  let order: [ColumnMapping.Field]
  private let refused: WordPatterns
  private let reasons: WordPatterns
  /// Words for one thing that end as others do for several: "Name des Projekts".
  private let genitives: Set<String>
  /// Lists of words with their meaning, earlier ones winning.
  private let lists: [(sense: Sense, patterns: WordPatterns)]
  private let mostWords = 3

  private struct File: Decodable {
    let order: [ColumnMapping.Field]
    @WordLines var prepositions: [String]
    @WordLines var skipped: [String]
    @WordLines var refused: [String]
    @WordLines var numbers: [String]
    @WordLines var counts: [String]
    @WordLines var names: [String]
    @WordLines var asks: [String]
    @WordLines var objects: [String]
    @WordLines var genitives: Set<String>
    @WordLines var reasons: [String]
    let fields: [ColumnMapping.Field: WordLines<[String]>]
  }

  /// The words that ship with the library.
  static let known: ColumnWords = {
    let file = Resource.decode(File.self, from: "import/column-words.json")
    var lists = file.order.map { field in
      (sense: Sense.field(field), patterns: WordPatterns(file.fields[field]?.wrappedValue ?? []))
    }
    lists += [
      (.number, WordPatterns(file.numbers)), (.count, WordPatterns(file.counts)),
      (.name, WordPatterns(file.names)), (.ask, WordPatterns(file.asks)),
      (.object(isPlural: false), WordPatterns(file.objects)),
      (.preposition, WordPatterns(file.prepositions)), (.skipped, WordPatterns(file.skipped)),
    ]
    return ColumnWords(
      order: file.order, refused: WordPatterns(file.refused),
      reasons: WordPatterns(file.reasons), genitives: file.genitives, lists: lists)
  }()

  private init(
    order: [ColumnMapping.Field], refused: WordPatterns, reasons: WordPatterns,
    genitives: Set<String>, lists: [(sense: Sense, patterns: WordPatterns)]
  ) {
    self.order = order
    self.refused = refused
    self.reasons = reasons
    self.genitives = genitives
    self.lists = lists
  }

  /// Whether a normalised name has a word or phrase with which nothing is read.
  func refuses(_ name: String) -> Bool { Self.has(refused, name, upTo: 5) }

  /// Whether a normalised name asks why: its first words are those of a reason.
  func isReason(_ name: String) -> Bool {
    let first = name.split(separator: " ").prefix(2).joined(separator: " ")
    return Self.has(reasons, first, upTo: 2)
  }

  private static func has(_ patterns: WordPatterns, _ name: String, upTo most: Int) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    return words.indices.contains { start in
      (1...most).contains { count in
        start + count <= words.count
          && patterns.match(words[start..<start + count].joined(separator: " "))
      }
    }
  }

  /// The meaning of each word of a normalised name, phrases counting as one.
  func senses(of name: String) -> [Sense] {
    let words = name.split(separator: " ").map(String.init)
    var (senses, position): ([Sense], Int) = ([], 0)
    while position < words.count {
      let longest = min(mostWords, words.count - position)
      let found = stride(from: longest, through: 1, by: -1).lazy.compactMap { count in
        let phrase = words[position..<position + count].joined(separator: " ")
        return sense(of: phrase).map { (sense: $0, count: count) }
      }.first
      senses.append(found?.sense ?? .unknown)
      position += found?.count ?? 1
    }
    return senses
  }

  private func sense(of phrase: String) -> Sense? {
    // A word that is listed as it stands goes before one that only starts or ends alike.
    let found =
      lists.first { $0.patterns.isWhole(phrase) } ?? lists.first { $0.patterns.match(phrase) }
    if found?.sense == .object(isPlural: false) {
      let isPlural = phrase.hasSuffix("s") || phrase.hasSuffix("ak")
      return .object(isPlural: isPlural && !genitives.contains(phrase))
    }
    return found?.sense
  }
}

/// Words, some of them with a star for any letters at one end.
struct WordPatterns: Sendable {
  private let whole: Set<String>
  private let starts: [String]
  private let ends: [String]

  /// Reads a list of words.
  init(_ words: [String]) {
    whole = Set(words.filter { !$0.contains("*") })
    starts = words.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    ends = words.filter { $0.hasPrefix("*") }.map { String($0.dropFirst()) }
  }

  /// Whether a word is listed as it stands.
  func isWhole(_ word: String) -> Bool { whole.contains(word) }

  /// Whether a word is listed, or starts or ends like one that is; a star never reaches into the next word.
  func match(_ word: String) -> Bool {
    if whole.contains(word) { return true }
    return starts.contains { word.hasPrefix($0) && !word.dropFirst($0.count).contains(" ") }
      || ends.contains { word.hasSuffix($0) && !word.dropLast($0.count).contains(" ") }
  }
}
