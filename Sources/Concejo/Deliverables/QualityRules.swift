/// A condition that every good division into themes meets, and whether this one does.
public struct QualityRule: Sendable, Codable, Equatable {
  /// What is asked.
  public enum Name: String, Sendable, Codable, CaseIterable {
    /// How many pairs of themes have titles with the same stems: none may.
    case distinctTitles = "R1"
    /// The greatest cosine of the centres of two themes.
    case distinctThemes = "R2"
    /// Share of the different proposals that the largest theme has.
    case noCatchAll = "R3"
    /// Share of all proposals that are outside all themes.
    case nobodyLeftOut = "R4"
  }

  /// What is asked.
  public let name: Name
  /// What was measured.
  public let measured: Double
  /// The most that is good.
  public let limit: Double

  /// Whether the condition is met.
  public var isMet: Bool { measured <= limit }

  init(_ name: Name, measured: Double, limit: Double) {
    self.name = name
    self.measured = (measured * 10_000).rounded() / 10_000
    self.limit = limit
  }

  /// Looks at all pairs of themes and at everyone's place.
  ///
  /// Repetitive themes take no part in the second rule: bursts of near copies resemble each other.
  static func checked(
    themes: [Theme], placements: [Placement], language: Language
  ) -> [QualityRule] {
    let stopWords = LanguageProfile.of(language).stopWords
    let titles = themes.map { theme in
      Set(
        theme.title.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
          .filter { !stopWords.contains($0) }.map { Lexicon.stem($0, language: language) })
    }
    let equalPairs = titles.indices.reduce(0) { count, first in
      count + titles[(first + 1)...].count { $0 == titles[first] }
    }
    let varied = Set(themes.filter { !$0.isRepetitive }.map(\.id))
    let similarity =
      themes.filter { !$0.isRepetitive }.compactMap { theme in
        theme.neighbors.first {
          varied.contains($0.theme)
        }?.similarity
      }.max() ?? 0
    // As real numbers: a damaged study may hold any count.
    let distinct = themes.map { Double($0.distinctCount) }
    let outside = placements.count { $0.theme == nil }
    return [
      QualityRule(.distinctTitles, measured: Double(equalPairs), limit: 0),
      QualityRule(.distinctThemes, measured: Double(similarity), limit: 0.7),
      QualityRule(
        .noCatchAll,
        measured: (distinct.max() ?? 0) / max(distinct.reduce(0, +), 1), limit: 0.4),
      QualityRule(
        .nobodyLeftOut, measured: Double(outside) / Double(max(placements.count, 1)), limit: 0.05),
    ]
  }
}
