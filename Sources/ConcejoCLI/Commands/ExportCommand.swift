import ArgumentParser
import Concejo
import ConcejoStore

/// Writes the study in forms of other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a project that programs of qualitative analysis open.",
    discussion: """
      A REFI-QDA project (QualCoder, MAXQDA, NVivo, ATLAS.ti): one text with all proposals, a case for
      each with its place, category, date and supports, every passage coded with its theme and the part
      of it. The texts are those of the study, with personal data hidden. The codes are those of
      `concejo codebook`.

      EXAMPLES:
        concejo export valley.concejo --qdpx valley.qdpx
        concejo export valley.concejo --qdpx valley.qdpx --title "Tu atención" --force
      """)

  @OptionGroup var target: StudyOptions

  @Option(help: ArgumentHelp("Project to write.", valueName: "file.qdpx"))
  var qdpx: String

  @Option(help: "What the consultation is called.")
  var title: String?

  @Option(help: "Language of the names; by default the one most proposals are in.")
  var language: LanguageArgument?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  /// What was written.
  private struct Answer: Encodable {
    let file: String
    let cases: Int
    let codes: Int
  }

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    guard !findings.themes.isEmpty else { throw CLIError.noThemes(target.study) }
    let output = OutputFile(path: qdpx, isReplaced: force)
    try output.check()
    let codebook = try target.codebook(of: study, findings, language: language?.language)
    let proposals = findings.analyzed(among: try study.contributions())
    let project = QDAProject(
      findings, proposals: proposals, codebook: codebook,
      space: try study.identity() ?? findings.fingerprint, title: title,
      language: language?.language)
    guard let bytes = project.qdpx() else {
      throw CLIError.cannotWrite(qdpx, reason: "there is no memory left to pack it")
    }
    try output.write(bytes)
    let answer = Answer(file: qdpx, cases: proposals.count, codes: codebook.codes.count)
    if target.json { return try JSONOutput.print(answer) }
    print(
      "\(Counted.of(answer.cases, "case")) and \(Counted.of(answer.codes, "code")) in \(qdpx)")
  }
}
