/// What was drawn for people to read: texts with the theme the program gave them, and pairs of texts.
public struct AuditSample: Sendable, Codable, Equatable {
  /// Fingerprint of the division and the copies that were drawn from.
  public let division: String
  /// Seed of the draw.
  public let seed: UInt64
  /// What the texts were drawn from, theme by theme, what is in no theme last.
  public let strata: [Stratum]
  /// Texts in the order in which they are read.
  public let texts: [Text]
  /// Pairs in the order in which they are read.
  public let pairs: [Pair]
  /// Near copies that the program found: what the pairs of copies were drawn from.
  public let copyCount: Int
  /// Much alike pairs that it kept apart: what the other pairs were drawn from.
  public let apartCount: Int
  /// The themes as readers see them on the sheets, so that these can be read whatever became of the themes
  /// since; nil in draws from before they were kept.
  public internal(set) var themes: [DrawnTheme]?

  /// A theme by its number and title.
  public struct DrawnTheme: Sendable, Codable, Equatable {
    /// Its lasting number.
    public let number: Int
    /// Its title when texts were drawn.
    public let title: String
  }

  /// A theme, or what is in none.
  public struct Stratum: Sendable, Codable, Equatable {
    /// Number of the theme, or nil.
    public let theme: Int?
    /// Different proposals in it: of copies in one theme one.
    public let population: Int
    /// How many were drawn.
    public let drawn: Int
  }

  /// A text that was drawn.
  public struct Text: Sendable, Codable, Equatable {
    /// Id of the proposal.
    public let proposal: String
    /// Number of its theme, or nil in none.
    public let theme: Int?
  }

  /// A pair that was drawn.
  public struct Pair: Sendable, Codable, Equatable {
    /// Id of the proposal that is shown first.
    public let first: String
    /// Id of the other.
    public let second: String
    /// Whether the program takes them for copies; readers are not told.
    public let isCopy: Bool
  }

  /// Five hexadecimal digits that tell this draw from others; they stand in every key.
  public var code: String {
    var digest = SHA256()
    digest.update("\(division) \(seed)".utf8)
    for text in texts { digest.update("\n\(text.proposal) \(text.theme ?? 0)".utf8) }
    for pair in pairs { digest.update("\n\(pair.first) \(pair.second)".utf8) }
    return digest.finish().prefix(5).uppercased()
  }

  /// Keys of the texts, such as `T001-3F7A2`.
  public var textKeys: [String] { keys("T", count: texts.count) }

  /// Keys of the pairs, such as `C001-3F7A2`.
  public var pairKeys: [String] { keys("C", count: pairs.count) }

  private func keys(_ letter: String, count: Int) -> [String] {
    let code = code
    let digits = max(String(count).count, 3)
    return (0..<count).map { index in
      let number = String(index + 1)
      return letter + String(repeating: "0", count: digits - number.count) + number + "-" + code
    }
  }
}

extension Findings {
  /// Fingerprint of the division into themes and of the copies: 64 hexadecimal digits.
  ///
  /// What was measured of one division holds for every run that gives the same one.
  public var divisionFingerprint: String {
    var digest = SHA256()
    for placement in placements {
      digest.update("\(placement.proposal)\u{1F}\(placement.theme ?? 0)\n".utf8)
    }
    for group in duplicateGroups {
      digest.update("\u{1E}\(group.head)".utf8)
      for member in group.members { digest.update("\u{1F}\(member.proposal)".utf8) }
    }
    return digest.finish()
  }
}
