/// What each code of a consultation means: its themes, and what people wrote about them.
public struct Codebook: Sendable, Codable, Equatable {
  /// Codes in their order, parents before their parts.
  public var codes: [Code]

  /// Creates a codebook.
  public init(codes: [Code]) { self.codes = codes }

  /// A code and when it applies.
  public struct Code: Sendable, Codable, Equatable {
    /// `T03` for theme 3, `T03.2` for its second part; anything for a code of one's own.
    public var id: String
    /// Id of the code that it is a part of.
    public var parent: String?
    /// What it is called.
    public var title: String
    /// What it is about.
    public var description: String
    /// What belongs to it.
    public var inclusion: String
    /// What does not, though one might think so.
    public var exclusion: String
    /// Passages that show it.
    public var examples: [String]

    /// Creates a code.
    public init(
      id: String, parent: String? = nil, title: String, description: String = "",
      inclusion: String = "", exclusion: String = "", examples: [String] = []
    ) {
      self.id = id
      self.parent = parent
      self.title = title
      self.description = description
      self.inclusion = inclusion
      self.exclusion = exclusion
      self.examples = examples
    }
  }

  /// The themes and subthemes of a run: their key terms, and their quotes as examples.
  public init(of findings: Findings, language: Language? = nil) {
    let messages = Messages(language ?? findings.mainLanguage)
    codes = findings.themes.flatMap { theme -> [Code] in
      let id = Self.id(theme: theme.id)
      let terms = theme.keyTerms.map(\.word).joined(separator: ", ")
      return [
        Code(
          id: id, title: theme.title.text,
          description: terms.isEmpty ? "" : "\(messages["theme.terms"]): \(terms)",
          examples: theme.quotes.map { "\($0.text) (\($0.proposal))" })
      ]
        + theme.subthemes.map {
          Code(id: Self.id(theme: theme.id, part: $0.number), parent: id, title: $0.title.text)
        }
    }
  }

  /// Id of the code of a theme, or of a part of it.
  static func id(theme: Int, part: Int? = nil) -> String {
    (theme < 10 ? "T0" : "T") + String(theme) + (part.map { ".\($0)" } ?? "")
  }

  /// An id as people may have left it: `3`, `T3` and `t03` are `T03`; others stay as they are.
  public static func normalized(_ id: String) -> String {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    let first = parts.first ?? ""
    let digits = first.first == "T" || first.first == "t" ? first.dropFirst() : first
    guard (1...2).contains(parts.count), let theme = Int(digits), theme > 0 else { return id }
    guard parts.count == 2 else { return Self.id(theme: theme) }
    return Int(parts[1]).map { Self.id(theme: theme, part: $0) } ?? id
  }

  /// These codes with what people wrote about them.
  ///
  /// - Parameters:
  ///   - written: What was imported. A code goes by its id, or where the themes have changed since, by
  ///     its title; one that has neither is kept at the end as a code of its own.
  ///   - division: Fingerprint of the division whose codes these are.
  /// - Returns: The codebook, and the ids of codes that no theme has any more.
  public func merged(with written: WrittenCodebook, division: String) -> (
    codebook: Codebook, unattached: [String]
  ) {
    var merged = self
    var unattached: [String] = []
    let isSame = written.division == division
    for code in written.codes {
      let place =
        isSame
        ? merged.codes.firstIndex { $0.id == code.id }
        : merged.codes.firstIndex {
          ColumnName.normalized($0.title) == ColumnName.normalized(code.title)
        }
      guard let place else {
        var own = code
        if merged.codes.contains(where: { $0.id == code.id }) { own.id = "former-\(code.id)" }
        if let parent = own.parent, !merged.codes.contains(where: { $0.id == parent }) {
          own.parent = nil
        }
        unattached.append(own.id)
        merged.codes.append(own)
        continue
      }
      let machine = merged.codes[place]
      merged.codes[place] = Code(
        id: machine.id, parent: machine.parent, title: code.title,
        description: code.description.isEmpty ? machine.description : code.description,
        inclusion: code.inclusion, exclusion: code.exclusion,
        examples: code.examples.isEmpty ? machine.examples : code.examples)
    }
    return (merged, unattached)
  }
}

/// A codebook as people gave it back, with the division that it describes.
public struct WrittenCodebook: Sendable, Codable, Equatable {
  /// Fingerprint of the division whose ids the codes have.
  public let division: String
  /// The codes.
  public let codes: [Codebook.Code]

  /// Adopts what was read.
  public init(division: String, codes: [Codebook.Code]) {
    self.division = division
    self.codes = codes
  }
}
