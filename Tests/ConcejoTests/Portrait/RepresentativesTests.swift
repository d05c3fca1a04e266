import Testing

@testable import Concejo

@Suite struct RepresentativesTests {
  // Four rows, two of each term, all as near to the middle: the first goes first.
  @Test func `who is spoken of in the title goes first where there are enough`() throws {
    let vectors = try SparseMatrix(
      validating: [0, 1, 2, 3, 4], columns: [0, 0, 1, 1], values: [1, 1, 1, 1], columnCount: 2)
    let centroids = Centroids(vectors: vectors, members: [[0, 1, 2, 3]])
    func rows(_ count: Int, titled: Set<Int>) -> [Int] {
      var representatives = Representatives()
      representatives.count = count
      return representatives.rows(
        of: 0, members: [0, 1, 2, 3], titled: titled, vectors: vectors, centroids: centroids)
    }
    #expect(rows(1, titled: []) == [0])
    #expect(rows(1, titled: [2]) == [2])
    #expect(rows(2, titled: [2, 3]) == [2, 3])
    // One is not enough for two quotes.
    #expect(rows(2, titled: [2]) == [0, 2])
  }

  // Four rows that are all as near to the middle: the first goes first.
  @Test func `who only names a thing makes way for the next who says something`() throws {
    let vectors = try SparseMatrix(
      validating: [0, 1, 2, 3, 4], columns: [0, 0, 0, 0], values: [1, 1, 1, 1], columnCount: 1)
    let centroids = Centroids(vectors: vectors, members: [[0, 1, 2, 3]])
    func rows(_ count: Int, telling: Set<Int>) -> [Int] {
      var representatives = Representatives()
      representatives.count = count
      return representatives.rows(
        of: 0, members: [0, 1, 2, 3], titled: [], vectors: vectors, centroids: centroids,
        tells: telling.contains)
    }
    #expect(rows(2, telling: [1, 3]) == [1, 3])
    // Where too few say something, they stand first.
    #expect(rows(2, telling: [1]) == [1, 0])
    #expect(rows(2, telling: []) == [0, 1])
  }

  @Test func `who complains makes way for those who ask, while there are enough`() throws {
    let vectors = try SparseMatrix(
      validating: [0, 1, 2, 3, 4], columns: [0, 0, 0, 0], values: [1, 1, 1, 1], columnCount: 1)
    let centroids = Centroids(vectors: vectors, members: [[0, 1, 2, 3]])
    func rows(_ count: Int, asking: Set<Int>, disputed: Set<Int> = []) -> [Int] {
      var representatives = Representatives()
      representatives.count = count
      return representatives.rows(
        of: 0, members: [0, 1, 2, 3], titled: [], vectors: vectors, centroids: centroids,
        leads: { !disputed.contains($0) }, asks: asking.contains)
    }
    #expect(rows(2, asking: [1, 3]) == [1, 3])
    // One alone stands first.
    #expect(rows(2, asking: [1]) == [1, 0])
    // Who may not lead does not, even if nobody else asks.
    #expect(rows(2, asking: [1], disputed: [1]) == [0, 1])
  }

  private func understood(_ text: String, in proposal: Proposal, tells: Bool) throws -> String {
    let range = try #require(proposal.text.firstRange(of: text))
    let start = proposal.text.utf8.distance(from: proposal.text.startIndex, to: range.lowerBound)
    let quote = Quote(
      proposal: proposal.id, start: start, end: start + text.utf8.count, text: text)
    let shown = Representatives().understandable(
      quote, of: proposal, language: .pt, tells: tells)
    #expect(shown.stands(in: proposal))
    return shown.text
  }

  @Test func `what only names a thing is shown with the sentence behind it`() throws {
    let broken = Proposal(
      id: "6", title: "Computadores avariados", body: "Metade não liga. Ninguém os arranja.")
    #expect(
      try understood("Computadores avariados", in: broken, tells: false)
        == "Computadores avariados\nMetade não liga.")
    #expect(
      try understood("Computadores avariados", in: broken, tells: true)
        == "Computadores avariados")
    // Behind the last sentence stands nothing.
    #expect(
      try understood("Ninguém os arranja.", in: broken, tells: false) == "Ninguém os arranja.")
  }

  @Test func `what goes on from its title is shown behind it`() throws {
    let tables = Proposal(
      id: "28", title: "Mesas de pingue-pongue", body: "duas ou três, de cimento. E redes.")
    #expect(
      try understood("duas ou três, de cimento.", in: tables, tells: true)
        == "Mesas de pingue-pongue\nduas ou três, de cimento.")
    #expect(try understood("E redes.", in: tables, tells: true) == "E redes.")
  }

  @Test func `who is contradicted does not stand first`() throws {
    let vectors = try SparseMatrix(
      validating: [0, 1, 2, 3, 4], columns: [0, 0, 0, 0], values: [1, 1, 1, 1], columnCount: 1)
    let centroids = Centroids(vectors: vectors, members: [[0, 1, 2, 3]])
    func rows(_ count: Int, disputed: Set<Int>, telling: Set<Int> = [0, 1, 2, 3]) -> [Int] {
      var representatives = Representatives()
      representatives.count = count
      return representatives.rows(
        of: 0, members: [0, 1, 2, 3], titled: [], vectors: vectors, centroids: centroids,
        leads: { !disputed.contains($0) }, tells: telling.contains)
    }
    // It is not left out: what is disputed is shown behind the rest.
    #expect(rows(2, disputed: [0]) == [1, 0])
    #expect(rows(3, disputed: [0, 2]) == [1, 0, 2])
    // Where all that would be shown are disputed, one makes way.
    #expect(rows(2, disputed: [0, 1]) == [2, 0])
    #expect(rows(2, disputed: [0, 1, 2, 3]) == [0, 1])
    // What says something stands before what says nothing, disputed or not.
    #expect(rows(2, disputed: [0], telling: [0]) == [0, 1])
  }

  @Test func `of a proposal the sentence with a phrase of the title is quoted`() async throws {
    let text =
      "Pedimos bancos y más bancos en la plaza para descansar un rato. "
      + "Los árboles del parque nuevo dan sombra a todos los vecinos."
    let proposal = Proposal(id: "1", title: "", body: text)
    let corpus = try await TokenizedCorpus([proposal])
    let lexicon = try await Lexicon(
      of: corpus, languages: [Language](repeating: .es, count: corpus.surfaces.count))
    func term(_ word: String) throws -> UInt32 {
      lexicon.termOfSurface[Int(try #require(corpus.surfaces.find(Array(word.utf8)[...])))]
    }
    var centroid = [Float](repeating: 0, count: lexicon.termCount)
    centroid[Int(try term("bancos"))] = 1
    func quote(_ phrases: [Set<UInt32>]) -> String {
      Representatives().quote(
        from: proposal, tokens: corpus.tokens(of: 0), lexicon: lexicon, centroid: centroid,
        titled: phrases, language: .es
      ).text
    }
    #expect(quote([]).hasPrefix("Pedimos bancos"))
    #expect(quote([[try term("árboles")]]).hasPrefix("Los árboles"))
    // No sentence has both words of the first phrase.
    let trees = try term("árboles")
    #expect(quote([[try term("bancos"), trees], [trees]]).hasPrefix("Los árboles"))
    #expect(quote([[try term("bancos"), trees]]).hasPrefix("Pedimos bancos"))
  }
}
