extension Pipeline {
  /// Runs every stage for the answers to each question by themselves.
  ///
  /// - Parameters:
  ///   - proposals: Contributions with unique ids, in any order.
  ///   - given: Vectors of a model, which join learnt ones.
  ///   - precedent: The themes of an earlier run, and what people decided.
  ///   - meter: Told of each stage by its name, and of the rows it has done.
  /// - Returns: The results side by side: themes in the order of the questions' names, what has no
  ///   question last. Numbers are counted on from question to question, and never given again.
  /// - Throws: `CancellationError` if the calling task is cancelled; nothing else.
  func analysisByQuestion(
    of proposals: [Proposal], vectors given: ProposalVectors?, after precedent: Precedent,
    meter: ProgressMeter
  ) async throws -> Analysis {
    let groups = Dictionary(grouping: proposals) { Question(of: $0) }
    let precedents = QuestionPrecedents(precedent, among: proposals)
    var highest = precedents.highest
    var parts: [Analysis] = []
    for question in groups.keys.sorted() {
      var part = try await commonAnalysis(
        of: groups[question] ?? [], vectors: given,
        after: precedents.precedent(of: question, behind: highest), meter: meter)
      highest = max(highest, part.history.highest)
      part.ask(question.name)
      parts.append(part)
    }
    return Analysis(
      joining: parts, history: precedents.joined(parts.map(\.history)),
      outcomes: parts.flatMap(\.outcomes).map(precedents.decisions.explained))
  }
}

extension Analysis {
  /// Notes which question the themes answer.
  fileprivate mutating func ask(_ question: String?) {
    for index in themes.indices { themes[index].summary.question = question }
  }

  /// Puts analyses of different proposals side by side.
  ///
  /// Each map gets a field of a common one.
  init(joining parts: [Analysis], history: ThemeHistory, outcomes: [DecisionOutcome]) {
    let proposals = Proposal.sorted(parts.flatMap(\.proposals))
    let index = Dictionary(uniqueKeysWithValues: proposals.enumerated().map { ($1.id, $0) })
    var themes: [Theme] = []
    var voices: [SmallVoice] = []
    var placements: [Placement] = []
    var (groups, apart, pairs): ([DuplicateGroup], [KeptApart], [SimilarPair]) = ([], [], [])
    for (number, part) in parts.enumerated() {
      // Every id of a part is one of all.
      func place(_ proposal: Int) -> Int { index[part.proposals[proposal].id] ?? 0 }
      themes += part.themes
      voices += part.voices
      let field = MapField(number, of: parts.count)
      placements += part.placements.map { $0.moved(to: field) }
      groups += part.duplicates.groups.map { $0.renumbered(place) }
      apart += part.duplicates.keptApart.map {
        KeptApart(
          first: place($0.first), second: place($0.second), similarity: $0.similarity,
          objection: $0.objection, change: $0.change)
      }
      pairs += part.sameRequests.map {
        SimilarPair(first: place($0.first), second: place($0.second), similarity: $0.similarity)
      }
    }
    let languages = Dictionary(placements.map { ($0.language, 1) }, uniquingKeysWith: +)
    let main = languages.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    self.init(
      proposals: proposals, mainLanguage: main?.key ?? .es,
      duplicates: Duplicates(
        groups: groups.sorted { $0.members[0].proposal < $1.members[0].proposal },
        keptApart: apart.sorted { ($0.first, $0.second) < ($1.first, $1.second) },
        proposalCount: proposals.count,
        leftOut: parts.reduce(PairsLeftOut()) { $0 + $1.duplicates.leftOut }),
      sameRequests: pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) },
      themes: themes, voices: voices,
      placements: placements.sorted { Proposal.id($0.proposal, precedes: $1.proposal) },
      history: history, outcomes: outcomes)
  }
}

/// One of the equal squares that a map of several maps is cut into.
struct MapField {
  /// Fields in a row.
  private let width: Int
  private let number: Int

  /// The field of one of several maps, from the left and the top.
  init(_ number: Int, of count: Int) {
    width = Int(Double(count).squareRoot().rounded(.up))
    self.number = number
  }

  /// Where a place on the whole map, in hundredths of its side, lies in the field.
  func place(x: Double, y: Double) -> (x: Double, y: Double) {
    (
      (x + 100 * Double(number % width)) / Double(width),
      (y + 100 * Double(number / width)) / Double(width)
    )
  }
}
