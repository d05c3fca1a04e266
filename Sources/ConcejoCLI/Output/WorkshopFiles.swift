import Concejo

/// A planned workshop as programs read it.
struct WorkshopRecord: Encodable {
  /// Name of the form of this document.
  static let schemaName = "concejo.workshop"

  let schema = WorkshopRecord.schemaName
  /// Raised by one when a member changes its meaning or goes.
  let schemaVersion = 1
  let workshop: Workshop
  /// Who sits where; nil where it is not known who comes.
  let seating: SeatingPlan?
}

/// Writes every paper of a workshop into a folder.
struct WorkshopFiles {
  private let papers: WorkshopPapers
  private let record: WorkshopRecord
  private let options: ReportOptions

  init(_ papers: WorkshopPapers, _ record: WorkshopRecord, _ options: ReportOptions) {
    self.papers = papers
    self.record = record
    self.options = options
  }

  /// Writes the folder, whole or not at all, and says what in it may be personal data.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - force: Whether a folder that is there is replaced.
  ///   - ids: Ids of contributions, which cards may name.
  ///
  /// - Throws: ``CLIError``; ``DocumentError``.
  func write(to path: String, force: Bool, besides ids: KnownIDs) throws {
    let folder = try OutputFolder(path: path, force: force, kind: .workshop)
    do {
      // Rooms on screens have names of their own, and nobody puts up a sign there.
      let isOnline = record.workshop.plan.isOnline
      let documents =
        [
          ("agenda", papers.agenda(hasCards: false)), ("cards", papers.cards),
          ("attendance", papers.attendance),
        ] + (isOnline ? [] : [("signs", papers.signs)])
        + (papers.tickets.map { [("tickets", $0)] } ?? [])
        + (papers.letter.map { [("invitation", $0)] } ?? [])
      for (name, document) in documents {
        for format in options.format.formats {
          try folder.write("\(name).\(format.rawValue)", try format.bytes(of: document))
        }
      }
      if let seating = papers.seatingTable(options.tables.form(in: papers.language)) {
        try folder.write("seating.csv", seating)
      }
      if let invitation = papers.invitation {
        try folder.write("invitation.ics", invitation.bytes)
      }
      try folder.write("plan.json", try JSONOutput.data(record, pretty: false))
      try folder.writeIndex(papers.language)
      let warnings = try folder.findings(besides: ids)
      try folder.publish()
      for line in warnings { Diagnostics.print(line) }
    } catch {
      folder.discard()
      throw error
    }
  }
}
