internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// Draws, takes an answer, or keeps what was found.
  func takeAudit(
    _ fields: FormFields, isFresh: Bool, _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let moment = try await moment() else { return try await unanalyzed(request) }
    switch fields["action"] {
    case "draw": return try await drawAudit(fields, moment, request)
    case "answer": return try await takeAnswer(fields, isFresh: isFresh, moment, request)
    case "keep":
      guard let sample = try study.auditSample(code: fields["code"]) else {
        return missing(request)
      }
      let answers = try study.auditAnswers(to: sample)
      guard (1...AuditAnswers.mostReaders).contains(answers.count) else { return missing(request) }
      try await recorder.alone { try $0.save(AuditScore(of: sample, answers: answers)) }
      return .redirect(to: "/audit")
    default: return missing(request)
    }
  }

  /// Most texts and pairs of a draw that is made here: more nobody reads.
  private static let mostDrawn = 2_000

  private func drawAudit(
    _ fields: FormFields, _ moment: Moment, _ request: PageRequest
  ) async throws -> PageAnswer {
    let number = UInt64(fields["drawSeed"])
    guard let size = Int(fields["size"]), (1...Self.mostDrawn).contains(size),
      let pairs = Int(fields["pairs"]), (0...Self.mostDrawn).contains(pairs), let number
    else {
      return try auditPage(
        moment, request,
        problem: messages("problem.draw", ["most": messages.number(Self.mostDrawn)]))
    }
    let sample = AuditSampler(size: size, pairCount: pairs, seed: number)
      .sample(of: moment.findings)
    try await recorder.alone { study in
      // The same draw may have answers already.
      if try study.auditSample(code: sample.code) == nil { try study.save(sample) }
    }
    return .redirect(to: "/audit/\(sample.code)")
  }

  private func takeAnswer(
    _ fields: FormFields, isFresh: Bool, _ moment: Moment, _ request: PageRequest
  ) async throws -> PageAnswer {
    let (code, key) = (fields["code"], fields["key"])
    guard let sample = try study.auditSample(code: code),
      let verdict = AuditVerdict(rawValue: fields["verdict"]),
      let entry = Self.entry(key, verdict, other: fields["other"], in: sample)
    else { return missing(request) }
    let reader = options.person ?? fields["by"]
    guard !reader.isEmpty, reader.count <= 200, PersonalDataGate().data(in: reader).isEmpty else {
      return try readingPage(
        code, moment, Self.asked(key, of: code, request), problem: messages["problem.person"])
    }
    // What came twice was taken the first time.
    if isFresh {
      do {
        try await recorder.alone { try $0.record(entry, by: reader, to: sample) }
      } catch AuditError.moreReaders(_, let readers) {
        return try readingPage(
          code, moment, Self.asked(key, of: code, request),
          problem: messages("problem.readers", ["who": readers.joined(separator: ", ")]))
      }
    }
    let next = PageAnswer.redirect(to: "/audit/\(code)?done=\(key)")
    return options.person == nil
      ? next.setting(FrameContent.personCookie, to: PercentEncoding.encoded(reader)) : next
  }

  /// The same browser as if it had asked for a text of a draw.
  private static func asked(_ key: String, of code: String, _ request: PageRequest) -> PageRequest {
    var request = request
    request.target = "/audit/\(code)?key=\(PercentEncoding.encoded(key))"
    return request
  }

  private static func entry(
    _ key: String, _ verdict: AuditVerdict, other: String, in sample: AuditSample
  ) -> Study.AuditEntry? {
    if sample.pairKeys.contains(key) { return .pair(key, AuditAnswers.Pair(verdict)) }
    guard sample.textKeys.contains(key) else { return nil }
    let known = (sample.themes ?? []).map(\.number)
    let destination: AuditAnswers.Destination? =
      other == "0"
      ? AuditAnswers.Destination.none
      : Int(other).flatMap { known.contains($0) ? .theme($0) : nil }
    guard destination != nil || other.isEmpty else { return nil }
    return .text(key, AuditAnswers.Text(verdict, other: destination))
  }
}
