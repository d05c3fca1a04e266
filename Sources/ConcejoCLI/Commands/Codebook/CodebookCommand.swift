import ArgumentParser
import Concejo
import ConcejoStore

/// What each theme means, for people who code by it.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Write the codebook of a study, or take one back that people have edited.",
    discussion: """
      A code for each theme and each part of it: id, title, description, what belongs to it and what
      does not, examples. The ending of the file tells its form: .csv, .yaml, or .qdc for programs of
      qualitative analysis. import keeps the texts in the study; later exports have them. --json prints
      the codebook.

      EXAMPLES:
        concejo codebook export valley.concejo codes.csv
        concejo codebook import valley.concejo codes.csv
      """,
    subcommands: [CodebookExportCommand.self, CodebookImportCommand.self])
}

extension StudyOptions {
  /// The codes of the latest run with what people wrote about them; says which belong to no theme.
  func codebook(
    of study: Study, _ findings: Findings, language: Language? = nil
  ) throws -> Codebook {
    let codebook = Codebook(of: findings, language: language)
    guard let written = try study.writtenCodebook() else { return codebook }
    let (merged, unattached) = codebook.merged(with: written)
    if !unattached.isEmpty {
      Diagnostics.print(
        "\(Counted.of(unattached.count, "code")) of the codebook that \(unattached.count == 1 ? "is" : "are")"
          + " no theme of this run: \(unattached.prefix(5).joined(separator: ", "))"
          + (unattached.count > 5 ? ", …" : "") + "; kept at the end.")
    }
    return merged
  }
}
