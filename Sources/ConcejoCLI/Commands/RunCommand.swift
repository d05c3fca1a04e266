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
      subthemes.csv, voices.csv, proposals.csv, duplicates.csv, result.json, ledger.txt, study.concejo and
      index.html, which leads to all of them;
      campaigns.csv where many sent one letter, comments.csv where there are comments, questions.csv and
      respondents.csv of a survey, moderation.csv where a study that --force replaces had exclusions, and
      review.csv with passages a person should look at before they are shown.
      The folder appears whole or not at all.
      Personal data in the texts are masked first; only the study keeps them.
      A workshop that --people, --minutes and the like ask for is kept in the study, as `concejo agenda` does;
      without them the agenda is an example, and says so.

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
    let files = try input.read()
    let pipeline = try analysis.pipeline()
    let vectors = try analysis.vectors(inOrderOf: files, for: pipeline)
    // What is set aside is told of the analysis.
    let account = Diagnostics.account(of: files, besides: ["states"])
    let folder = try OutputFolder(path: output, force: force, inputs: input.files)
    do {
      let study = try Study.create(at: folder.path(of: OutputFolder.study))
      let isCarried = try carryDecisions(into: study)
      let run = try await consultationRun(
        of: files, into: study, with: pipeline, vectors: vectors, hasDecisions: isCarried,
        progress: progress)
      progress.meter.begin("writing")
      // The study and the other files are written at the same time.
      async let stored: Void = study.save(run)
      let findings = run.findings
      var deliverables = report.applied(
        to: Deliverables(of: run), in: template, workshop: workshop)
      deliverables.workshop = try plan(for: run, in: study)
      if isCarried {
        // Answers are to contributions that are stored.
        try await stored
        try carryAnswers(into: study)
        deliverables.response = try AdministrationResponse(of: study, findings: findings)
      }
      try folder.write(deliverables)
      let warnings = try folder.findings()
      try await stored
      try study.close()
      try folder.publish()
      progress.finish()
      for line in account + warnings { Diagnostics.print(line) }
      Diagnostics.report(setAside: findings.setAside ?? [])
      analysis.tellIfFewer(findings)
      analysis.tellOfEmptyCodes(findings)
      Diagnostics.report(
        repetitive: findings, run.contributions, of: "\(output)/\(OutputFolder.study)")
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
  private func plan(for run: ConsultationRun, in study: Study) throws -> WorkshopTerms? {
    let findings = run.findings
    let kept = StoredWorkshop(
      study: "\(output)/\(OutputFolder.study)", session: workshop.session)
    let earlier = try force ? earlierWorkshops() : []
    for terms in earlier { try study.store(terms) }
    guard workshop.isGiven, !findings.themes.isEmpty else {
      return try kept.planned(in: study, for: findings, workshop)
    }
    let planned = try Workshop(
      workshop.request, on: findings, proposals: findings.analyzed(among: run.contributions),
      by: workshop.selection)
    let before = earlier.first { $0.session == workshop.session }
    let terms = WorkshopTerms(
      of: planned, session: workshop.session, occasion: before?.occasion ?? .init())
    if let before = try study.store(terms) { kept.tell(terms, replacing: before) }
    return terms
  }

  /// Plans of the study that is about to be replaced; none where its themes are not those of the new one.
  private func earlierWorkshops() throws -> [WorkshopTerms] {
    let earlier = output + "/" + OutputFolder.study
    guard FileManager.default.fileExists(atPath: earlier) else { return [] }
    let other = try Study.open(at: earlier, for: .reading)
    let workshops = try other.workshops()
    guard !workshops.isEmpty else { return [] }
    let count = Counted.of(workshops.count, "plan of a workshop", plural: "plans of workshops")
    // Numbers of themes live on with the decisions that were made on them.
    guard try !other.decisions().decisions.isEmpty else {
      Diagnostics.print(
        "\(earlier) holds \(count); left out, since without decisions the themes are numbered anew."
      )
      return []
    }
    Diagnostics.print("\(earlier) holds \(count); taken over.")
    return workshops
  }

  /// Takes the answers of the study that is about to be replaced, and what follows from them, once its
  /// contributions are there.
  private func carryAnswers(into study: Study) throws {
    let earlier = output + "/" + OutputFolder.study
    let other = try Study.open(at: earlier, for: .reading)
    let followUp = try other.followUp()
    try study.store(followUp.recommendations)
    try study.store(followUp.commitments)
    if !followUp.recommendations.isEmpty || !followUp.commitments.isEmpty {
      Diagnostics.print(
        "\(earlier) holds \(Counted.of(followUp.recommendations.count, "recommendation")) and"
          + " \(Counted.of(followUp.commitments.count, "commitment")); taken over.")
    }
    let tender = try other.tender()
    try study.store(tender.clauses)
    try study.store(tender.selections)
    if !tender.isEmpty {
      Diagnostics.print(
        "\(earlier) holds \(Counted.of(tender.clauses.count, "clause")) and"
          + " \(Counted.of(tender.selections.count, "unit")) selected for a tender; taken over.")
    }
    let criteria = try other.standingCriteria().criteria
    try study.store(criteria)
    if !criteria.isEmpty {
      let count = Counted.of(criteria.count, "criterion", plural: "criteria")
      Diagnostics.print("\(earlier) holds \(count); taken over.")
    }
    let answers = try other.answers()
    guard !answers.isEmpty else { return }
    let stored = try study.store(answers)
    Diagnostics.print(
      "\(earlier) holds \(Counted.of(answers.count, "answer")); \(stored) taken over.")
  }

  /// Takes the decisions of the study that is about to be replaced: nothing that people decided is lost.
  private func carryDecisions(into study: Study) throws -> Bool {
    let earlier = output + "/" + OutputFolder.study
    guard force, FileManager.default.fileExists(atPath: earlier) else { return false }
    let other = try Study.open(at: earlier, for: .reading)
    let erased = try study.remember(erasuresOf: other)
    if erased > 0 {
      Diagnostics.print(
        "\(Counted.of(erased, "contribution")) erased from \(earlier) stay out, where the files bring them"
          + " again.")
    }
    if let identity = try other.identity() { try study.adopt(identity: identity) }
    let log = try other.decisions()
    guard !log.decisions.isEmpty else { return erased > 0 }
    try study.record(log.decisions, history: try other.precedent().history)
    Diagnostics.print(
      "\(earlier) holds \(Counted.of(log.decisions.count, "decision")); taken over.")
    return true
  }

  /// Imports files into a study and analyses them.
  ///
  /// One file is analysed while it is imported; of several, the study settles which proposal keeps
  /// an id that repeats.
  private func consultationRun(
    of files: [ImportedFile], into study: Study, with pipeline: Pipeline,
    vectors: ProposalVectors?, hasDecisions: Bool, progress: Progress
  ) async throws -> ConsultationRun {
    guard files.count == 1, !hasDecisions else {
      progress.meter.begin("importing")
      try study.add(files, keepingOriginals: input.originals, readBy: try input.stage())
      return try await study.run(with: pipeline, vectors: vectors, progress: progress)
    }
    let stage = try input.stage()
    async let added = study.add(files, keepingOriginals: input.originals, readBy: stage)
    let run = try await Consultation(ofResolved: files).run(
      with: pipeline, vectors: vectors, progress: progress)
    _ = try await added
    return run
  }
}
