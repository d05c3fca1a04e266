/// The pipeline stage that finds each proposal's nearest ones, by shared terms and by term vectors:
/// vectors in, ``NeighborLists`` out.
///
/// ``Graph`` then links two rows where either is among the other's nearest. An edge weighs the cosine
/// similarity, once for each end and each kind of vector that chose it.
public struct NeighborGraph: Sendable, Codable, Equatable {
  /// Nearest neighbours of each row.
  public var neighborCount = 15
  /// Term vectors less alike than this say nothing, even of a proposal that has no nearer one.
  public var smallestLearnedSimilarity: Float = 0.4

  /// Creates the stage with its defaults.
  public init() {}

  /// A neighbour and its cosine similarity.
  public struct Neighbor: Sendable, Equatable {
    /// The neighbour's row.
    public let row: UInt32
    /// Cosine similarity, above 0.
    public let similarity: Float
  }
}
