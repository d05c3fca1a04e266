import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Checks results again: personal data, quotes, the account of rows.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check files, a folder of results or a study.",
    discussion: """
      Looks for personal data in every file, people's names that stand for themselves among them, and
      tells kind, file and line, never the value.

      In a folder of results, every passage in quotation marks must stand in the study that lies there,
      result.json must be what a run of that study found, and every table must be as checksums.txt says that it
      was written. Documents may be edited; which ones were is told.

      Of a study it checks that contributions, rejected rows, originals of personal data and decisions are
      as they were stored, that every quote stands in its proposal and that the ledger adds up; and it
      makes the latest run again, from what it holds, in memory: the result must be the same byte for byte.
      --no-rerun leaves that out. Titles of answer units must stand where they say they stand, and no
      answer may lack the reason that its state needs. --final fails on contributions without an answer,
      and names them. Recommendations must rest on units that are there, and commitments on recommendations;
      every unit selected for a tender must have a clause, and every clause units that are there;
      criteria need their recommendation and the evidence that they name. --on DAY
      names what is overdue on that day. With --sources the files it was made from are read again as they were
      read, and every contribution is compared. What was checked, and how much, is told.

      What may be personal data is told apart, as worth a look: long numbers, names, signs of e-mail
      addresses, found by other means than those that hide data. It is often none, and changes nothing of
      how the command ends. The first places of each kind are told, with --all and in --json every one.
      Each cell of a table, each paragraph and each text of JSON is looked at by itself.

      EXAMPLES:
        concejo verify out
        concejo verify valley.concejo
        concejo verify valley.concejo --no-rerun
        concejo verify valley.concejo --final
        concejo verify valley.concejo --on 2026-11-29
        concejo verify valley.concejo --sources proposals.csv comments.csv
        concejo verify minutes.md letter.html
        concejo verify out --no-rerun --all

      Ends with 77 if personal data are found, with 70 if anything of a study is not as it must be.
      """)

  @Argument(help: "Files, folders or studies.")
  var paths: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The files that the study was made from.", valueName: "file"))
  var sources: [String] = []

  func validate() throws {
    guard sources.isEmpty || paths.count == 1 && paths[0].hasSuffix(".concejo") else {
      throw ValidationError("--sources goes with one study.")
    }
    guard !final || paths.contains(where: { $0.hasSuffix(".concejo") }) else {
      throw ValidationError("--final goes with a study.")
    }
    guard on == nil || paths.contains(where: { $0.hasSuffix(".concejo") }) else {
      throw ValidationError("--on goes with a study.")
    }
  }

  @Flag(inversion: .prefixedNo, help: "Make the latest run of a study again.")
  var rerun = true

  @Flag(help: "Fail where a contribution of a study has no answer.")
  var final = false

  @Option(
    help: ArgumentHelp("Name commitments and milestones overdue on this day.", valueName: "day"))
  var on: DayArgument?

  @OptionGroup var given: VectorOptions

  @Flag(help: "Tell every passage that is worth a look, not only the first of each kind.")
  var all = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let files = try paths.flatMap(Self.files)
    let check = ResultCheck(besides: Self.ids(in: files))
    for file in files where file.hasSuffix(".concejo") { try Self.tellOriginals(in: file) }
    var findings = try files.flatMap { try check.findings(in: $0) }
    findings += try check.quotes(in: files)
    var edited: [String] = []
    for file in files where URL(filePath: file).lastPathComponent == Checksums.fileName {
      let changes = try Checksums(at: file)
        .changes(in: URL(filePath: file).deletingLastPathComponent().relativePath)
      findings += changes.findings
      edited += changes.edited
    }
    if !sources.isEmpty { findings += try check.findings(inStudy: paths[0], madeFrom: sources) }
    var accounts: [Account] = []
    for file in files where file.hasSuffix(".concejo") {
      let study = try await checked(file)
      findings += study.findings
      accounts.append(Account(study: file, checked: study.account, notChecked: study.limits))
    }
    let closed = try files.filter(check.isClosed)
    let doubts = DoubtList(try files.flatMap { try check.doubts(in: $0) })
    if json {
      try JSONOutput.print(
        Result(
          findings: findings, worthALook: doubts.reasons, studies: accounts, edited: edited,
          notRead: closed))
    } else {
      for account in accounts {
        ConcejoCLI.print("\(account.study): \(account.checked.joined(separator: ", ")).")
        for sentence in account.notChecked { Diagnostics.print(sentence) }
      }
      print(findings)
      for line in all ? doubts.everyLine : doubts.summary(of: paths) { ConcejoCLI.print(line) }
      for folder in Self.resultsWithoutStudy(among: files) {
        Diagnostics.print(
          "\(folder) holds no \(OutputFolder.study): whether its quotes stand in proposals, and its result is"
            + " that of a run, was not looked at.")
      }
      if !edited.isEmpty {
        Diagnostics.print("edited since they were written: \(edited.joined(separator: ", "))")
      }
      if !closed.isEmpty {
        Diagnostics.print(
          "not looked into, being pictures or of a form that is not known: "
            + closed.joined(separator: ", "))
      }
      ConcejoCLI.print(
        "\(Counted.of(files.count - closed.count, "file")) checked: "
          + (findings.isEmpty
            ? "nothing found" + (doubts.count > 0 ? " that is certain" : "")
            : Counted.of(findings.count, "finding"))
          + (doubts.count > 0 ? ", \(Counted.of(doubts.count, "passage")) worth a look." : "."))
    }
    if findings.contains(where: \.isBroken) { throw ExitCode.unbalanced }
    if !findings.isEmpty { throw ExitCode.personalData }
  }

  /// What is printed as JSON.
  private struct Result: Encodable {
    let findings: [ResultCheck.Finding]
    let worthALook: [DoubtList.Reason]
    let studies: [Account]
    /// Documents that are not as they were written.
    let edited: [String]
    /// Files that nobody looked into.
    let notRead: [String]
  }

  /// What was looked at in a study.
  private struct Account: Encodable {
    let study: String
    let checked: [String]
    let notChecked: [String]
  }

  /// Looks through a study.
  private func checked(_ path: String) async throws -> StudyCheck {
    var check = try StudyCheck(path)
    try check.checkInputs()
    try check.checkAnswers(isFinal: final)
    try check.checkFollowUp(on: on?.day)
    try check.checkTender()
    try check.checkCriteria()
    if let run = try check.checkRun(), rerun { try await check.repeatRun(run, vectors: given) }
    if !sources.isEmpty { try check.compareWithFiles(sources) }
    return check
  }

  /// Tells what a study keeps of what was hidden: no fault, but something to know before it is given away.
  private static func tellOriginals(in path: String) throws {
    let counts = try Study.open(at: path, for: .reading).originalCounts()
    guard !counts.isEmpty else { return }
    let told = counts.sorted { $0.key < $1.key }.map { "\($1) \($0)" }.joined(separator: ", ")
    Diagnostics.print("\(path) keeps originals of personal data: \(told).")
  }

  private func print(_ findings: [ResultCheck.Finding]) {
    guard !findings.isEmpty else { return }
    var table = TextTable(header: ["file", "line", "found", "what"], rightAligned: [1])
    for finding in findings {
      table.append([
        finding.file, finding.line.map(String.init) ?? finding.cell ?? "", finding.kind,
        finding.detail ?? "",
      ])
    }
    for line in table.lines() { ConcejoCLI.print(line) }
  }

  /// The ids of all studies and results: what is written of a consultation names its contributions.
  private static func ids(in files: [String]) -> KnownIDs {
    KnownIDs {
      try files.flatMap { file -> [String] in
        if file.hasSuffix(".concejo") {
          return try Study.open(at: file, for: .reading).contributions().map(\.id)
        }
        return URL(filePath: file).lastPathComponent == WrittenResult.fileName
          ? try WrittenResult(file).ids : []
      }
    }
  }

  /// Folders with a result and no study to hold it against, by name.
  private static func resultsWithoutStudy(among files: [String]) -> [String] {
    Dictionary(grouping: files) { URL(filePath: $0).deletingLastPathComponent().relativePath }
      .filter { _, files in
        let names = files.map { URL(filePath: $0).lastPathComponent }
        return names.contains(WrittenResult.fileName) && !names.contains(OutputFolder.study)
      }.keys.sorted()
  }

  /// The files of a path: itself, or what a folder holds, by name.
  private static func files(of path: String) throws -> [String] {
    var isDirectory: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw CLIError.missingFile(path)
    }
    guard isDirectory.boolValue else { return [path] }
    let names = FileManager.default.subpaths(atPath: path) ?? []
    return names.sorted().map { path + "/" + $0 }.filter { file in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}
