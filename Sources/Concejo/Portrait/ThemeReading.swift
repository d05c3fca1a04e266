/// Puts the members of a theme in the order in which they tell what it is about.
///
/// How central a text is: the cosine of its TF-IDF weights with the mean of the theme's different texts.
public struct ThemeReading: Sendable {
  /// A text of the theme.
  public struct Member: Sendable, Codable, Equatable {
    /// Id of the proposal.
    public let id: String
    /// Proposals of the theme with the same words, which are not read again.
    public let copies: [String]
    /// Cosine with the centre of the theme, in [0, 1].
    public let centrality: Float
    /// The text itself.
    public let text: String
  }

  /// Members, most central first; of equals the first by id.
  public let members: [Member]

  /// Reads the texts again and weighs their terms.
  ///
  /// - Parameters:
  ///   - theme: A theme of the findings.
  ///   - findings: What a run found.
  ///   - contributions: The contributions it read, in any order.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public init(of theme: Theme, in findings: Findings, contributions: [Proposal]) async throws {
    self.init(of: theme, in: findings, try await Weighed(findings, contributions))
  }

  /// Reads all themes at once, which weighs the terms but once.
  ///
  /// - Parameters:
  ///   - findings: What a run found.
  ///   - contributions: The contributions it read, in any order.
  /// - Returns: The reading of each theme, by its number.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public static func ofAllThemes(
    in findings: Findings, contributions: [Proposal]
  ) async throws -> [Int: ThemeReading] {
    let weighed = try await Weighed(findings, contributions)
    return findings.themes.reduce(into: [:]) {
      $0[$1.id] = ThemeReading(of: $1, in: findings, weighed)
    }
  }

  /// The texts that a run read, with the weights of their terms.
  private struct Weighed {
    let proposals: [Proposal]
    let matrix: SparseMatrix
    let rows: [String: Int]

    init(_ findings: Findings, _ contributions: [Proposal]) async throws {
      proposals = findings.analyzed(among: contributions)
      matrix = try await findings.options.vectors(of: proposals).matrix
      rows = Dictionary(
        proposals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private init(of theme: Theme, in findings: Findings, _ weighed: Weighed) {
    let (proposals, matrix) = (weighed.proposals, weighed.matrix)
    let members = Set(theme.proposals)
    var (copiesOf, copies): ([String: [String]], Set<String>) = ([:], [])
    for group in findings.duplicateGroups {
      let same = group.members.filter { $0.kind != .near && members.contains($0.proposal) }
        .map(\.proposal)
      guard let first = same.first(where: { $0 == group.head }) ?? same.first else { continue }
      copiesOf[first] = same.filter { $0 != first }
      copies.formUnion(copiesOf[first, default: []])
    }
    let rows = members.subtracting(copies).compactMap { weighed.rows[$0] }.sorted()
    let centroids = Centroids(vectors: matrix, members: [rows])
    self.members = rows.map { row in
      // Rounded, so that no machine's last digit shows in the order.
      let cosine = (centroids.similarity(of: row, in: matrix, to: 0) * 10_000).rounded() / 10_000
      return Member(
        id: proposals[row].id, copies: copiesOf[proposals[row].id, default: []],
        centrality: min(cosine, 1), text: proposals[row].text)
    }.enumerated().sorted { left, right in
      (right.element.centrality, left.offset) < (left.element.centrality, right.offset)
    }.map(\.element)
  }
}
