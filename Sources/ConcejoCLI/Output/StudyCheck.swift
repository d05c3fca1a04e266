import Concejo
import ConcejoStore
import Foundation

/// Looks again at all that a study holds, and makes its latest run again.
struct StudyCheck {
  private let path: String
  let study: Study
  /// What is wrong.
  private(set) var findings: [ResultCheck.Finding] = []
  /// What was looked at, and how much of it, in clauses.
  var account: [String] = []
  /// What could not be looked at, in sentences.
  var limits: [String] = []

  /// Places of a result that are told where it is not found again.
  private static let mostPlaces = 10

  /// Opens a study to look at it.
  init(_ path: String) throws {
    self.path = path
    study = try Study.open(at: path, for: .reading)
  }

  mutating func note(_ kind: String, _ detail: String) {
    findings.append(ResultCheck.Finding(file: path, line: nil, kind: kind, detail: detail))
  }

  /// Compares everything that came from files, and every decision, with its seal.
  mutating func checkInputs() throws {
    for check in try study.checkSeals() {
      func counted(_ count: Int) -> String {
        "\(count) \(count == 1 ? check.kind.rawValue : check.kind.plural)"
      }
      // A study in which nothing was answered, or harvested, has nothing to tell of that.
      let kinds: [Study.SealCheck.Kind] = [
        .answer, .harvestLine, .recommendation, .commitment, .clause, .tenderUnit,
        .criterion,
      ]
      if kinds.contains(check.kind),
        check.sealed + check.unsealed == 0
      {
        continue
      }
      account.append(counted(check.sealed + check.unsealed))
      for name in check.broken { note("changed \(check.kind.rawValue)", name) }
      if check.unsealed > 0 {
        limits.append(
          "\(counted(check.unsealed)) stored by an earlier version without a seal:"
            + " whether they are as they were cannot be told.")
      }
      if check.kind == .original, check.sealed + check.unsealed == 0 {
        limits.append("No originals of personal data are kept.")
      }
    }
    for detail in try study.checkHarvest() { note("changed line of a workshop", detail) }
    let digests = try study.checkDigests()
    for part in digests.broken {
      note(
        "changed \(part.rawValue)",
        "a row is not as it was stored, or is missing, or was added by hand")
    }
    for run in digests.unbalancedRuns {
      note(ResultCheck.ledger, "the ledger of run \(run) does not add up")
    }
    let rows = try study.rowCount()
    let accounted =
      try study.contributions().count + study.rejectedRows().count + study.erasedCount()
    if rows != accounted {
      note(
        ResultCheck.ledger,
        "\(rows) rows of files, and \(accounted) contributions, rejected and erased rows")
    }
    let check = try study.checkDecisions()
    account.append(Counted.of(check.count, "decision"))
    for detail in check.faults { note("changed decision", detail) }
  }

  /// Checks the quotes, titles and account of the latest run.
  ///
  /// - Returns: The run, or nil where there is none that can be read.
  mutating func checkRun() throws -> Findings? {
    let run: Findings
    do {
      run = try study.latestFindings()
    } catch StudyError.noRun {
      limits.append("The study has not been analysed.")
      return nil
    } catch StudyError.changed(_, let count) {
      limits.append(
        "\(Counted.of(count, "contribution")) changed or withdrawn since the last analysis: its result"
          + " cannot be checked before the next one.")
      return nil
    } catch StudyError.damaged(_, let detail) {
      note(detail.contains("ledger") ? ResultCheck.ledger : "damaged run", detail)
      return nil
    }
    let proposals = try study.contributions()
    let byID = Dictionary(proposals.map { ($0.id, $0) }) { first, _ in first }
    account.append(Counted.of(run.quotes.count, "quote"))
    for quote in run.quotes where byID[quote.proposal].map({ !quote.stands(in: $0) }) ?? true {
      note(
        ResultCheck.brokenQuote,
        "“\(quote.text.prefix(60))” at \(quote.start)–\(quote.end) of \(quote.proposal)")
    }
    for title in run.titles where PersonNameList.known.isFullName(title) {
      findings.append(
        ResultCheck.Finding(file: path, line: nil, kind: ResultCheck.personName, detail: nil))
    }
    let rows = try study.rowCount()
    if !run.ledger.isBalanced || run.ledger.rows > rows {
      note(
        ResultCheck.ledger, "\(run.ledger.accounted) of \(run.ledger.rows) rows are accounted for")
    }
    let decided = Set(try study.checkDecisions().ids)
    for outcome in run.decisions ?? [] where !decided.contains(outcome.decision) {
      note("missing decision", "\(outcome.decision), which the latest run replayed")
    }
    return run
  }

