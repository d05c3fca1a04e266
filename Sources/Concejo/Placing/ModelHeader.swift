/// What a model file says of itself, in JSON in front of its numbers.
public struct ModelHeader: Sendable, Codable, Equatable {
  /// By which such a file is known again.
  public static let schemaName = "concejo.model"
  /// Raised when a member or a part of the file changes its meaning or goes; new ones do not raise it.
  public static let currentSchemaVersion = 1

  /// ``schemaName``.
  public let schema: String
  /// ``currentSchemaVersion`` of the program that wrote it.
  public let schemaVersion: Int
  /// Version of the program that wrote it.
  public let programVersion: String
  /// Fingerprint of the stemmers: others make other terms.
  public let stemmerProbe: String
  /// Fingerprint of the proposals that it was learnt from.
  public let fingerprint: String
  /// The language most of them are in.
  public let mainLanguage: Language
  /// Proposals in each language, by code.
  public let languages: [String: Int]
  /// Acronyms that the analyst wants kept.
  public let keptWords: [String]
  /// How often a term of the title counts.
  public let titleWeight: Int
  /// Least cosine from which two texts are compared word by word.
  public let copyThreshold: Float
  /// What decides whether two texts are copies.
  public let guards: DuplicateGuards
  /// The themes, in the order of their columns.
  public let themes: [ThemeRecord]
  /// The parts, in the order of their columns, which are behind those of the themes.
  public let parts: [PartRecord]
  /// What each column has without any term.
  public let base: [Float]
  /// Different proposals that it was learnt from.
  public let proposalCount: Int
  /// Share of them that are placed where the run put them if only the other half is known, in [0, 1].
  public let agreement: Float
  /// Where the parts of the file lie, in bytes behind the header.
  let sections: [ModelSection: Range<Int>]

  /// A theme that texts can be placed in.
  public struct ThemeRecord: Sendable, Codable, Equatable {
    /// Its number.
    public let theme: Int
    /// Its name, such as `T07`.
    public let name: String
    /// Its title.
    public let title: String
    /// Different proposals in it.
    public let distinctCount: Int
    /// Nearness of its proposals, each foretold from the half that it is not in: 21 steps from the least to
    /// the greatest.
    public let steps: [Float]
  }

  /// A part of a theme.
  public struct PartRecord: Sendable, Codable, Equatable {
    /// Number of the theme.
    public let theme: Int
    /// Number of the part in its theme.
    public let subtheme: Int
    /// Its name, such as `T07.2`.
    public let name: String
    /// Its title.
    public let title: String
  }
}

/// A part of a model file.
enum ModelSection: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  /// Word forms in the order of their bytes, where each ends, and the term of each.
  case forms, formEnds, formTerms
  /// Stems in the order of their bytes, where each ends, and the term of each.
  case stems, stemEnds, stemTerms
  /// For each term its weight by rarity.
  case rarity
  /// For each term what it adds to each column, see ``TermScores``.
  case scores
  /// For each term the proposals that hold it: where they end, their rows, and the weights in them.
  case postingEnds, postingRows, postingWeights
  /// For each row where its terms end, its terms and their weights.
  case rowEnds, rowTerms, rowWeights
  /// Ids and texts without personal data: the bytes, and where each ends; the bytes of each title.
  case ids, idEnds, texts, textEnds, titleLengths
  /// The theme of each row by its position, or one more than there are.
  case rowThemes
}
