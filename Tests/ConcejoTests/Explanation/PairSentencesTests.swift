import ConcejoTestSupport
import Testing

@testable import Concejo

/// What is said of two proposals can be checked in their texts.
@Suite struct PairSentencesTests {
  private static let speeds = ["30", "40"].map { speed in
    Proposal(
      id: "s\(speed)", title: "Limitar la velocidad en la calle Mayor",
      body: "Pido que se limite la velocidad a \(speed) kilómetros por hora en la calle Mayor.")
  }
  private static let zones = ["Prosperidad", "Chamartín"].map { place in
    Proposal(
      id: "z\(place.prefix(1))", title: "Zona SER",
      body: "Queremos zona SER en \(place) porque nadie encuentra donde aparcar.")
  }
  private static let all = FiveThemes.proposals + speeds + zones

  private func explainer(_ findings: Findings) async throws -> Explainer {
    try await Explainer(
      of: findings, contributions: Self.all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
  }

  @Test func `what keeps two apart is told in their words, and left to a person`() async throws {
    let findings = try await settled(Self.all)
    let pair = try await explainer(findings).explanation(of: "s30", and: "s40")
    let lines = ExplanationSentences(
      findings, contributions: Self.all, language: .en, study: "my valley.concejo", isFirstRun: true
    )
    .lines(of: pair)
    #expect(
      lines.suffix(3) == [
        "The program took them as different because of a number: one says ‘30’ where the other says ‘40’.",
        "It is for you to decide. If they ask for the same: concejo same 'my valley.concejo' s30 s40"
          + " --by \"$(id -un)\" --why 'they ask for the same'",
        "If not: concejo not-same 'my valley.concejo' s30 s40"
          + " --by \"$(id -un)\" --why 'they do not ask for the same'",
      ])
  }

