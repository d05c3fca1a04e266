import ArgumentParser
import Concejo
import ConcejoStore

/// How deliverables are written.
struct ReportOptions: ParsableArguments {
  @OptionGroup var heading: HeadingOptions

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

  @OptionGroup var tables: TableOptions

  func validate() throws {
    if template != nil, !format.formats.contains(.html) {
      throw ValidationError("--template frames report.html, which --format leaves out.")
    }
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
  ///   - heading: What stands at the top of them.
  /// - Returns: The same files, written as the flags say.
  func applied(
    to deliverables: Deliverables, in template: PageTemplate?, workshop: WorkshopOptions,
    heading: Study.Heading
  ) -> Deliverables {
    var deliverables = deliverables
    deliverables.language = language?.language
    (deliverables.title, deliverables.organizer) = (heading.title, heading.organizer)
    deliverables.formats = format.formats
    deliverables.csvForm = tables.form(
      in: language?.language ?? deliverables.findings.mainLanguage)
    if let template { deliverables.frame = { template.page($0) } }
    deliverables.request = workshop.request
    deliverables.selection = workshop.selection
    return deliverables
  }

  /// The report over some findings.
  func report(_ findings: Findings, proposals: [Proposal], heading: Study.Heading) -> Report {
    Report(
      findings, proposals: proposals, language: language?.language, title: heading.title,
      organizer: heading.organizer)
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
