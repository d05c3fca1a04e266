import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Takes contributions out of a study for good.
struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Take contributions out of a study for good: texts, words and ids.",
    discussion: """
      Unlike exclude, this cannot be undone. The contributions go with what was hidden in them, from the
      index of words, from decisions (which are written anew without them), from draws of audits, from what
      the tables of workshops said, and from the codebook. All runs go, and the study is analysed anew: themes keep their numbers, unless each
      question has its own. Copies that migrations made beside the study are removed. With -o the folder of
      results is made anew as well.

      The ledger says how many were erased. A salted digest of each id and text is kept, so that an old
      export does not bring them back; who has the study can check a guess against it.

      Not reached: the files that were imported, copies of the study elsewhere, results of earlier runs,
      files of decisions, spreadsheets and projects that were given away, and what a disk keeps of deleted
      files.

      EXAMPLES:
        concejo erase valley.concejo 12 --why author-request --dry-run
        concejo erase valley.concejo 12 40 --why author-request --by "Ana" --yes
        concejo erase out/study.concejo 12 --why unlawful --yes -o out
        concejo erase survey.concejo 7-2 --person --why author-request
      """)

  @OptionGroup var target: StudyOptions
  @Argument(help: "Ids of contributions.") var ids: [String]

  @Option(help: "Why: a code of the published list, see `concejo codes`.")
  var why: String

  @Option(
    help: "Who says so: a role, since full names are not kept; without it, the variable CONCEJO_BY."
  )
  var by: String?

  @Flag(help: "Of a survey: all answers of the same people.")
  var person = false

  @Flag(help: "Only tell what would go.")
  var dryRun = false

  @Flag(help: "Do not ask; needed where there is no terminal.")
  var yes = false

  @Option(name: [.short, .long], help: "Folder of results to make anew.")
  var output: String?

  @OptionGroup(title: "Workshop") var workshop: WorkshopOptions
  @OptionGroup(title: "Report") var report: ReportOptions
  @OptionGroup var given: VectorOptions

  func validate() throws {
    guard !ids.isEmpty else { throw ValidationError("Name at least one contribution.") }
    if let by { try DecisionOptions.check(by) }
  }

  func run() async throws {
    // To look at what would go, nothing is written: an older study stays as it is.
    let study = try dryRun ? target.openForReading() : target.open()
    let order = Study.ErasureOrder(
      ids: try chosen(in: study), code: try code(in: study),
      by: orderer,
      when: Date().formatted(Date.ISO8601FormatStyle()))
    let preview = try study.preview(order)
    let backups = try study.backups()
    if dryRun {
      if target.json {
        return try JSONOutput.print(
          Answer(done: false, preview, backups, isAnalyzed: false, output: nil))
      }
      return tell("Would be erased", preview, backups)
    }
    if !target.json { tell("To be erased for good", preview, backups) }
    try confirm()
    // Whatever may be refused is looked at before anything goes.
    let vectors = try given.vectors(inOrderOf: .study(study))
    let plan = StoredWorkshop(study: target.study, session: workshop.session)
    if output != nil, let terms = try plan.terms(in: study) {
      try plan.check(workshop, against: terms)
    }
    let folder = try output.map { try OutputFolder(path: $0, force: true) }
    do {
      let pipeline = try study.latestOptions()
      try study.erase(order)
      try study.compact()
      try study.removeBackups()
      let run: ConsultationRun?
      do {
        run = try await analyzed(study, with: pipeline, vectors: vectors)
      } catch {
        Diagnostics.print(
          "Erased; but the study could not be analysed anew, which `concejo analyze` does.")
        throw error
      }
      if let folder, let run { try await write(run, of: study, to: folder) }
      try study.close()
      try folder?.publish()
      try finish(preview, backups, run)
    } catch {
      folder?.discard()
      throw error
    }
  }

  /// Who says so, as it is kept: a name of somebody is personal data in a register of erasures.
  private var orderer: String? {
    let text = by ?? ProcessInfo.processInfo.environment["CONCEJO_BY"]
    guard let text, PersonNameList.known.isFullName(text) else { return text }
    Diagnostics.print(
      "“\(text)” is somebody's full name, which is not kept with the erasure; a role would be.")
    return nil
  }

  /// The code, if the published list has it.
  private func code(in study: Study) throws -> String {
    let codes = try study.moderationCodes()
    guard codes[why] != nil else {
      throw CLIError.unknownCode(why, known: codes.codes.map(\.code))
    }
    return why
  }

  /// Ids of the contributions, all of them known, each once.
  private func chosen(in study: Study) throws -> [String] {
    let contributions = try study.contributions()
    let known = Dictionary(
      contributions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let memory = try study.erasureMemory()
    for id in ids where known[id] == nil {
      if memory.holds(id) { throw CLIError.erasedAlready(id) }
      throw CLIError.unknownProposal(id, study: target.study)
    }
    let people = Set(ids.compactMap { known[$0]?.respondent })
    let others = contributions.filter { proposal in
      !ids.contains(proposal.id) && proposal.respondent.map(people.contains) == true
    }.map(\.id)
    if !others.isEmpty, !person {
      Diagnostics.print(
        "The same people gave \(Counted.of(others.count, "more answer")), such as \(others[0]);"
          + " --person takes them out too.")
    }
    var seen: Set<String> = []
    return (ids + (person ? others : [])).filter { seen.insert($0).inserted }
  }

  private func confirm() throws {
    guard !yes else { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw ValidationError("There is no terminal to ask on; --yes erases without asking.")
    }
    Diagnostics.print("This cannot be undone. Type yes to erase.")
    guard readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes" else {
      throw CLIError.notConfirmed
    }
  }

  /// Analyses what is left as it was analysed last; nil where it never was, or where that cannot be done.
  private func analyzed(
    _ study: Study, with pipeline: Pipeline?, vectors: ProposalVectors?
  ) async throws -> ConsultationRun? {
    guard let pipeline, try !study.contributions().isEmpty else { return nil }
    if let source = pipeline.vectorSource, vectors == nil {
      Diagnostics.print(
        "The last run took its vectors from \(source.file): `concejo analyze \(ShellWord.quoted(target.study)) --vectors` with"
          + " that file finds the themes again.")
      return nil
    }
    let progress = Progress(timings: false)
    defer { progress.finish() }
    let run = try await study.run(with: pipeline, vectors: vectors, progress: progress)
    try study.save(run)
    return run
  }

  private func write(
    _ run: ConsultationRun, of study: Study, to folder: OutputFolder
  ) async throws {
    var deliverables = report.applied(
      to: Deliverables(of: run), in: try report.pageTemplate(),
      workshop: workshop, heading: try report.heading.heading(of: study))
    deliverables.workshop = try StoredWorkshop(
      study: target.study, session: workshop.session
    ).planned(in: study, for: run.findings, workshop)
    deliverables.harvest = try study.harvestLines()
    deliverables.response = try AdministrationResponse(of: study, findings: run.findings)
    for line in try await folder.write(deliverables) { Diagnostics.print(line) }
  }

  private func tell(_ heading: String, _ erasure: Study.Erasure, _ backups: [String]) {
    print("\(heading): \(Counted.of(erasure.contributions, "contribution")).")
    var table = TextTable(header: ["count", "what goes with them"], rightAligned: [0])
    let counts: [(Int, String)] = [
      (erasure.originals, "originals of personal data"),
      (erasure.answers, "answers to them, which stay and name them no more"),
      (erasure.rejectedRows, "rejected rows, which stay and name them no more"),
      (erasure.changedDecisions, "decisions, written anew without them"),
      (erasure.droppedDecisions, "decisions about them alone, which go"),
      (erasure.audits, "draws of audits that show them, which go"),
      (erasure.harvestLines, "lines of workshops about them, which go"),
      (erasure.changedHarvestLines, "lines of workshops, written anew without their words"),
      (
        erasure.givenAnswers,
        "answers of the administration, which go or are written anew without them"
      ),
      (
        erasure.changedRecords,
        "recommendations, commitments, clauses and criteria, written anew without their words"
      ),
      (erasure.isCodebookChanged ? 1 : 0, "codebook, written anew without them"),
      (erasure.runs, "runs, which go"),
      (backups.count, "copies of the study made by migrations, which go"),
    ]
    for (count, what) in counts where count > 0 { table.append([String(count), what]) }
    for line in table.lines() { print(line) }
    if !erasure.doubtfulDecisions.isEmpty {
      Diagnostics.print(
        "A number in the words of \(erasure.doubtfulDecisions.joined(separator: ", ")) may be an id that is"
          + " erased; it stays, for you to look at: `concejo log \(ShellWord.quoted(target.study))`."
      )
    }
  }

  private func finish(
    _ erasure: Study.Erasure, _ backups: [String], _ run: ConsultationRun?
  ) throws {
    if target.json {
      try JSONOutput.print(
        Answer(done: true, erasure, backups, isAnalyzed: run != nil, output: output))
    } else {
      print("Erased.")
    }
    if let output {
      let kept = Self.absolute(output + "/" + OutputFolder.study)
      if FileManager.default.fileExists(atPath: kept), kept != Self.absolute(target.study) {
        Diagnostics.print(
          "\(output) holds a study of its own, which may still have them: \(kept).")
      }
    }
    for path in Self.results(beside: target.study) where output.map(Self.absolute) != path {
      Diagnostics.print(
        "\(path) holds results of an earlier run, which still show them; -o \(path) makes them anew."
      )
    }
    Diagnostics.print(
      "Not reached: imported files, copies of the study elsewhere, results and files given away before."
    )
  }

  /// The folder of a study, if it holds results.
  private static func results(beside study: String) -> [String] {
    let folder = URL(fileURLWithPath: study).standardizedFileURL.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.contains { OutputFolder.fileNames.contains($0) && $0 != OutputFolder.study }
      ? [folder.path] : []
  }

  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// What is told to programs.
  private struct Answer: Encodable {
    let isErased: Bool
    let erasure: Study.Erasure
    let backups: [String]
    let isAnalyzed: Bool
    let output: String?

    init(
      done: Bool, _ erasure: Study.Erasure, _ backups: [String], isAnalyzed: Bool,
      output: String?
    ) {
      isErased = done
      self.erasure = erasure
      self.backups = backups
      self.isAnalyzed = isAnalyzed
      self.output = output
    }
  }
}
