import ArgumentParser
import Concejo
import ConcejoStore

/// Draws a sample and writes the sheets that readers fill in.
struct AuditDrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw texts and pairs at random, and write a sheet to fill in.",
    discussion: """
      Texts are drawn theme by theme, in proportion to its size and two at least; of copies in one
      theme one is read. Half of the pairs are near copies, half are much alike texts that are kept
      apart; the sheet does not tell which. Writes NAME.xlsx, with lists to choose from, and NAME.csv.
      Give each reader a copy; the name of the file stands for the reader.

      EXAMPLES:
        concejo audit draw valley.concejo
        concejo audit draw valley.concejo --n 300 --pairs 80 --seed 7 -o reading
      """)

  @OptionGroup var target: StudyOptions

  @Option(name: .customLong("n"), help: "How many texts, 1 or more; fewer where there are no more.")
  var size = AuditSampler().size

  @Option(help: "How many pairs, 0 or more; fewer where there are no more.")
  var pairs = AuditSampler().pairCount

  @Option(help: "A number from 0; the same draws the same again.")
  var seed = AuditSampler().seed

  @Option(help: "Language of the questions; by default the one most proposals are in.")
  var language: LanguageArgument?

  @Option(name: [.short, .long], help: "Name of the two files, without an ending.")
  var output = "audit"

  @Flag(help: "Replace the files if they are there.")
  var force = false

  @OptionGroup var csv: TableOptions

  /// The sampler these flags describe.
  var sampler: AuditSampler { AuditSampler(size: size, pairCount: pairs, seed: seed) }

  func validate() throws {
    guard size >= 1 else { throw ValidationError("--n must be at least 1, not \(size).") }
    guard pairs >= 0 else { throw ValidationError("--pairs must be at least 0, not \(pairs).") }
  }

  func run() throws {
    let study = try target.open()
    let findings = try target.findings(of: study)
    let sample = sampler.sample(of: findings)
    let sheet = AuditSheet(
      sample, findings: findings, proposals: try study.contributions(),
      language: language?.language)
    let workbook = sheet.workbook
    let files = [
      OutputFile(path: output + ".xlsx", isReplaced: force),
      OutputFile(path: output + ".csv", isReplaced: force),
    ]
    for file in files { try file.check() }
    try files[0].write(try workbook.xlsx())
    try files[1].write(sheet.table(csv.form(in: language?.language ?? findings.mainLanguage)))
    try study.save(sample)
    for place in workbook.shortened {
      Diagnostics.print(
        "\(files[0].path): the text of \(place) is longer than a cell holds; it is cut.")
    }
    let check = ResultCheck(besides: KnownIDs(of: study))
    for finding in try check.findings(in: files[1].path).prefix(1) {
      Diagnostics.print(
        "\(files[1].path): a passage may be personal data (\(finding.kind)); have a look before you"
          + " give it away.")
    }
    if target.json { return try JSONOutput.print(sample) }
    let unread = sample.strata.filter { $0.drawn == 0 }
    if !unread.isEmpty {
      Diagnostics.print(
        "\(Counted.of(unread.count, "theme")) of \(sample.strata.count) got no text: the sample is"
          + " small.")
    }
    print(
      "Draw \(sample.code): \(Counted.of(sample.texts.count, "text")) of"
        + " \(sample.strata.reduce(0) { $0 + $1.population }) and"
        + " \(Counted.of(sample.pairs.count, "pair")), in \(files[0].path) and \(files[1].path)")
  }
}
