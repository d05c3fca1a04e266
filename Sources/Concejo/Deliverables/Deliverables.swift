import Foundation

/// Every file that a run is written as: report, agenda, tables, ledger, `result.json` and the page that leads
/// to them.
public struct Deliverables: Sendable {
  /// What was found.
  public let findings: Findings
  /// All contributions: analysed proposals and comments.
  package let contributions: [Proposal]
  /// The analysed ones, in the order of their placements.
  private let proposals: [Proposal]
  /// Themes and small groups that seem to be trials of the form.
  public let trials: TrialThemes
  /// Rows that became no contribution.
  let rejected: [RejectedRow]
  /// What people took out, by id.
  public var exclusions: [String: DecisionLog.Exclusion]

  /// Language of documents; that of most proposals if nil.
  public var language: Language?
  /// What the consultation is called; personal data in it are hidden.
  public var title: String?
  /// Who asks, such as a council; personal data in it are hidden.
  public var organizer: String?
  /// Kinds of file of report and agenda.
  public var formats = ReportFormat.standard
  /// How tables are written; as a spreadsheet in the language of the report opens them if nil.
  public var csvForm: CSVForm?
  /// Sets the parts of a page into a frame of one's own; nil for that of the house.
  public var frame: (@Sendable (HTMLPage) -> String)?
  /// The workshop that was planned; nil to plan one as ``request`` and ``selection`` ask for it.
  public var workshop: WorkshopTerms?
  /// What is asked for of a workshop that was not planned.
  public var request = RoomRequest()
  /// Which themes come to its room.
  public var selection = ThemeSelection.size
  /// What readers found of the same division, if they did.
  public var audit: AuditScore?
  /// What the tables of workshops said.
  public var harvest: [HarvestLine] = []
  /// What the administration answered, was recommended and promises.
  public var response: AdministrationResponse?
  /// Passages that a person should look at; nil to look for them.
  public var passages: SensitivePassages?
  /// Names of other files that will lie in the same folder, for the page that leads to all of them.
  public var companions: [String] = []

  /// Prepares the files of a run.
  public init(of run: ConsultationRun) {
    self.init(
      of: run.findings, contributions: run.contributions, rejected: run.rejected,
      exclusions: run.exclusions)
  }

  /// Prepares the files of a run that was stored.
  ///
  /// - Parameters:
  ///   - findings: What it found.
  ///   - contributions: What it read: proposals by id, and comments on them.
  ///   - rejected: Rows that became no contribution.
  ///   - exclusions: What people took out, by id.
  public init(
    of findings: Findings, contributions: [Proposal], rejected: [RejectedRow],
    exclusions: [String: DecisionLog.Exclusion] = [:]
  ) {
    self.findings = findings
    self.contributions = contributions
    proposals = findings.analyzed(among: contributions)
    trials = TrialThemes(in: findings, of: proposals)
    self.rejected = rejected
    self.exclusions = exclusions
  }

  /// Makes the files, as many at once as there are processors, so that few are in memory.
  ///
  /// - Parameter write: Takes the name of a file, without folders, and its bytes; called from several threads at
  ///   once, in no order, and last of all for the page that leads to the others.
  /// - Throws: ``RoomRefusal`` if the workshop cannot be planned; ``DocumentError``; what `write` throws.
  public func write(
    _ write: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) async throws {
    let report = Report(
      findings, proposals: proposals, language: language, title: Self.masked(title),
      organizer: Self.masked(organizer), audit: audit, harvest: harvest, response: response,
      trials: trials)
    async let agenda = agenda(in: report)
    let document = report.document
    // What takes longest begins first, so that none is left to one processor at the end.
    let files =
      [File("result.json") { try Self.json(of: findings) }]
      + documents(try await agenda, document) + tables
      + [File("ledger.txt") { Array(report.ledgerText.utf8) }]
    let names = try await concurrentFlatMap(0..<files.count, chunk: 1) { places -> [String] in
      try files[places].compactMap { file in
        guard let bytes = try file.bytes() else { return nil }
        try write(file.name, bytes)
        return file.name
      }
    }
    let index = FolderIndex(
      names + companions, language: document.language, title: document.title)
    try write(FolderIndex.fileName, Array(index.document.html.utf8))
  }

  /// A file that is made when its turn comes.
  private struct File: Sendable {
    let name: String
    /// Makes it; nil where it would be empty and is left out.
    let bytes: @Sendable () throws -> [UInt8]?

    init(_ name: String, _ bytes: @escaping @Sendable () throws -> [UInt8]?) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Agenda and report in every format.
  private func documents(_ agenda: ReportDocument, _ report: ReportDocument) -> [File] {
    formats.flatMap { format in
      [("report", report), ("agenda", agenda)].map { name, document in
        File("\(name).\(format.rawValue)") { try format.bytes(of: document, in: frame) }
      }
    }
  }

  /// The tables.
  ///
  /// The search for passages to review comes last: it keeps every processor busy by itself.
  private var tables: [File] {
    let tables = Tables(
      findings, proposals: proposals, rejected: rejected,
      form: csvForm ?? .spreadsheet(language ?? findings.mainLanguage))
    return [
      File("proposals.csv") { tables.allProposals },
      File("themes.csv") { tables.themes },
      File("subthemes.csv") { tables.subthemes },
      File("voices.csv") { tables.voices },
      File("duplicates.csv") { tables.duplicates },
      File("questions.csv") { tables.questions },
      File("respondents.csv") { tables.respondents },
      File("campaigns.csv") { tables.campaigns },
      File("comments.csv") {
        findings.comments.isEmpty ? nil : tables.comments(among: contributions)
      },
      File("moderation.csv") { tables.moderation(exclusions) },
      File("review.csv") { tables.review(among: contributions, passages: passages) },
    ]
  }

  /// The agenda of the workshop; without themes a document that says so.
  private func agenda(in report: Report) throws -> ReportDocument {
    guard !findings.themes.isEmpty else { return report.emptyAgenda }
    if let workshop,
      let planned = Workshop(workshop, on: findings, proposals: proposals)
    {
      return WorkshopPapers(planned, in: report, occasion: workshop.occasion)
        .agenda(hasCards: true)
    }
    let planned = try Workshop(request, on: findings, proposals: proposals, by: selection)
    return WorkshopPapers(planned, in: report).agenda(hasCards: true, isExample: isExample)
  }

  /// Whether nobody asked for this workshop in any way.
  private var isExample: Bool { request == RoomRequest() && selection == .size }

  /// Findings as `result.json` holds them: keys sorted, one line.
  package static func json(of findings: Findings) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(findings)) + [0x0A]
  }

  /// A text without personal data: it stands in files that are published.
  private static func masked(_ text: String?) -> String? {
    text.map { PersonalDataGate().masked($0).text }
  }
}