  /// Makes the latest run again, from the contributions and decisions that the study holds.
  ///
  /// - Parameters:
  ///   - run: As it is stored.
  ///   - given: The vectors of a model, where it used them.
  /// - Throws: ``StudyError``; ``VectorFileError``; `CancellationError`.
  mutating func repeatRun(_ run: Findings, vectors given: VectorOptions) async throws {
    let pending = try study.unanalyzedCount()
    if let reason = try obstacle(to: run, pending: pending, given: given) {
      return limits.append("The latest run was not made again: \(reason).")
    }
    guard let precedent = try study.precedentOfLatestRun() else { return }
    let vectors = try given.vectors(of: run, in: study, among: study.contributions())
    let progress = Progress(timings: false)
    defer { progress.finish() }
    let again = try await study.run(
      with: run.options, vectors: vectors, after: precedent, progress: progress)
    progress.finish()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let (stored, made) = (try encoder.encode(run), try encoder.encode(again.findings))
    var isSame = stored == made
    if !isSame {
      let places = try JSONDifference.places(
        between: run, and: again.findings, most: Self.mostPlaces)
      for place in places { note(ResultCheck.otherResult, place) }
    }
    if let history = try study.precedent().history, history != again.history {
      isSame = false
      let places = try JSONDifference.places(
        between: history, and: again.history, most: Self.mostPlaces)
      for place in places { note(ResultCheck.otherResult, "history.\(place)") }
    }
    account.append(
      "the latest run made again: "
        + (isSame ? "the same, \(made.count) bytes" : "another result"))
  }

  /// Why a run cannot be made again, in a clause; nil where it can.
  private func obstacle(to run: Findings, pending: Int, given: VectorOptions) throws -> String? {
    if run.programVersion != Findings.currentProgramVersion {
      return "version \(run.programVersion) made it, and this is \(Findings.currentProgramVersion)"
    }
    if run.stemmerProbe != Findings.currentStemmerProbe {
      return "it used another release of the stemmer than is here"
    }
    if try !study.checkDecisions().faults.isEmpty {
      return "a decision is not as it was recorded"
    }
    if pending > 0 { return "\(Counted.of(pending, "contribution")) came after it" }
    if let source = run.options.vectorSource, given.vectors == nil {
      return "it took its vectors from \(source.file); give it with --vectors"
    }
    if try study.precedentOfLatestRun() == nil {
      return "an earlier version stored it, which did not keep what it built on"
    }
    return nil
  }

  /// Makes the contributions again from the files, read as they were read, and compares each of them.
  ///
  /// - Parameter sources: Paths of the files.
  /// - Throws: ``CLIError`` where one cannot be read; ``StudyError``; `ImportError`.
  mutating func compareWithFiles(_ sources: [String]) throws {
    let recipe = try study.recipe()
    guard try study.isRecipeWhole() else {
      limits.append(
        "An earlier version imported files and did not keep how they were read: contributions are not"
          + " compared with them.")
      return
    }
    let originals = try StudyOriginals(recipe, files: sources)
    guard originals.missing.isEmpty else { return }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("concejo-verify-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let again = try Study.draft(at: folder.appendingPathComponent(OutputFolder.study).path)
    try again.remember(erasuresOf: study)
    try originals.bring(into: again)
    let (here, there) = (try study.contributionSeals(), try again.contributionSeals())
    account.append("\(Counted.of(there.count, "contribution")) read again from their files")
    for id in Set(here.keys).union(there.keys).sorted() where here[id] != there[id] {
      note(
        "not as in its file",
        here[id] == nil ? "\(id) is missing" : there[id] == nil ? "\(id) is in no file" : id)
    }
    if try study.erasedCount() == 0 {
      func lines(_ rows: [RejectedRow]) -> Set<String> {
        Set(rows.map { "\($0.file), line \($0.line): \($0.id) \($0.reason.summary)" })
      }
      let rows = (lines(try study.rejectedRows()), lines(try again.rejectedRows()))
      for row in rows.0.symmetricDifference(rows.1).sorted() {
        note("not as in its file", "rejected row \(row)")
      }
    }
    try again.close()
  }
}
