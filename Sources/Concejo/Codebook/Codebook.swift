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
    /// Passages that show it, each in one line: in a cell lines part them.
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
      self.examples = examples.map(\.inOneLine)
    }
  }

  /// The themes and subthemes of a run: their key terms, and their quotes as examples.
  public init(of findings: Findings, language: Language? = nil) {
    let messages = Messages(language ?? findings.mainLanguage)
    codes = findings.themes.flatMap { theme -> [Code] in
      let id = ThemeName(theme.id).text
      let terms = theme.keyTerms.map(\.word).joined(separator: ", ")
      return [
        Code(
          id: id, title: theme.title.text,
          description: terms.isEmpty ? "" : "\(messages["theme.terms"]): \(terms)",
          examples: theme.quotes.map { "\($0.text) (\($0.proposal))" })
      ]
        + theme.subthemes.map {
          Code(id: ThemeName(theme.id, subtheme: $0.number).text, parent: id, title: $0.title.text)
        }
    }
  }

  /// An id as people may have left it: `3`, `T3` and `t03` are `T03`; others stay as they are.
  public static func normalized(_ id: String) -> String {
    // A year is a code of somebody's own, and no theme has so large a number without its letter.
    let isNumber = id.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard !isNumber || id.utf8.count <= 3 else { return id }
    return ThemeName(id)?.text ?? id
  }

  /// These codes with what people wrote about them.
  ///
  /// - Parameter written: What was imported. A code goes by its id, which lasts, or by its title where its
  ///   theme is gone; one that has neither is kept at the end as a code of its own.
  /// - Returns: The codebook, and the ids of codes that no theme has any more.
  public func merged(with written: WrittenCodebook) -> (
    codebook: Codebook, unattached: [String]
  ) {
    var merged = self
    var unattached: [String] = []
    for code in written.codes {
      let place =
        merged.codes.firstIndex { $0.id == code.id }
        ?? merged.codes.firstIndex {
          ColumnName.normalized($0.title) == ColumnName.normalized(code.title)
        }
      guard let place else {
        var own = code
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

/// A codebook as people gave it back.
public struct WrittenCodebook: Sendable, Codable, Equatable {
  /// The codes.
  public let codes: [Codebook.Code]

  /// Adopts what was read.
  public init(codes: [Codebook.Code]) { self.codes = codes }
}
