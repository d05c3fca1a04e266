/// How well a phrase would name those it speaks of: the product of its factors.
struct TitleScore: Sendable, Equatable {
  /// The sum of what its terms tell of the theme.
  let meaning: Float
  /// How far those who have its most specific term are in the theme, in [0, 1].
  let specificity: Float
  /// By how many terms it has: one says too little, a whole clause fits too few.
  let length: Float
  /// Below 1 with a name or a capital inside: a place is seldom what a theme is about.
  let nameless: Float
  /// Below 1 where its concept is named already.
  let news: Float
  /// Below 1 where few of those have it who have its most frequent term: where a tenth of those who speak
  /// of a timetable speak of that in summer, the theme is the timetable.
  let breadth: Float
  /// Below 1 where it is mostly part of one and the same longer phrase: "sort" of "tirage au sort".
  var wholeness: Float = 1
  /// Below 1 where those who have it say it in passing, and not in their titles: what somebody asks for stands
  /// in front.
  var prominence: Float = 1
  /// How near those who have it stand to the theme's middle, in [0, 1]: what stands at the edge does not
  /// name it.
  var centrality: Float = 1

  /// The product, with a power of the centrality.
  ///
  /// - Parameter exponent: Of the centrality.
  /// - Returns: At least 0.
  func quality(centralityExponent exponent: Int) -> Float {
    var quality = meaning * specificity * length * nameless * news * breadth * wholeness
    quality *= prominence
    for _ in 0..<exponent { quality *= centrality }
    return quality
  }
}
