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
    var surfaces = SurfaceTable()
    var occurrences: [Int] = []
    var isWord: [Bool] = []
    var places: [Place] = []
    places.reserveCapacity(proposals.count)
    var pieces: [[Token]] = []
    // In waves, so that only one wave's tokens are held twice while they get their numbers.
    for start in stride(from: 0, to: proposals.count, by: Self.wave) {
      let wave = start..<min(start + Self.wave, proposals.count)
      let chunks = try await Self.chunks(of: proposals, in: wave, tokenizer: tokenizer)
      var numbers: [[UInt32]] = []
      surfaces.reserveCapacity(surfaces.count + 2 * (chunks.map(\.surfaces.count).max() ?? 0))
      // Chunk after chunk, forms are numbered in the order in which they first occur.
      for (index, chunk) in chunks.enumerated() {
        let global = surfaces.insertAll(of: chunk.surfaces)
        let new = surfaces.count - occurrences.count
        occurrences.append(contentsOf: repeatElement(0, count: new))
        isWord.append(contentsOf: repeatElement(false, count: new))
        for (local, surface) in global.enumerated() {
          occurrences[Int(surface)] += chunk.occurrences[local]
          if chunk.isWord[local] { isWord[Int(surface)] = true }
        }
        var start: Int32 = 0
        for end in chunk.ends {
          places.append(Place(piece: Int32(pieces.count + index), start: start, end: Int32(end)))
          start = Int32(end)
        }
        numbers.append(global)
      }
      pieces += try await concurrentChunks(0..<chunks.count, chunk: 1) { [numbers] range in
        chunks[range.lowerBound].tokens(numberedBy: numbers[range.lowerBound])
      }
    }
    self.pieces = pieces
    self.places = places
    self.surfaces = surfaces
    self.occurrences = occurrences
    self.isWord = isWord
  }

  /// Proposals whose tokens get their numbers together.
  private static let wave = 65_536

  /// Texts have a token for so many bytes, seldom more.
  private static let bytesPerToken = 5

  private static func chunks(
    of proposals: [Proposal], in wave: Range<Int>, tokenizer: Tokenizer
  ) async throws -> [Chunk] {
    try await concurrentChunks(wave, chunk: 4096) { range in
      var chunk = Chunk()
      var text: [UInt8] = []
      let size = range.reduce(0) { size, index in
        size + proposals[index].title.utf8.count + proposals[index].body.utf8.count
      }
      chunk.tokens.reserveCapacity(size / Self.bytesPerToken)
      for index in range {
        text.removeAll(keepingCapacity: true)
        proposals[index].appendText(to: &text)
        tokenizer.appendTokens(in: text, surfaces: &chunk.surfaces, to: &chunk.tokens)
        chunk.ends.append(chunk.tokens.count)
      }
      chunk.count()
      return chunk
    }
  }

  private struct Chunk: Sendable {
    var surfaces = SurfaceTable()
    var tokens: [Token] = []
    var ends: [Int] = []
    var occurrences: [Int] = []
    var isWord: [Bool] = []

    /// The tokens with the numbers that their forms have in a larger table.
    func tokens(numberedBy numbers: [UInt32]) -> [Token] {
      tokens.map { $0.with(surface: numbers[Int($0.surface)]) }
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
  /// - Parameter kept: What is left of a proposal's tokens, by its number, or nil for all of them.
  /// - Returns: The shorter corpus.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func filtered(
    _ kept: @escaping @Sendable (Int, ArraySlice<Token>) -> [Token]?
  ) async throws -> TokenizedCorpus {
    let parts = try await concurrentFlatMap(0..<count, chunk: 1024) { range in
      range.compactMap { proposal in
        kept(proposal, tokens(of: proposal)).map { (proposal: proposal, tokens: $0) }
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
