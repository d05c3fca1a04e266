import ConcejoTestSupport
import Testing

@testable import Concejo

@Suite struct TFIDFTests {
  /// Weights of proposals whose words are all taken for Spanish.
  private struct Weighted {
    let corpus: WeightedCorpus
    private let lexicon: Lexicon
    private let surfaces: SurfaceTable

    init(_ proposals: [Proposal], _ stage: TFIDF = TFIDF()) async throws {
      let tokens = try await TokenizedCorpus(proposals)
      surfaces = tokens.surfaces
      lexicon = try await Lexicon(
        of: tokens, languages: Array(repeating: .es, count: tokens.surfaces.count))
      corpus = try await stage.weighted(
        tokens, lexicon: lexicon, titleLengths: proposals.map(\.titleLength))
    }

    /// The column of a word.
    func column(_ word: String) throws -> Int {
      let surface = try #require(surfaces.find(Array(word.utf8)[...]))
      let term = lexicon.termOfSurface[Int(surface)]
      try #require(term != Lexicon.noTerm)
      return Int(term)
    }

    /// The weight of a word in a proposal.
    func weight(_ word: String, in row: Int) throws -> Double {
      let place = try column(word)
      return denseRows(of: corpus.matrix)[row][place]
    }
  }

  private let three = numberedProposals([
    "parque parque árbol", "parque fuente", "fuente biblioteca fuente",
  ])

  // n = 3. parque and fuente stand in 2 texts, árbol and biblioteca in 1.
  // Rarity of a word in 2 texts: 1 + ln(4/3) = 1.287682; in 1 text: 1 + ln(4/2) = 1.693147.
  // Text 1: parque (1 + ln 2) · 1.287682 = 2.180235, árbol 1 · 1.693147;
  //   length √(2.180235² + 1.693147²) = √(4.753425 + 2.866747) = 2.760466;
  //   parque 2.180235 / 2.760466 = 0.789807, árbol 1.693147 / 2.760466 = 0.613356.
  // Text 2: two equal weights: 1/√2 = 0.707107 each.
  // Text 3: as text 1, with fuente for parque and biblioteca for árbol.
  @Test func `three texts weigh what a pencil finds`() async throws {
    let weighted = try await Weighted(three)
    #expect(try weighted.weight("parque", in: 0).isClose(to: 0.789807))
    #expect(try weighted.weight("árbol", in: 0).isClose(to: 0.613356))
    #expect(try weighted.weight("parque", in: 1).isClose(to: 0.707107))
    #expect(try weighted.weight("fuente", in: 1).isClose(to: 0.707107))
    #expect(try weighted.weight("fuente", in: 2).isClose(to: 0.789807))
    #expect(try weighted.weight("biblioteca", in: 2).isClose(to: 0.613356))
    #expect(try weighted.weight("biblioteca", in: 0) == 0)
    #expect(weighted.corpus.matrix.columns.count == 6)
  }

  @Test func `the document frequency counts texts, not occurrences`() async throws {
    let weighted = try await Weighted(three)
    let frequency = weighted.corpus.documentFrequency
    #expect(try frequency[weighted.column("parque")] == 2)
    #expect(try frequency[weighted.column("fuente")] == 2)
    #expect(try frequency[weighted.column("árbol")] == 1)
    #expect(frequency.count == 4)
  }

  // n = 1, so that every rarity is 1 + ln(2/2) = 1. parque: twice in the title, once below:
  // 1 + ln 3 = 2.098612; fuente 1. Length √(4.404174 + 1) = 2.324688:
  // parque 0.902750, fuente 0.430165.
  @Test func `a title's word counts twice`() async throws {
    let weighted = try await Weighted([
      Proposal(id: "1", title: "Parque", body: "Parque fuente")
    ])
    #expect(try weighted.weight("parque", in: 0).isClose(to: 0.902750))
    #expect(try weighted.weight("fuente", in: 0).isClose(to: 0.430165))
  }

  // Weighing the title once: parque 1 + ln 2 = 1.693147, length √(2.866747 + 1) = 1.966404:
  // parque 0.861037, fuente 0.508542.
  @Test func `the weight of titles is an option`() async throws {
    var stage = TFIDF()
    stage.titleWeight = 1
    let weighted = try await Weighted(
      [Proposal(id: "1", title: "Parque", body: "Parque fuente")], stage)
    #expect(try weighted.weight("parque", in: 0).isClose(to: 0.861037))
    #expect(try weighted.weight("fuente", in: 0).isClose(to: 0.508542))
  }

  @Test func `every row has length 1 or is empty`() async throws {
    let empty = [
      Proposal(id: "61", title: "", body: "👍"), Proposal(id: "62", title: "De la", body: ""),
    ]
    let weighted = try await Weighted(FiveThemes.proposals + empty)
    let rows = denseRows(of: weighted.corpus.matrix)
    for row in 0..<60 {
      #expect(denseDot(rows[row], rows[row]).isClose(to: 1), "row \(row)")
    }
    #expect(weighted.corpus.matrix.entries(of: 60).isEmpty)
    #expect(weighted.corpus.matrix.entries(of: 61).isEmpty)
  }

  @Test func `the matrix keeps the rules of its format`() async throws {
    let matrix = try await Weighted(FiveThemes.proposals).corpus.matrix
    let checked = try SparseMatrix(
      validating: matrix.rowOffsets, columns: matrix.columns, values: matrix.values,
      columnCount: matrix.columnCount)
    #expect(checked == matrix)
    #expect(matrix.rowCount == 60)
  }
}
