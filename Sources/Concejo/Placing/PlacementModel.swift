public import Foundation

/// What a run learnt, in a file: places texts from outside the study in its themes, in milliseconds.
///
/// The themes stay as they are. A text is read as the terms of the study, and what these say for each theme is
/// added up; copies are looked for among the study's proposals, and compared word by word. Nothing is read at the
/// start but the header.
public struct PlacementModel: Sendable {
  let file: ModelFile
  private let reader: TermReader
  let copies: CopyIndex
  private let tokenizer: Tokenizer
  private let judge: CopyJudge
  /// Texts that one processor reads before it takes others.
  static let textsAtOnce = 32

  /// The bytes that every model begins with.
  public static var signature: [UInt8] { ModelFile.magic }

  /// What the file says of itself.
  public var header: ModelHeader { file.header }

  /// Opens a model.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, mapped.
  ///   - name: Its name, for errors.
  /// - Throws: ``ModelFileError``.
  public init(_ bytes: Data, file name: String) throws(ModelFileError) {
    file = try ModelFile(bytes, file: name)
    reader = TermReader(file)
    copies = CopyIndex(file)
    tokenizer = Tokenizer(keptWords: file.header.keptWords)
    judge = CopyJudge(guards: file.header.guards, tokenizer: tokenizer)
  }

