/// How many themes are wanted.
public enum ThemeCount: Sendable, Codable, Equatable {
  /// As many as the data show, between 8 and 25 where they allow.
  case auto
  /// This many, at least 1.
  case exactly(Int)
}

/// The pipeline stage that divides proposals into themes.
///
/// One proposal of each duplicate group takes part. The neighbour graph is divided by ``Leiden``; a
/// community below the smallest size is dissolved and each of its members goes where most of its
/// neighbours are, or stays outside with a reason.
public struct ThemeFinder: Sendable, Codable, Equatable {
  /// How many themes to find.
  public var count = ThemeCount.auto
  /// Links proposals.
  public var neighborGraph = NeighborGraph()
  /// Divides the graph.
  public var communities = Leiden()
  /// Fewest different proposals of a theme, however small the corpus.
  public var smallestTheme = 4
  /// Fewest different proposals of a theme as a share of all; the larger of both rules holds.
  public var smallestShare = 0.004
  /// Two proposals are of one family of near copies if their cosine is at least this.
  public var repetitionThreshold: Float = 0.6
  /// `auto` keeps the number of themes in this range where the data allow: what workshops handle.
  public var automaticRange = 8...25

  /// Creates the stage with its defaults.
  public init() {}

  /// Assigns each representative to a theme or to none.
  ///
  /// - Parameters:
  ///   - vectors: A row for each representative, of length 1 or empty.
  ///   - graph: Links the same rows.
  ///   - families: Near copies among them.
  /// - Returns: The theme of each row.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func assignment(
    of vectors: SparseMatrix, graph: Graph, families: Families
  ) async throws -> ThemeAssignment {
    let smallest = max(smallestTheme, Int((smallestShare * Double(vectors.rowCount)).rounded(.up)))
    switch count {
    case .auto:
      return families.joiningBursts(
        in: try await automatic(graph, smallest: smallest), vectors: vectors)
    case .exactly(let wanted): return try await exactly(wanted, graph, smallest: smallest)
    }
  }

  /// Resolution 1, unless another brings the number of themes into the wanted range.
  private func automatic(_ graph: Graph, smallest: Int) async throws -> ThemeAssignment {
    var best = try await divided(graph, resolution: communities.resolution, smallest: smallest)
    // A corpus of 30 proposals cannot bear eight themes.
    let lowest = min(automaticRange.lowerBound, graph.vertexCount / 25)
    var resolution = communities.resolution
    for _ in 0..<8 {
      if best.themeCount > automaticRange.upperBound {
        resolution /= 1.4
      } else if best.themeCount < lowest {
        resolution *= 1.4
      } else {
        break
      }
      let next = try await divided(graph, resolution: resolution, smallest: smallest)
      let (old, new) = (distance(best.themeCount, lowest), distance(next.themeCount, lowest))
      guard new < old else { continue }
      best = next
    }
    return best
  }

  /// How far a number of themes is from the wanted range.
  private func distance(_ count: Int, _ lowest: Int) -> Int {
    max(lowest - count, count - automaticRange.upperBound, 0)
  }

  /// Raises the resolution until there are enough themes, then joins those most tightly linked.
  private func exactly(
    _ wanted: Int, _ graph: Graph, smallest: Int
  ) async throws -> ThemeAssignment {
    precondition(wanted > 0, "\(wanted) themes are not positive")
    var resolution = communities.resolution / 8
    var best = try await divided(graph, resolution: resolution, smallest: smallest)
    for _ in 0..<24 where best.themeCount < wanted {
      resolution *= 1.35
      // Many themes of a small corpus are small themes.
      let size = min(smallest, max(2, graph.vertexCount / (4 * wanted)))
      let next = try await divided(graph, resolution: resolution, smallest: size)
      if next.themeCount > best.themeCount { best = next }
    }
    while best.themeCount > wanted { best = best.joiningClosest(in: graph) }
    return best
  }

  private func divided(
    _ graph: Graph, resolution: Double, smallest: Int
  ) async throws -> ThemeAssignment {
    var leiden = communities
    leiden.resolution = resolution
    let partition = try await leiden.partition(of: graph)
    return ThemeAssignment(dissolvingBelow: smallest, partition: partition, graph: graph)
  }
}
