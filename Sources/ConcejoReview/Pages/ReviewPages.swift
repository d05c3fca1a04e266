internal import Concejo
internal import ConcejoStore

/// All pages of a study, and what they do.
final class ReviewPages: Sendable {
  let study: Study
  let options: ReviewOptions
  let language: Language
  let messages: Messages
  let templates: Templates
  let reader: RunReader
  let work = BackgroundWork()
  let seals = FormSeals()
  let recorder: DecisionRecorder
  /// Name of the study's file.
  let name: String
  /// The published reasons for excluding.
  let codes: ModerationCodes
  private let sentences: [String: String]
  private let style: [UInt8]
  private let script: [UInt8]
  private let icon: [UInt8]

  /// Bytes of a form that are taken.
  static let mostFormBytes = 1_000_000

  /// Reads what belongs to the pages; the study is read when one is asked for.
  ///
  /// - Throws: ``ReviewError``; `StudyError`.
  init(_ study: Study, _ options: ReviewOptions) throws {
    self.study = study
    self.options = options
    language = ReviewLanguage.pages(for: try options.language ?? study.mainLanguage() ?? .es)
    sentences = try ReviewLanguage.sentences(in: language)
    messages = Messages(language, adding: sentences)
    templates = try Templates()
    style = Array(try ReviewResources.text("review.css").utf8)
    script = Array(try ReviewResources.text("review.js").utf8)
    icon = Array(try ReviewResources.text("review.svg").utf8)
    reader = RunReader(
      study, language: language, for: options.isReadOnly ? .reading : .deciding)
    recorder = DecisionRecorder(study)
    name = study.path.split(separator: "/").last.map(String.init) ?? study.path
    codes = try study.moderationCodes()
  }

  /// Answers a request of a browser that was let in.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - body: Reads what a form sends; nil where that is too much.
  /// - Returns: A page, a file, or where to go.
  func answer(
    _ request: PageRequest, body: () async throws -> [UInt8]?
  ) async -> PageAnswer {
    do {
      guard let path = request.path else { return missing(request) }
      guard request.method == "POST" else { return try await page(at: path, request) }
      guard request.contentType?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true
      else { return message("again", "problem.form", request, status: 415) }
      guard let bytes = try await body() else {
        return message("again", "problem.large", request, status: 413)
      }
      guard let fields = FormFields(bytes) else {
        return message("again", "problem.form", request, status: 400)
      }
      return try await answer(to: fields, at: path, request)
    } catch {
      return page(
        "message", title: messages["failed"], ["heading": messages["failed"], "text": "\(error)"],
        request, status: 500)
    }
  }

  private func answer(
    to fields: FormFields, at path: [String], _ request: PageRequest
  ) async throws -> PageAnswer {
    guard let kind = path.count == 1 ? FormKind(rawValue: path[0]) : nil else {
      return missing(request)
    }
    guard !options.isReadOnly else { return message("again", "readOnly", request, status: 403) }
    let verdict = seals.spend(fields["seal"])
    guard verdict != .forged else { return message("again", "problem.form", request, status: 403) }
    let isFresh = verdict == .fresh
    switch kind {
    case .analysis: return try await startAnalysis()
    case .decisions: return try await decide(fields, isFresh: isFresh, request)
    case .audit: return try await takeAudit(fields, isFresh: isFresh, request)
    case .workshops: return try await takeWorkshop(fields, isFresh: isFresh, request)
    case .answers: return try await takeAnswers(fields, isFresh: isFresh, request)
    case .commitments: return try await takeCommitment(fields, isFresh: isFresh, request)
    }
  }

  /// Where forms are sent to.
  private enum FormKind: String {
    case decisions, analysis, audit, answers, commitments, workshops
  }

  /// The page that an address leads to.
  func page(at path: [String], _ request: PageRequest) async throws -> PageAnswer {
    switch (path.first, path.count) {
    case ("static", 2): return file(path[1]) ?? missing(request)
    case ("analysis", 1): return try await analysisPage(request)
    default: break
    }
    guard let moment = try await moment() else { return try await unanalyzed(request) }
    switch (path.first, path.count) {
    case (nil, _): return try await overview(moment, request)
    case ("themes", 2): return try await themePage(path[1], moment, request)
    case ("themes", 3) where path[2] == "merge":
      return try await mergePage(path[1], moment, request)
    case ("themes", 3) where path[2] == "split":
      return try await splitPage(path[1], moment, request)
    case ("themes", 3) where path[2] == "explain":
      return try await explainTheme(path[1], moment, request)
    case ("outside", 1): return try outsidePage(moment, request)
    case ("proposals", 2): return try proposalPage(path[1], moment, request)
    case ("proposals", 3) where path[2] == "explain":
      return try await explainProposal(path[1], moment, request)
    case ("search", 1): return try await searchPage(moment, request)
    case ("copies", 1): return try copiesPage(moment, request)
    case ("campaigns", 1): return try campaignsPage(moment, request)
    case ("campaigns", 2): return try campaignPage(path[1], moment, request)
    case ("privacy", 1): return try await privacyPage(moment, request)
    case ("excluded", 1): return excludedPage(moment, request)
    case ("changes", 1): return try await changesPage(moment, request)
    case ("audit", 1): return try auditPage(moment, request)
    case ("audit", 2): return try readingPage(path[1], moment, request)
    case ("answers", 1): return try await answersPage(moment, request)
    case ("answers", 2): return try unitPage(path[1], moment, request)
    case ("workshops", 1): return try await workshopsPage(moment, request)
    case ("commitments", 2): return try commitmentPage(path[1], moment, request)
    case ("history", 1): return try historyPage(moment, request)
    case ("history", 2): return try decisionPage(path[1], moment, request)
    default: return missing(request)
    }
  }

  /// Files have three names; no name leads elsewhere.
  private func file(_ name: String) -> PageAnswer? {
    switch name {
    case "review.css": .file(style, type: "text/css")
    case "review.js": .file(script, type: "text/javascript")
    case "review.svg": .file(icon, type: "image/svg+xml")
    default: nil
    }
  }

  /// The themes now; nil where there is no run to tell of.
  func moment() async throws -> Moment? {
    guard let knowledge = try await reader.knowledge() else { return nil }
    return try Moment(knowledge, in: study)
  }

  /// A page with one sentence.
  func message(
    _ heading: String, _ text: String, _ request: PageRequest, status: Int
  ) -> PageAnswer {
    page(
      "message", title: messages[heading],
      ["heading": messages[heading], "text": messages[text]], request, status: status)
  }

  func missing(_ request: PageRequest) -> PageAnswer {
    message("missing", "missingText", request, status: 404)
  }

  /// A page with what all pages have.
  func page(
    _ template: String, title: String, _ content: [String: Any], moment: Moment? = nil,
    _ request: PageRequest, status: Int = 200
  ) -> PageAnswer {
    let own = FrameContent(self, moment: moment, request).content
    return .page(
      templates.page(
        template,
        own.with(["title": title, "t": sentences]).merging(content) { $1 }), status: status)
  }
}
