import ArgumentParser
import Concejo
import ConcejoStore

/// The language of sheets and pages of answers.
struct ChainLanguage: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Language: \(Messages.available.map(\.rawValue).joined(separator: ", ")).",
      discussion: "By default the language most proposals are in."))
  var language: LanguageArgument?

  /// The one that was asked for, or that of the study; Spanish before an analysis.
  func language(of study: Study) throws -> Language {
    try language?.language ?? study.mainLanguage() ?? .es
  }
}
