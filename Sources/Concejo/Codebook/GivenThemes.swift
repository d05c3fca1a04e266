/// Themes that people have before anything is analysed: the codes of a codebook.
public struct GivenThemes: Sendable, Codable, Equatable {
  /// The themes, in the order of the codebook.
  public let themes: [Theme]

  /// One of them.
  public struct Theme: Sendable, Codable, Equatable {
    /// Its lasting number.
    public let id: Int
    /// What it is called.
    public let title: String
    /// What it is about; may be empty.
    public let description: String
    /// Texts that belong to it, each perhaps with the id of a proposal in brackets behind it: the examples of
    /// the code and of its parts, or where there are none what the codebook says of them.
    public let examples: [String]
  }

  /// What became of the examples in an analysis.
  public struct ExampleCounts: Sendable, Equatable {
    /// Examples that stand in a proposal, word by word, or name one.
    public internal(set) var standing = 0
    /// Examples from elsewhere, which stand for the proposals most like them.
    public internal(set) var alike = 0
    /// Examples that no proposal is like.
    public internal(set) var lost = 0
  }

  /// What the themes are about, by number; of those that say so.
  var descriptions: [Int: String] {
    Dictionary(
      themes.filter { !$0.description.isEmpty }.map { ($0.id, $0.description) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Takes the codes that are no parts of others, with the examples of their parts.
  ///
  /// - Parameters:
  ///   - codebook: The codes. One whose id is a theme's, such as `T07`, keeps that number.
  ///   - file: Its name, for errors.
  ///   - highest: The highest number that any theme of the study ever had: other codes are counted on from it.
  ///   - earlier: What was given to the run before: a code of the same title keeps its number.
  /// - Throws: ``CodebookError/noCodes(file:)``.
  public init(
    _ codebook: Codebook, file: String, behind highest: Int = 0, after earlier: GivenThemes? = nil
  ) throws(CodebookError) {
    let parents = Dictionary(
      codebook.codes.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    /// The code that a part of a part belongs to; a circle of parts is its own.
    func root(of id: String) -> String {
      var seen: Set<String> = []
      var id = id
      while let parent = parents[id] ?? nil, parents[parent] != nil, seen.insert(id).inserted {
        id = parent
      }
      return id
    }
    let families = Dictionary(grouping: codebook.codes) { root(of: $0.id) }
    let roots = codebook.codes.filter { root(of: $0.id) == $0.id }
    guard !roots.isEmpty else { throw .noCodes(file: file) }
    let known = Dictionary(
      (earlier?.themes ?? []).map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first })
    let numbers = roots.map { code in
      ThemeName(code.id).flatMap { $0.subtheme == nil ? $0.theme : nil } ?? known[code.title]
    }
    var next = max(highest, numbers.compactMap { $0 }.max() ?? 0)
    themes = zip(roots, numbers).map { code, number in
      if number == nil { next += 1 }
      let family = families[code.id] ?? []
      let examples = family.flatMap(\.examples)
      let words = family.flatMap { [$0.title, $0.description, $0.inclusion] }
        .filter { !$0.isEmpty }.joined(separator: ". ")
      return Theme(
        id: number ?? next, title: code.title, description: code.description,
        examples: examples.isEmpty ? [words] : examples)
    }
  }
}
