internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// The draws of the present themes: who has read how much, and what was found.
  func auditPage(
    _ moment: Moment, _ request: PageRequest, problem: String? = nil
  ) throws -> PageAnswer {
    let division = moment.findings.divisionFingerprint
    let all = try study.auditSamples()
    let own = all.filter { $0.division == division }
    let usual = AuditSampler()
    let content: [String: Any] = [
      "heading": messages["audit.title"],
      "draws": try own.map { try draw($0, try study.auditAnswers(to: $0), moment) },
      "hasNoDraws": own.isEmpty,
      "size": String(usual.size), "pairs": String(usual.pairCount),
      "drawSeed": String(own.map(\.seed).max().map { $0 &+ 1 } ?? usual.seed),
    ]
    return page(
      "audit", title: messages["audit.title"],
      content.with([
        "problem": problem,
        "outdated": all.count == own.count
          ? nil : messages.counted("audit.outdated", all.count - own.count),
      ]), moment: moment, request, status: problem == nil ? 200 : 422)
  }

  private func draw(
    _ sample: AuditSample, _ answers: [AuditAnswers], _ moment: Moment
  ) throws -> [String: Any] {
    let whole = sample.texts.count + sample.pairs.count
    let content: [String: Any] = [
      "code": sample.code, "name": messages("audit.draw", ["code": sample.code]),
      "href": "/audit/\(sample.code)",
      "size": messages(
        "audit.size",
        [
          "texts": messages.number(sample.texts.count),
          "pairs": messages.number(sample.pairs.count),
        ]),
      "readers": answers.map { reader -> [String: Any] in
        [
          "text": messages(
            "audit.reader",
            [
              "who": reader.reader,
              "read": messages.number(reader.texts.count + reader.pairs.count),
              "all": messages.number(whole),
            ])
        ]
      },
    ]
    guard (1...AuditAnswers.mostReaders).contains(answers.count) else { return content }
    let score = AuditScore(of: sample, answers: answers)
    guard !score.isEmpty else { return content }
    let report = Report(moment.findings, proposals: [], language: language, audit: score)
    return content.with([
      "score": [
        "sentences": report.auditLines.map { ["text": $0] },
        "themes": score.themes.filter { $0.read > 0 }.map { share -> [String: Any] in
          [
            "theme": name(ofDrawn: share.theme, in: sample),
            "population": messages.number(share.population),
            "read": messages.number(share.read), "right": messages.number(share.right),
          ]
        },
      ] as [String: Any],
      "isKept": try study.auditScore(of: moment.findings).score == score.withoutNotes,
    ])
  }

  /// A theme as readers see it, with the title that it had when texts were drawn.
  private func name(ofDrawn number: Int?, in sample: AuditSample) -> String {
    guard let number else { return messages["audit.none"] }
    let title = sample.themes?.first { $0.number == number }?.title
    return "\(ThemeName(number).text). \(title ?? "")"
  }

  /// A text or a pair to be judged, without anything that tells what the program thinks of it.
  func readingPage(
    _ code: String, _ moment: Moment, _ request: PageRequest, problem: String? = nil
  ) throws -> PageAnswer {
    guard let sample = try study.auditSample(code: code),
      sample.division == moment.findings.divisionFingerprint
    else { return missing(request) }
    let reader = options.person ?? FrameContent.person(in: request)
    let answers = try study.auditAnswers(to: sample).first { $0.reader == reader }
    let ids = sample.texts.map(\.proposal) + sample.pairs.flatMap { [$0.first, $0.second] }
    let texts = try study.visibleContributions(ids)
    let queue = AuditQueue(sample, answers, visible: Set(texts.keys))
    let before = request.query["done"]
    let asked = request.query["key"]
    let key = queue[asked] == nil ? queue.next(after: before) : asked
    let content: [String: Any] = [
      "heading": messages("audit.draw", ["code": code]), "code": code,
      "progress": messages(
        "audit.progress",
        [
          "read": messages.number(queue.answered), "all": messages.number(queue.keys.count),
        ]), "read": String(queue.answered), "all": String(queue.keys.count),
      "isDone": key == nil, "guide": guide(moment),
    ]
    return page(
      "reading", title: messages("audit.draw", ["code": code]),
      content.with([
        "problem": problem, "item": key.flatMap { item($0, queue, texts, sample, moment) },
        "earlier": queue.verdict(of: before).map {
          [
            "href": "/audit/\(code)?key=\(before)",
            "text": messages("audit.change", ["key": before, "answer": $0.word(messages)]),
          ]
        },
      ]), moment: moment, request, status: problem == nil ? 200 : 422)
  }

  private func item(
    _ key: String, _ queue: AuditQueue, _ texts: [String: Proposal], _ sample: AuditSample,
    _ moment: Moment
  ) -> [String: Any]? {
    guard let item = queue[key] else { return nil }
    func shown(_ id: String) -> [String: Any] {
      let content: [String: Any] = ["text": texts[id]?.text ?? ""]
      return content.with(["lang": otherLanguage(of: id, moment)])
    }
    var content: [String: Any] = [
      "key": key, "sides": item.proposals.map(shown),
      "verdicts": AuditVerdict.allCases.enumerated().map { place, verdict -> [String: Any] in
        [
          "value": verdict.rawValue, "name": verdict.word(messages).capitalizedFirst,
          "keystroke": String(place + 1), "isChosen": queue.verdict(of: key) == verdict,
        ]
      },
    ]
    if let verdict = queue.verdict(of: key) {
      content["said"] = messages("audit.said", ["answer": verdict.word(messages)])
    }
    switch item {
    case .pair: content["question"] = messages["audit.column.same"]
    case .text(let text):
      content["question"] = messages["audit.column.right"]
      let terms = moment.findings.theme(text.theme ?? 0)?.keyTerms.map(\.word) ?? []
      let chosen = queue.destination(of: key)
      content["theme"] = [
        "name": name(ofDrawn: text.theme, in: sample), "terms": terms.joined(separator: ", "),
        "label": messages["audit.column.other"],
        "others": (sample.themes ?? []).map(\.number).filter { $0 != text.theme }.map {
          [
            "value": String($0), "name": name(ofDrawn: $0, in: sample),
            "isChosen": chosen == .theme($0),
          ] as [String: Any]
        }
          + (text.theme == nil
            ? []
            : [
              [
                "value": "0", "name": messages["audit.none"],
                "isChosen": chosen == AuditAnswers.Destination.none,
              ]
            ])
          ,
      ]
    }
    return content
  }

  /// The themes with what they are about, for those who judge.
  private func guide(_ moment: Moment) -> [[String: Any]] {
    moment.findings.themes.map { theme in
      [
        "name": "\(ThemeName(theme.id).text). \(theme.title.text)",
        "terms": theme.keyTerms.map(\.word).joined(separator: ", "),
        "quotes": theme.quotes.prefix(2).map {
          ["text": messages("quote", ["text": $0.text.opening(300)])]
        },
      ]
    }
  }
}