  /// Places some texts, each by itself.
  ///
  /// Their personal data are hidden first: nothing else sees them.
  ///
  /// - Parameter texts: Texts with their lines and ids.
  /// - Returns: Where each belongs, in their order; the same for a text whatever others come with it.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  public func placed(_ texts: [IncomingText]) async throws -> [PlacedText] {
    let gated = UngatedProposal.hidingPersonalData(of: texts.map(\.ungated))
    let (weighted, languages) = try await weighted(gated.map(\.proposal))
    let found = try await concurrentChunks(
      0..<texts.count, chunk: Self.textsAtOnce, workspace: copies.workspace()
    ) { range, workspace in range.map { copies.candidates(for: weighted[$0], in: &workspace) } }
    let judged = try await judged(
      found.flatMap(\.self), gated.map(\.proposal), languages: languages)
    return try await concurrentFlatMap(0..<texts.count, chunk: Self.textsAtOnce) { range in
      range.map { place in
        placed(
          texts[place], gated[place], language: languages[place], weighted[place],
          copies: judged[place])
      }
    }
  }

  /// Texts as terms of the model, and the language of each.
  func weighted(
    _ proposals: [Proposal]
  ) async throws -> (texts: [WeightedText], languages: [Language]) {
    let corpus = try await TokenizedCorpus(proposals, tokenizer: tokenizer)
    let languages = try await LanguageAssignment.languages(
      of: corpus, expecting: header.languages)
    let terms = try await concurrentFlatMap(0..<corpus.surfaces.count, chunk: 1024) { forms in
      reader.terms(of: forms, in: corpus.surfaces)
    }
    let titleLengths = proposals.map(\.titleLength)
    let texts = try await concurrentFlatMap(0..<proposals.count, chunk: Self.textsAtOnce) { range in
      reader.weighted(
        range, of: corpus, terms: terms, titleLengths: titleLengths, languages: languages)
    }
    return (texts, languages)
  }

  /// A text with the themes nearest to it.
  private func placed(
    _ text: IncomingText, _ gated: (proposal: Proposal, data: [ProposalDatum]), language: Language,
    _ weighted: WeightedText, copies: [PlacedText.Alike]
  ) -> PlacedText {
    let isPlaced = !weighted.terms.isEmpty && !header.themes.isEmpty
    var scores = header.base
    let numbers = file.numbers(.scores)
    for (term, weight) in zip(weighted.terms, weighted.weights) {
      numbers.add(row: term, times: weight, to: &scores)
    }
    let order = header.themes.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    func place(_ column: Int) -> PlacedText.Place {
      let theme = header.themes[column]
      return PlacedText.Place(
        name: theme.name, title: theme.title, nearness: Self.rounded(scores[column]))
    }
    let best = isPlaced ? order.first : nil
    let parts =
      best.map { best in
        header.parts.indices.filter { header.parts[$0].theme == header.themes[best].theme }
      } ?? []
    let part = parts.max {
      (scores[header.themes.count + $0], $1) < (scores[header.themes.count + $1], $0)
    }
    return PlacedText(
      line: text.line, id: text.id == nil ? nil : gated.proposal.id, language: language,
      theme: best.map(place),
      subtheme: part.map { part in
        PlacedText.Place(
          name: header.parts[part].name, title: header.parts[part].title,
          nearness: Self.rounded(scores[header.themes.count + part]))
      },
      next: isPlaced ? order.dropFirst().first.map(place) : nil,
      fit: best.map { fit(of: scores[$0], in: header.themes[$0]) },
      reason: isPlaced ? nil : weighted.hasWords ? .noSharedVocabulary : .tooShort,
      copies: copies, text: gated.proposal.text,
      hidden: gated.data.reduce(into: [:]) { $0[$1.mask.kind.rawValue, default: 0] += 1 })
  }

  /// The share of a theme's proposals that are no nearer to it, in steps of a twentieth.
  private func fit(of nearness: Float, in theme: ModelHeader.ThemeRecord) -> Float {
    let below = theme.steps.count { $0 <= nearness }
    return Self.rounded(Float(max(below - 1, 0)) / 20)
  }

  /// Compares each text with those that share most with it.
  private func judged(
    _ candidates: [[CopyIndex.Candidate]], _ texts: [Proposal], languages: [Language]
  ) async throws -> [[PlacedText.Alike]] {
    try await withThrowingTaskGroup(of: (Int, [[PlacedText.Alike]]).self) { group in
      for start in stride(from: 0, to: texts.count, by: Self.textsAtOnce) {
        group.addTask {
          var judged: [[PlacedText.Alike]] = []
          for place in start..<min(start + Self.textsAtOnce, texts.count) {
            judged.append(
              try await alike(candidates[place], texts[place], languages[place]))
          }
          return (start, judged)
        }
      }
      var judged = [[PlacedText.Alike]](repeating: [], count: texts.count)
      for try await (start, part) in group {
        judged.replaceSubrange(start..<(start + part.count), with: part)
      }
      return judged
    }
  }

  /// Compares a text with those that share most with it, word by word.
  private func alike(
    _ candidates: [CopyIndex.Candidate], _ text: Proposal, _ language: Language
  ) async throws -> [PlacedText.Alike] {
    guard !candidates.isEmpty else { return [] }
    let texts = file.strings(.texts, ends: .textEnds)
    let ids = file.strings(.ids, ends: .idEnds)
    let titles = file.numbers(.titleLengths)
    let themes = file.numbers(.rowThemes)
    let own = Proposal(id: "0", title: text.title, body: text.body)
    let others = candidates.enumerated().map { number, candidate in
      let whole = Array(texts[candidate.row].utf8)
      let title = Int(titles[candidate.row])
      let body = whole.dropFirst(title == 0 || title == whole.count ? title : title + 1)
      return Proposal(
        id: String(number + 1), title: String(decoding: whole.prefix(title), as: UTF8.self),
        body: String(decoding: body, as: UTF8.self))
    }
    let verdicts = try await judge.verdicts(on: [own] + others, in: language)
    return zip(candidates, verdicts).map { candidate, verdict in
      let theme = Int(themes[candidate.row])
      return PlacedText.Alike(
        proposal: ids[candidate.row],
        theme: theme < header.themes.count ? header.themes[theme].name : nil, kind: verdict.kind,
        similarity: Self.rounded(candidate.similarity), objection: verdict.objection)
    }
  }

  /// Four decimals.
  static func rounded(_ value: Float) -> Float { (value * 10_000).rounded() / 10_000 }
}
