/// All proposals of a study as tokens.
public struct TokenizedCorpus: Sendable {
  /// Tokens of all proposals, one proposal after the other.
  public let tokens: [Token]
  /// Proposal `i` owns the tokens `offsets[i] ..< offsets[i + 1]`.
  public let offsets: [Int]
  /// The distinct lower-case forms.
  public let surfaces: SurfaceTable

  /// Number of proposals.
  public var count: Int { offsets.count - 1 }

  /// Positions of one proposal's tokens.
  func range(of proposal: Int) -> Range<Int> { offsets[proposal]..<offsets[proposal + 1] }

  /// The tokens of one proposal.
  public func tokens(of proposal: Int) -> ArraySlice<Token> {
    tokens[offsets[proposal]..<offsets[proposal + 1]]
  }

  /// Adopts parts that belong together.
  init(tokens: [Token], offsets: [Int], surfaces: SurfaceTable) {
    self.tokens = tokens
    self.offsets = offsets
    self.surfaces = surfaces
  }

  /// Tokenises proposals in parallel; the numbers of the forms do not depend on the threads.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public init(_ proposals: [Proposal], tokenizer: Tokenizer = Tokenizer()) async throws {
    let chunks = try await concurrentFlatMap(0..<proposals.count, chunk: 512) { range in
      var chunk = Chunk()
      for index in range {
        let text = Array(proposals[index].text.utf8)
        chunk.tokens.append(contentsOf: tokenizer.tokens(in: text, surfaces: &chunk.surfaces))
        chunk.ends.append(chunk.tokens.count)
      }
      return [chunk]
    }
    var surfaces = SurfaceTable()
    var tokens: [Token] = []
    tokens.reserveCapacity(chunks.reduce(0) { $0 + $1.tokens.count })
    var offsets = [0]
    offsets.reserveCapacity(proposals.count + 1)
    for chunk in chunks {
      let global = (0..<UInt32(chunk.surfaces.count)).map {
        surfaces.insert(chunk.surfaces.bytes(of: $0))
      }
      let base = tokens.count
      for token in chunk.tokens {
        tokens.append(
          Token(
            start: token.start, end: token.end, surface: global[Int(token.surface)],
            kind: token.kind, isCapitalized: token.isCapitalized))
      }
      for end in chunk.ends { offsets.append(base + end) }
    }
    self.tokens = tokens
    self.offsets = offsets
    self.surfaces = surfaces
  }

  private struct Chunk: Sendable {
    var surfaces = SurfaceTable()
    var tokens: [Token] = []
    var ends: [Int] = []
  }
}
