import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// The whole way: files in, a folder of results out.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Import, analyse and write every deliverable into a new folder.",
    discussion: """
      Writes the report and the agenda of a workshop as html, md and docx (or as --format says), themes.csv,
      subthemes.csv, voices.csv, proposals.csv, duplicates.csv, result.json, ledger.txt, checksums.txt, study.concejo and
      index.html, which leads to all of them;
      campaigns.csv where many sent one letter, comments.csv where there are comments, questions.csv and
      respondents.csv of a survey, moderation.csv where a study that --force replaces had exclusions, and
      review.csv with passages a person should look at before they are shown.
      The folder appears whole or not at all.
      Personal data in the texts are masked first; only the study keeps them.
      A workshop that --people, --minutes and the like ask for is kept in the study, as `concejo agenda` does;
      without them the agenda is an example, and says so.
      What people did with a study that --force replaces is taken over: decisions, answers, criteria, audits
      and all that follows; where tables of workshops said something, nothing is replaced.

      EXAMPLES:
        concejo run proposals.csv -o out
        concejo run proposals.csv comments.csv -o out --themes 12 --title "Tu atención"
        concejo run proposals.csv -o out --format html,odt --organizer "Junta de Extremadura"
        concejo run export.csv -o out --map id=Ref,title=Asunto,body=Texto
        concejo run proposals.csv -o out --vectors minilm.npy
        concejo run survey.xlsx -o out --by-question
        concejo run proposals.csv -o again --options out/result.json
        concejo run proposals.csv -o out --people 40 --minutes 180 --start 9:30 --force
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup(title: "Analysis") var analysis: AnalysisOptions
  @OptionGroup(title: "Workshop") var workshop: WorkshopOptions
  @OptionGroup(title: "Report") var report: ReportOptions

  @Option(name: [.short, .long], help: "Folder to make.")
  var output = "out"

  @Flag(help: "Replace the folder if it holds an earlier result.")
  var force = false

  @OptionGroup var timing: TimingOptions

  @Flag(help: "Print the findings as JSON instead of a table.")
  var json = false

  func run() async throws {
    let progress = Progress(timings: timing.timings)
    progress.meter.begin("reading")
    let template = try report.pageTemplate()
    let pipeline = try analysis.pipeline()
    let folder = try OutputFolder(path: output, force: force, inputs: input.files)
    do {
      // The tables of the study are made, and words of all languages are read, while files are read.
      let place = folder.path(of: OutputFolder.study)
      async let draft = Study.draft(at: place)
      async let prepared: Void = Pipeline.prepare()
      let files = try input.read()
      let vectors = try analysis.vectors(inOrderOf: .files(files), for: pipeline)
      // What is set aside is told of the analysis.
      let account = Diagnostics.account(of: files, besides: ["states"])
      let study = try await draft
      await prepared
      let earlier = force ? try EarlierStudy(in: output) : nil
      let isCarried = try earlier?.carryDecisions(into: study) ?? false
      let (run, passages) = try await consultationRun(
        of: files, into: study, with: pipeline, vectors: vectors, hasDecisions: isCarried,
        progress: progress)
      progress.meter.begin("writing")
      // The study and the other files are written at the same time; who asks the study anything waits until it is
      // written.
      let workshop = try plan(for: run, in: study, after: earlier)
      let heading = report.heading.given()
      try study.keep(heading)
      async let stored: Void = study.save(run)
      let findings = run.findings
      var deliverables = report.applied(
        to: Deliverables(of: run), in: template, workshop: self.workshop,
        heading: heading)
      deliverables.passages = passages
      deliverables.workshop = workshop
      if isCarried, let earlier {
        // Answers are to contributions that are stored.
        try await stored
        try earlier.carryRecords(into: study)
        deliverables.audit = try study.auditScore(of: findings).score
        deliverables.response = try AdministrationResponse(of: study, findings: findings)
      }
      let warnings = try await folder.write(deliverables)
      try await stored
      try study.close()
      try folder.publish()
      progress.finish()
      for line in account + warnings { Diagnostics.print(line) }
      Diagnostics.report(setAside: findings.setAside ?? [])
      analysis.tellIfFewer(findings)
      analysis.tellOfEmptyCodes(findings)
      Diagnostics.report(
        repetitive: findings, deliverables.trials, of: "\(output)/\(OutputFolder.study)")
      if json {
        try JSONOutput.print(findings)
      } else {
        ThemeTable.print(findings)
        print(report.place(in: output))
      }
    } catch StudyError.database(_, _, let message) {
      progress.finish()
      folder.discard()
      throw CLIError.cannotWrite(output, reason: message)
    } catch {
      progress.finish()
      folder.discard()
      throw error
    }
  }

  /// The plan of the workshop: as asked for, or that of the study which is about to be replaced.
  private func plan(
    for run: ConsultationRun, in study: Study, after earlier: EarlierStudy?
  ) throws -> WorkshopTerms? {
    let findings = run.findings
    let kept = StoredWorkshop(
      study: "\(output)/\(OutputFolder.study)", session: workshop.session)
    let plans = try earlier?.carryWorkshops(into: study) ?? []
    guard workshop.isGiven, !findings.themes.isEmpty else {
      return try kept.planned(in: study, for: findings, workshop)
    }
    let planned = try Workshop(
      workshop.request, on: findings, proposals: findings.analyzed(among: run.contributions),
      by: workshop.selection)
    let before = plans.first { $0.session == workshop.session }
    let terms = WorkshopTerms(
      of: planned, session: workshop.session, occasion: before?.occasion ?? .init())
    if let before = try study.store(terms) { kept.tell(terms, replacing: before) }
    return terms
  }

  /// Imports files into a study and analyses them.
  ///
  /// One file is analysed, and passages to look at are found, while it is imported; of several, the study
  /// settles which proposal keeps an id that repeats.
  private func consultationRun(
    of files: [ImportedFile], into study: Study, with pipeline: Pipeline,
    vectors: ProposalVectors?, hasDecisions: Bool, progress: Progress
  ) async throws -> (ConsultationRun, SensitivePassages?) {
    guard files.count == 1, !hasDecisions else {
      progress.meter.begin("importing")
      try study.add(files, keepingOriginals: input.originals, readBy: try input.stage())
      return (try await study.run(with: pipeline, vectors: vectors, progress: progress), nil)
    }
    let stage = try input.stage()
    let consultation = try Consultation(ofResolved: files)
    async let passages = SensitivePassages(besideWorkOn: consultation.contributions)
    async let added = study.add(files, keepingOriginals: input.originals, readBy: stage)
    let run = try await consultation.run(with: pipeline, vectors: vectors, progress: progress)
    _ = try await added
    return (run, try await passages)
  }
}
