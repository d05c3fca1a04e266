import ArgumentParser
import Concejo

/// How deliverables are written.
struct ReportOptions: ParsableArguments {
  @Option(help: "What the consultation is called, for the title of the report.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Language of the report: \(Messages.available.map(\.rawValue).joined(separator: ", ")).",
      discussion: "By default the language most proposals are in."))
  var language: LanguageArgument?

  @Flag(help: "Start CSV files with a byte-order mark, for spreadsheets that need one.")
  var bom = false

  /// The title without personal data: it stands in files that are published.
  private var shownTitle: String? {
    guard let title else { return nil }
    let masked = PersonalDataGate().masked(title)
    if let mask = masked.masks.first {
      Diagnostics.print("--title holds personal data (\(mask.kind.rawValue)); they are hidden.")
    }
    return masked.text
  }

  /// The report over some findings, with what readers found of them.
  func report(
    _ findings: Findings, proposals: [Proposal], audit: AuditScore? = nil
  ) -> Report {
    Report(
      findings, proposals: proposals, language: language?.language, title: shownTitle, audit: audit)
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
