/// All proposals of a study as tokens.
public struct TokenizedCorpus: Sendable {
  /// Tokens, in pieces that each hold whole proposals.
  private let pieces: [[Token]]
  /// Where each proposal's tokens stand.
  private let places: [Place]
  /// The distinct lower-case forms.
  public let surfaces: SurfaceTable
  /// How often each form occurs.
  let occurrences: [Int]
  /// Whether each form occurs as a word or tag, not only as a number or address.
  let isWord: [Bool]

  /// A stretch of tokens of one piece.
  private struct Place: Sendable {
    let piece: Int32
    let start: Int32
    let end: Int32
  }

  /// Number of proposals.
  public var count: Int { places.count }

  /// Number of all tokens, those that have been taken out of some proposals among them.
  var tokenCount: Int { pieces.reduce(0) { $0 + $1.count } }

  /// The tokens of one proposal.
  public func tokens(of proposal: Int) -> ArraySlice<Token> {
    let place = places[proposal]
    return pieces[Int(place.piece)][Int(place.start)..<Int(place.end)]
  }

  /// Tokenises proposals in parallel; the numbers of the forms do not depend on the threads.
  ///
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public init(_ proposals: [Proposal], tokenizer: Tokenizer = Tokenizer()) async throws {
    var chunks = try await concurrentChunks(0..<proposals.count, chunk: 2048) { range in
      var chunk = Chunk()
      var text: [UInt8] = []
      for index in range {
        text.removeAll(keepingCapacity: true)
        proposals[index].appendText(to: &text)
        tokenizer.appendTokens(in: text, surfaces: &chunk.surfaces, to: &chunk.tokens)
        chunk.ends.append(chunk.tokens.count)
      }
      chunk.count()
      return chunk
    }
    var surfaces = SurfaceTable()
    var occurrences: [Int] = []
    var isWord: [Bool] = []
    var places: [Place] = []
    places.reserveCapacity(proposals.count)
    // Chunk after chunk, forms are numbered in the order in which they first occur.
    for piece in chunks.indices {
      let global = surfaces.insertAll(of: chunks[piece].surfaces)
      chunks[piece].renumber(by: global)
      let chunk = chunks[piece]
      let new = surfaces.count - occurrences.count
      occurrences.append(contentsOf: repeatElement(0, count: new))
      isWord.append(contentsOf: repeatElement(false, count: new))
      for (local, surface) in global.enumerated() {
        occurrences[Int(surface)] += chunk.occurrences[local]
        if chunk.isWord[local] { isWord[Int(surface)] = true }
      }
      var start: Int32 = 0
      for end in chunk.ends {
        places.append(Place(piece: Int32(piece), start: start, end: Int32(end)))
        start = Int32(end)
      }
    }
    pieces = chunks.map(\.tokens)
    self.places = places
    self.surfaces = surfaces
    self.occurrences = occurrences
    self.isWord = isWord
  }

  private struct Chunk: Sendable {
    var surfaces = SurfaceTable()
    var tokens: [Token] = []
    var ends: [Int] = []
    var occurrences: [Int] = []
    var isWord: [Bool] = []

    /// Gives tokens the numbers that their forms have in a larger table.
    mutating func renumber(by numbers: [UInt32]) {
      for index in tokens.indices {
        tokens[index] = tokens[index].with(surface: numbers[Int(tokens[index].surface)])
      }
      surfaces = SurfaceTable()
    }

    /// Counts forms while they are at hand.
    mutating func count() {
      occurrences = Array(repeating: 0, count: surfaces.count)
      isWord = Array(repeating: false, count: surfaces.count)
      for token in tokens {
        occurrences[Int(token.surface)] += 1
        if token.kind == .word || token.kind == .hashtag { isWord[Int(token.surface)] = true }
      }
    }
  }

  /// The same proposals and forms, some proposals with fewer tokens.
  ///
  /// - Parameter kept: What is left of a proposal's tokens, or nil for all of them.
  /// - Returns: The shorter corpus.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func filtered(
    _ kept: @escaping @Sendable (ArraySlice<Token>) -> [Token]?
  ) async throws -> TokenizedCorpus {
    let parts = try await concurrentFlatMap(0..<count, chunk: 1024) { range in
      range.compactMap { proposal in
        kept(tokens(of: proposal)).map { (proposal: proposal, tokens: $0) }
      }
    }
    var places = self.places
    var shortened: [Token] = []
    for part in parts {
      let start = Int32(shortened.count)
      shortened.append(contentsOf: part.tokens)
      places[part.proposal] = Place(
        piece: Int32(pieces.count), start: start, end: Int32(shortened.count))
    }
    return TokenizedCorpus(self, adding: shortened, places: places)
  }

  private init(_ corpus: TokenizedCorpus, adding piece: [Token], places: [Place]) {
    pieces = corpus.pieces + [piece]
    self.places = places
    surfaces = corpus.surfaces
    occurrences = corpus.occurrences
    isWord = corpus.isWord
  }
}
