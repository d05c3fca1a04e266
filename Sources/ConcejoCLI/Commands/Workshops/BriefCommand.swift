import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Writes a page for each theme, for the tables of a workshop.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract:
      "Write one page of A4 for each theme: what is asked, by how many, and what is disputed.",
    discussion: """
      A page has counts and citizens' own words with their ids, the theme's parts and places, supports,
      both sides where there are two, small groups, what the data do not say, three questions made of
      this theme, and lines to note votes, agreement and dissent by hand. Without -o it is printed as
      Markdown; with -o there is a file for each theme and format. Repetitive themes, which may be tests, have
      a page only where they are named.

      EXAMPLES:
        concejo brief valley.concejo T07
        concejo brief valley.concejo T03 T07 -o briefs --format docx
        concejo brief valley.concejo -o briefs --format html,odt --language pt
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "Themes, such as T07; all but the repetitive ones where none is named.")
  var themes: [String] = []

  @Option(name: [.short, .long], help: "Folder for the files; it is made if it is not there.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Kinds of file, with commas: html, md, docx (Word), odt (LibreOffice).", valueName: "list"))
  var format: ReportFormats?

  @Option(help: "Language of the page; by default the one most proposals are in.")
  var language: LanguageArgument?

  @Flag(help: "Replace files that are there.")
  var force = false

  func validate() throws {
    for name in themes {
      guard let theme = ThemeName(name), theme.subtheme == nil else {
        throw ValidationError("\(name) is no theme; expected a number such as T07.")
      }
    }
    guard output != nil || format == nil && !force else {
      throw ValidationError("--format and --force go with -o FOLDER.")
    }
    guard output == nil || !target.json else {
      throw ValidationError("--json prints the facts of the pages; it does not go with -o.")
    }
  }

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let numbers = themes.compactMap { ThemeName($0)?.theme }.eachOnce
    let proposals = findings.analyzed(among: try study.contributions())
    let chosen =
      numbers.isEmpty
      ? ThemeList.varied(of: findings, proposals)
      : try ThemeList.themes(numbers, of: findings)
    guard !chosen.isEmpty else { throw CLIError.noThemes(target.study) }
    let report = Report(findings, proposals: proposals, language: language?.language)
    let briefs = chosen.map { report.brief(of: $0) }
    if target.json { return try JSONOutput.print(briefs) }
    let documents = briefs.map { report.document(of: $0) }
    guard let output else {
      return StandardOutput.write(
        TerminalText.shown(documents.map(\.markdown).joined(separator: "\n")))
    }
    try write(
      zip(briefs, documents).map { (ThemeName($0.theme).text, $1) }, into: output,
      besides: KnownIDs(of: study))
  }

  /// Writes a file for each page and format; nothing where one of them is in the way.
  private func write(
    _ pages: [(name: String, page: ReportDocument)], into folder: String, besides ids: KnownIDs
  ) throws {
    let formats = (format ?? .standard).formats
    let url = URL(fileURLWithPath: folder)
    let files = try pages.flatMap { name, page in
      try formats.map { format in
        (
          file: OutputFile(
            path: url.appendingPathComponent("brief-\(name).\(format.rawValue)").path,
            isReplaced: force), bytes: try format.bytes(of: page)
        )
      }
    }
    for (file, _) in files { try file.check() }
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw CLIError.outputInsideFile(folder)
    }
    for (file, bytes) in files { try file.write(bytes) }
    let check = ResultCheck(besides: ids)
    for (file, _) in files {
      for finding in try check.findings(in: file.path).prefix(1) {
        Diagnostics.print(
          "\(file.path): a passage may be personal data (\(finding.kind)); have a look before it is"
            + " published.")
      }
    }
    print(
      "\(Counted.of(pages.count, "page")) in \(folder), as"
        + " \(formats.map(\.rawValue).joined(separator: ", "))")
  }
}
