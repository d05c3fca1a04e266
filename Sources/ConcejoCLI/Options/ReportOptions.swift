import ArgumentParser
import Concejo

/// How deliverables are written.
struct ReportOptions: ParsableArguments {
  @Option(help: "What the consultation is called, for the title of the report.")
  var title: String?

  @Option(help: "Who asks, such as a council; the report names it on its first page.")
  var organizer: String?

  @Option(
    help: ArgumentHelp(
      "Kinds of file of the report, with commas: html, md, docx (Word), odt (LibreOffice).",
      valueName: "list"))
  var format = ReportFormats.standard

  @Option(
    help: ArgumentHelp(
      "Language of the report: \(Messages.available.map(\.rawValue).joined(separator: ", ")).",
      discussion: "By default the language most proposals are in."))
  var language: LanguageArgument?

  @Option(
    help: ArgumentHelp(
      "A frame for report.html in Mustache, with {{{head}}} and {{{main}}} in it.",
      discussion: "It may use {{language}}, {{title}}, {{subtitle}} and {{date}}, too.",
      valueName: "file"))
  var template: String?

  @Option(
    help: ArgumentHelp(
      "What stands between the cells of CSV files: auto, comma, semicolon or tab.",
      discussion: """
        By default they are written so that a double click opens them in columns, decimals included, where
        the language of the report is spoken. With "comma" they are as programs read them: decimal points,
        no byte-order mark (RFC 4180).
        """,
      valueName: "kind"))
  var delimiter = CSVDelimiter.auto

  func validate() throws {
    if template != nil, !format.formats.contains(.html) {
      throw ValidationError("--template frames report.html, which --format leaves out.")
    }
  }

  /// A text without personal data: it stands in files that are published.
  private func shown(_ text: String?, option: String) -> String? {
    guard let text else { return nil }
    let masked = PersonalDataGate().masked(text)
    if let mask = masked.masks.first {
      Diagnostics.print("\(option) holds personal data (\(mask.kind.rawValue)); they are hidden.")
    }
    return masked.text
  }

  /// The frame for pages that --template names.
  ///
  /// - Throws: ``CLIError``.
  func pageTemplate() throws -> PageTemplate? { try template.map(PageTemplate.init) }

  /// Says where the report lies.
  func place(in folder: String) -> String {
    let files = format.formats.map { "\(folder)/report.\($0.rawValue)" }
    guard let last = files.last, files.count > 1 else {
      return "The report lies in \(files.joined())"
    }
    return "The report lies in \(files.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// Deliverables as these flags ask for them.
  ///
  /// - Parameters:
  ///   - deliverables: The files of a run.
  ///   - template: The frame of pages, if somebody wrote one.
  ///   - workshop: The workshop that the agenda is for.
  /// - Returns: The same files, written as the flags say.
  func applied(
    to deliverables: Deliverables, in template: PageTemplate?, workshop: WorkshopOptions
  ) -> Deliverables {
    var deliverables = deliverables
    deliverables.language = language?.language
    deliverables.title = shown(title, option: "--title")
    deliverables.organizer = shown(organizer, option: "--organizer")
    deliverables.formats = format.formats
    deliverables.csvForm = delimiter.form(
      in: language?.language ?? deliverables.findings.mainLanguage)
    if let template { deliverables.frame = { template.page($0) } }
    deliverables.request = workshop.request
    deliverables.selection = workshop.selection
    return deliverables
  }

  /// The report over some findings.
  func report(_ findings: Findings, proposals: [Proposal]) -> Report {
    Report(
      findings, proposals: proposals, language: language?.language,
      title: shown(title, option: "--title"), organizer: shown(organizer, option: "--organizer"))
  }
}

/// The value of `--language`: one of those with sentences.
struct LanguageArgument: ExpressibleByArgument {
  let language: Language

  init?(argument: String) {
    let code = argument.lowercased().prefix { $0.isLetter }
    guard let language = Language(rawValue: String(code)),
      Messages.available.contains(language)
    else {
      return nil
    }
    self.language = language
  }
}
