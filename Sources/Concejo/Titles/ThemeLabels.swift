/// How titles are chosen: see ``TitleFinder``.
struct ThemeLabels: Sendable, Codable, Equatable {
  /// Most words of a phrase.
  var longestPhrase = 7
  /// Most terms of a phrase.
  var mostTerms = 4
  /// Phrases may be made of this many of the theme's best terms.
  var vocabularySize = 60
  /// Least share of the theme's proposals that have the phrase.
  var smallestCoverage = 0.02
  /// Factor of phrases of one, two, three and four terms.
  var lengthFactors: [Float] = [0.75, 1, 1.05, 1]
  /// Power of the centrality in a theme that is found again.
  var centralityExponent = 8
  /// So many phrases are compared closely, best first.
  var comparedCandidates = 40
  /// Two phrases joined by "and" must have so many times the proposals that either has.
  var coordinationGain = 1.3
  /// A phrase is specific if so large a share of those who have one of its terms is in the theme.
  var specificShare: Float = 0.6
  /// Titles kept besides the best.
  var alternatives = 2
  /// Phrases of a theme's title at most.
  var mostParts = 3
  /// How far a phrase speaks of a member that has its words in passing.
  var passingReach = 0.5
  /// How far a phrase speaks of a member that is mainly about its concept and has none of its words.
  var conceptReach = 0.5
  /// That far if so large a share of those who are about the concept have its words, and less far
  /// below.
  var namedShare = 0.5
  /// A title names further subjects while more than this share of the members is not spoken of.
  var openShare = 0.3
  /// Least share of the members that a further phrase adds.
  var smallestPart = 0.09
  /// The same where no phrase adds so much.
  var smallestLastPart = 0.045
  /// Least share of the members that have a further phrase.
  var smallestHeldPart = 0.03
  /// Least specificity of a further phrase, of what counts as specific.
  var leastSpecificity = 0.35
  /// Factor of phrases of a concept that is named already.
  var knownFactor: Float = 0.6
  /// A phrase is broad if so large a share of those have it who have its most frequent term.
  var broadShare: Float = 0.5
  /// Factor of phrases with a name, or with a capital inside: a place is seldom what a theme is about.
  var nameFactor: Float = 0.6
  /// Most words of a title of several phrases.
  var longestTitle = 9
  /// Of more members, this many are read.
  var mostRead = 8192

  /// A theme that is found again so far has a middle.
  private static let leastStability: Float = 0.6
  /// Power of the centrality in another one.
  private static let looseExponent = 3

  /// What the middle of a theme counts.
  ///
  /// Where several subjects lie together, their middle is nobody's: words that all say, as "society", are
  /// nearer to it than what a quarter speaks of.
  ///
  /// - Parameter stability: How far the theme is found again, nil where that was not measured.
  /// - Returns: A power of the centrality.
  func centralityExponent(stability: Float?) -> Int {
    (stability ?? 1) < Self.leastStability
      ? min(Self.looseExponent, centralityExponent) : centralityExponent
  }
}