  @Test func `a pair of copies has one share, here and in the list of copies`() async throws {
    let body =
      "Pido a la concejalía que repare la fuente de la plaza, que lleva tres años sin agua y llena de"
      + " hojas, y que ponga dos bancos a la sombra para quienes esperan al autobús de la tarde."
    let copies = [
      Proposal(id: "f1", title: "La fuente", body: body),
      Proposal(
        id: "f2", title: "La fuente", body: "Buenos días. \(body) Muchas gracias y un saludo."),
    ]
    let all = FiveThemes.proposals + copies
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let group = try #require(findings.duplicateGroups.first { $0.head.hasPrefix("f") })
    let member = try #require(group.members.first { $0.proposal != group.head })
    #expect(member.overlap < 1)
    for (first, second) in [("f1", "f2"), ("f2", "f1")] {
      #expect(try explainer.explanation(of: first, and: second).copies.overlap == member.overlap)
    }
    let sentences = ExplanationSentences(
      findings, contributions: all, language: .en, study: "v.concejo", isFirstRun: true)
    // Alone, too, a near copy is told by what it shares and by what the program did not see.
    let alone = try explainer.explanation(of: member.proposal)
    #expect(alone.group?.nearOverlap == member.overlap && alone.speaker == group.head)
    let share =
      "They are copies: they share, in the same order, \(Messages(.en).percentage(Int((member.overlap * 1000).rounded()), of: 1000)) of the words of both together"
    #expect(sentences.lines(of: alone).contains { $0.hasPrefix(share) })
    // What follows is said of the one that speaks for it, under that one's id.
    #expect(
      sentences.lines(of: alone).contains { $0.hasPrefix("\(group.head): Its most distinctive") })
    let told = sentences.lines(of: try explainer.explanation(of: "f1", and: "f2"))
    #expect(
      told.contains(
        "They are in group of copies \(group.id), and the two count as one."))
    #expect(
      told.last?.hasPrefix(
        "If what differs asks for something else: concejo not-same v.concejo f1 f2 --by") == true)
  }

  @Test
  func `of a word or two that are the same it is told that they may ask for different things`()
    async throws
  {
    let words = ["Iluminación", "ILUMINACION"].enumerated().map {
      Proposal(id: "i\($0.offset)", title: "", body: $0.element)
    }
    let speeches = ["a", "b"].map {
      Proposal(
        id: "l\($0)", title: "", body: "Pongan más farolas en el paseo de la ribera, por favor.")
    }
    let all = FiveThemes.proposals + words + speeches
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let sentences = ExplanationSentences(
      findings, contributions: all, language: .en, study: "v.concejo", isFirstRun: true)
    func isDoubted(_ first: String, _ second: String) throws -> Bool {
      let pair = try explainer.explanation(of: first, and: second)
      #expect(pair.copies.verdict == .exact)
      return sentences.lines(of: pair).last?.hasPrefix("So few words may ask for different") == true
    }
    #expect(try isDoubted("i0", "i1"))
    #expect(try !isDoubted("la", "lb"))
  }

  @Test func `two that were compared for a passage alone are told with that passage`() async throws
  {
    let request = "una fuente de agua fría junto a los columpios de los mayores"
    let all =
      FiveThemes.proposals + [
        Proposal(id: "w1", title: "", body: "Pongan \(request)."),
        Proposal(
          id: "w2", title: "",
          body:
            "Buenos días, somos abuelas jubiladas del arrabal y cada tarde traemos nietos, triciclos, patines, meriendas y cubos: por favor, pongan \(request)."
        ),
      ]
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let pair = try explainer.explanation(of: "w1", and: "w2")
    #expect(pair.copies.verdict == .near && pair.words < pair.copies.threshold)
    #expect(pair.copies.passage == "Pongan \(request)")
    let sentences = ExplanationSentences(
      findings, contributions: all, language: .en, study: "v.concejo", isFirstRun: true)
    let told = sentences.compared(by: "Pongan \(request)")
    #expect(sentences.lines(of: pair).contains(told))
    let member = try #require(
      ["w1", "w2"].map { try explainer.explanation(of: $0) }.first { $0.speaker != nil })
    #expect(member.group?.nearPassage?.hasSuffix(request) == true)
    #expect(
      sentences.lines(of: member).contains {
        $0.hasPrefix("By all their words they are too little")
      })
  }

  @Test func `the likeness that is told is the one the run compared with its threshold`()
    async throws
  {
    // The same words, under a title and without one: words of a title weigh more.
    let words = "Zonas de aparcamiento para residentes"
    let body = "Faltan plazas en el barrio de Usera y nadie de fuera deja libre ninguna."
    let twins = [
      Proposal(id: "t1", title: words, body: body),
      Proposal(id: "t2", title: "", body: "\(words). \(body)"),
      Proposal(
        id: "t3", title: words, body: "Faltan plazas de carga en el mercado de Usera los lunes."),
    ]
    let all = Self.all + twins
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    #expect(try explainer.explanation(of: "t1", and: "t2").words == 1)
    let pairs = try ["t1", "t2"].map { try explainer.explanation(of: $0, and: "t3") }
    #expect(pairs[0].words == pairs[1].words && pairs[0].copies == pairs[1].copies)
    #expect(!findings.keptApart.isEmpty)
    for record in findings.keptApart {
      let pair = try explainer.explanation(of: record.first, and: record.second)
      #expect(abs(pair.words - record.similarity) < 0.0002)
      #expect(pair.copies.objection == record.objection)
    }
    let sentences = ExplanationSentences(
      findings, contributions: all, language: .en, study: "valley.concejo", isFirstRun: true)
    for id in ["1", "2", "17", "s30", "t1"] {
      let pair = try explainer.explanation(of: id, and: "5")
      #expect(pair.copies.verdict == .unlike && pair.words < pair.copies.threshold)
      let told = "little alike (\(sentences.number(pair.words)))"
      #expect(sentences.lines(of: pair).last?.contains(told) == true)
      #expect(sentences.lines(of: pair).last?.contains("Only texts that reach 0.60, ") == true)
      // Which of the words that count for nothing either has is no reason where none was compared.
      #expect(!sentences.lines(of: pair).contains { $0.contains("left out") })
    }
  }

  @Test func `words that count for nothing are named where both have them`() async throws {
    let findings = try await settled(Self.all)
    let pair = try await explainer(findings).explanation(of: "zP", and: "zC")
    // A zone where parking is paid for: in capitals it is no verb, and no word that counts for nothing.
    #expect(!pair.common.contains("ser"))
    #expect(Set(pair.common).isSuperset(of: ["en", "porque"]))
    #expect(Set(pair.common).count == pair.common.count)
    // Rare ones are the telling ones.
    let places = try ["donde", "en"].map { try #require(pair.common.firstIndex(of: $0)) }
    #expect(places == places.sorted())
    let lines = ExplanationSentences(
      findings, contributions: Self.all, language: .en, study: "valley.concejo", isFirstRun: true
    )
    .lines(of: pair)
    #expect(
      lines.contains {
        $0.hasPrefix("Left out of the comparison, ") && $0.contains("‘donde’")
      }, "\(lines)")
  }

  @Test func `two in one theme are told how near it each lies`() async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: .en, study: "valley.concejo", isFirstRun: true)
    let theme = try #require(findings.themes.first { $0.proposals.count > 2 })
    let (first, second) = (theme.proposals[0], theme.proposals[1])
    let pair = try explainer.explanation(of: first, and: second)
    #expect(pair.isTogether && !pair.copies.countsOnce)
    let own = [pair.first, pair.second].map { sentences.number($0.own?.total ?? 0) }
    let lines = sentences.lines(of: pair)
    let figures = try #require(
      lines.firstIndex { $0.contains("\(first) (\(own[0])), \(second) (\(own[1])).") })
    // What the figures are made of stands before them.
    let scale = try #require(
      lines.firstIndex { $0.hasPrefix("Likeness to a theme or to another proposal, 4 at most") })
    #expect(scale < figures)
  }

  @Test(arguments: Messages.available)
  func `two that have nothing to do with each other are told so`(language: Language) async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: language, study: "valley.concejo",
      isFirstRun: true)
    let start = Messages(language)["explain.pair.unrelated"].prefix { $0 != "{" }
    let others = Self.all.map(\.id).filter { $0 != "1" }
    let pairs = try others.map { try explainer.explanation(of: "1", and: $0) }
    #expect(pairs.contains { $0.isUnrelated } && pairs.contains { !$0.isUnrelated })
    for pair in pairs {
      let isTold = sentences.lines(of: pair).contains { $0.hasPrefix(start) }
      #expect(isTold == (pair.words < 0.1 && (pair.likeness?.vectors ?? 1) < 0.1))
    }
  }

  @Test(arguments: Messages.available)
  func `two in one theme are told what ties each to it, even without a common word`(
    language: Language
  ) async throws {
    let findings = try await settled(Self.all)
    let explainer = try await explainer(findings)
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: language, study: "valley.concejo",
      isFirstRun: true)
    let start = Messages(language)["explain.pair.ties"]
    var wordless = 0
    for theme in findings.themes {
      for (first, second) in zip(theme.proposals, theme.proposals.dropFirst()) {
        let pair = try explainer.explanation(of: first, and: second)
        guard pair.isPlacedApart else { continue }
        if pair.shared.isEmpty { wordless += 1 }
        let lines = sentences.lines(of: pair)
        for side in [pair.first, pair.second] {
          let ties = try explainer.explanation(of: side.proposal).ties
          #expect(side.ties == ties)
          let word = try #require(ties.words.first)
          let told =
            "\(sentences.quoted(sentences.told(word))) (\(sentences.percent("\(word.percent)")))"
          let sentence = start.replacing("{id}", with: side.proposal)
            .replacing("{list}.", with: told).replacing("{list}", with: told)
          #expect(lines.contains { $0.hasPrefix(sentence) }, "\(sentence) \(lines)")
        }
      }
    }
    #expect(wordless > 0)
  }

  @Test func `words are told as the text writes them in which they stand`() async throws {
    let office = (0..<5).map { index in
      Proposal(
        id: "o\(index)", title: "", body: "Que la Concejalía de Medio Ambiente \(index) abra antes."
      )
    }
    let plain = [
      Proposal(
        id: "p1", title: "", body: "Que se cuide el medio ambiente del barrio y sus fuentes."),
      Proposal(id: "p2", title: "", body: "Ambiente limpio en el barrio, con fuentes y sombra."),
    ]
    let all = Self.all + office + plain
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let terms = try explainer.explanation(of: "p1").terms.map(\.word)
    #expect(terms.contains("ambiente") && !terms.contains("Ambiente"), "\(terms)")
    #expect(try explainer.explanation(of: "o1").terms.map(\.word).contains("Ambiente"))
    #expect(try explainer.explanation(of: "p1", and: "p2").shared.contains("ambiente"))
  }

  @Test func `a name behind a slash or a bracket keeps its capital`() async throws {
    let texts = ["n1", "n2"].map { id in
      Proposal(
        id: id, title: "",
        body: "Que se arreglen las aceras de la c/ Zorrilla (Peñaprieta) en \(id).")
    }
    let all = Self.all + texts
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let shared = try explainer.explanation(of: "n1", and: "n2").shared
    #expect(shared.contains("Zorrilla") && shared.contains("Peñaprieta"), "\(shared)")
  }

  @Test func `each word of two texts stands in one list`() async throws {
    let texts = [
      Proposal(
        id: "w1", title: "Bancos en el Retiro",
        body: "Que haya 12 bancos más en el Retiro, sin respaldo ni publicidad."),
      Proposal(
        id: "w2", title: "Bancos en el Retiro",
        body: "Que pongan más bancos y papeleras en el Retiro durante 2026."),
    ]
    let all = Self.all + texts
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let pair = try explainer.explanation(of: "w1", and: "w2")
    for (text, side) in zip(texts, [pair.first, pair.second]) {
      let words = Set(
        text.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
      let told =
        (pair.shared.flatMap { $0.split(separator: "/").map(String.init) }
        + pair.common + side.words + side.uncounted).map { $0.lowercased() }
      #expect(words.isSubset(of: told), "\(words.subtracting(told))")
      #expect(Set(pair.common).isDisjoint(with: side.uncounted))
    }
    // A number counts for nothing, and is told; a place has its capital.
    #expect(pair.first.uncounted.contains("12") && pair.second.uncounted.contains("2026"))
    #expect(pair.shared.contains("Retiro"))
    let lines = ExplanationSentences(
      findings, contributions: all, language: .en, study: "valley.concejo", isFirstRun: true
    )
    .lines(of: pair)
    #expect(
      lines.contains { $0.hasPrefix("Only in w1, of those left out: ") && $0.contains("‘12’") })
  }

  @Test func `of two contrary ones the place is told where the demand is turned round`()
    async throws
  {
    let contrary = [("1", "Cruce de datos", "pueda"), ("2", "Nadie mire mis datos", "no pueda")].map
    {
      Proposal(
        id: "c\($0.0)", title: $0.1,
        body:
          "Que la administración \($0.2) consultar mis datos en otros organismos sin pedirme permiso"
          + " cada vez que hago una gestión.")
    }
    let all = Self.all + contrary
    let findings = try await settled(all)
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let sentences = ExplanationSentences(
      findings, contributions: all, language: .es, study: "v.concejo", isFirstRun: true)
    // What only one of them says is told with the word beside it.
    #expect(
      sentences.lines(of: try explainer.explanation(of: "c1", and: "c2")).contains(
        "Al programa le parece que piden lo contrario: una dice «pueda» donde la otra dice «no pueda»."
      ))
  }

  @Test(arguments: Messages.available)
  func `a pair that may ask for the same is told to wait for a person, with the command`(
    language: Language
  ) async throws {
    let requests = [
      Proposal(
        id: "r1", title: "Ascensor en el metro de Portazgo",
        body: "El vestíbulo tiene tres tramos, y nadie ayuda con carritos, maletas ni bolsas."),
      Proposal(
        id: "r2", title: "Instalar ascensor en metro Portazgo",
        body: "Las personas mayores no pueden con tantas escaleras para llegar al andén."),
    ]
    let all = Self.all + requests
    let findings = try await settled(all)
    #expect(findings.sameRequests.contains { [$0.first, $0.second] == ["r1", "r2"] })
    let explainer = try await Explainer(
      of: findings, contributions: all,
      after: Precedent(history: ThemeHistory(findings), log: DecisionLog()), about: .proposals([]))
    let pair = try explainer.explanation(of: "r2", and: "r1")
    #expect(pair.copies.verdict == .unlike && pair.copies.isSuggested)
    let sentences = ExplanationSentences(
      findings, contributions: all, language: language, study: "my v.concejo", isFirstRun: true)
    let last = try #require(sentences.lines(of: pair).last)
    #expect(last.contains("`concejo duplicates 'my v.concejo' --same`"), "\(last)")
    #expect(last.contains("concejo accept 'my v.concejo' r2 r1 --by \"$(id -un)\" --why "))
    let other = try explainer.explanation(of: "1", and: "5")
    #expect(!other.copies.isSuggested)
    #expect(!sentences.lines(of: other).contains { $0.contains("concejo accept") })
  }

  @Test(arguments: Messages.available)
  func `every objection has its reason, with or without the words`(language: Language)
    async throws
  {
    let findings = try await settled(Self.all)
    let explanation = try await explainer(findings).explanation(of: "s30", and: "s40")
    let sentences = ExplanationSentences(
      findings, contributions: Self.all, language: language, study: "valley.concejo",
      isFirstRun: true)
    let changes = [
      TextChange(removed: "ocho", inserted: "", isOwnText: false),
      TextChange(removed: "ocho", inserted: "setenta", isOwnText: false), nil,
    ]
    for objection in DuplicateObjection.allCases {
      for change in changes {
        let lines = sentences.lines(of: explanation.kept(apart: objection, change))
        #expect(lines.allSatisfy { !$0.contains("{") })
        #expect(lines.dropLast(2).last?.contains("ocho") == (change != nil))
        #expect(lines.dropLast(2).last?.contains("setenta") == (change?.inserted == "setenta"))
      }
    }
  }
}

extension PairExplanation {
  /// The same pair, kept apart for another reason.
  fileprivate func kept(apart objection: DuplicateObjection, _ change: TextChange?) -> Self {
    PairExplanation(
      first: first, second: second, words: words, likeness: likeness, shared: shared,
      common: common,
      copies: Copies(
        verdict: .objected, isSuggested: false, group: nil, countsOnce: false,
        overlap: copies.overlap,
        wordCount: copies.wordCount,
        objection: objection,
        change: change, passage: nil, threshold: copies.threshold, decision: nil),
      scale: scale)
  }
}
