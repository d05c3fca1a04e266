import Testing

@testable import Concejo

/// Spans that many different proposals share are taken out; what each one asks stays.
@Suite struct BoilerplateTests {
  private static let opening =
    "En la reunión vecinal del distrito celebrada en el centro cívico se propuso"
  private static let requests = [
    "arreglar fuentes públicas rotas", "plantar almendros junto al río",
    "ampliar horarios de biblioteca municipal", "poner bancos con respaldo cómodo",
    "limpiar solares abandonados cada mes", "pintar pasos de peatones borrados",
  ]

  private func content(of texts: [String]) async throws -> [String] {
    let proposals = texts.enumerated().map { Proposal(id: "\($0)", title: "", body: $1) }
    let corpus = try await TokenizedCorpus(proposals)
    let languages = [Language](repeating: .es, count: corpus.surfaces.count)
    let lexicon = try await Lexicon(of: corpus, languages: languages)
    let left = try await Boilerplate().removed(
      from: corpus, among: Array(proposals.indices), lexicon: lexicon)
    return (0..<left.count).map { proposal in
      left.tokens(of: proposal).map { left.surfaces[$0.surface] }.joined(separator: " ")
    }
  }

  @Test func `an opening that six proposals share is taken out`() async throws {
    let left = try await content(of: Self.requests.map { "\(Self.opening) \($0)" })
    #expect(left == Self.requests)
  }

  @Test func `what only four share stays`() async throws {
    let texts = Self.requests.prefix(4).map { "\(Self.opening) \($0)" }
    let left = try await content(of: texts)
    for (text, rest) in zip(texts, left) { #expect(rest == text.lowercased()) }
  }

  @Test func `a proposal that is nothing else stays whole`() async throws {
    let texts = Self.requests.map { "\(Self.opening) \($0)" } + [Self.opening]
    let left = try await content(of: texts)
    #expect(left.last == Self.opening.lowercased())
    #expect(left.first == Self.requests[0])
  }

  @Test func `a span repeated inside one proposal does not count twice`() async throws {
    let text = Array(repeating: Self.opening, count: 6).joined(separator: ". ")
    #expect(try await content(of: [text])[0].hasPrefix("en la reunión"))
  }
}
