import ArgumentParser
import Concejo
import ConcejoStore

/// Finds the proposals most like a text.
struct SimilarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Find the proposals most like a new text.",
    discussion: """
      A study is read whole each time; a model of it, which holds what is looked up, answers at once.

      EXAMPLES:
        concejo similar valley.concejo "más autobuses los domingos"
        concejo model valley.concejo -o valley.model
        concejo similar valley.model "más autobuses los domingos"
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "The text to compare.")
  var text: String

  @Option(name: [.short, .long], help: "How many to list, 1 or more.")
  var limit = 10

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be above 0, not \(limit).") }
  }

  func run() async throws {
    let matches =
      ModelInput.isModel(target.study) ? try await matchesOfModel() : try await matchesOfStudy()
    if target.json { return try JSONOutput.print(matches) }
    MatchTable.print(matches, score: "cosine")
  }

  private func matchesOfModel() async throws -> [Study.Match] {
    async let prepared: Void = Pipeline.prepare()
    let model = try ModelInput.open(target.study)
    await prepared
    return try await model.similar(to: text, limit: limit).map {
      Study.Match(
        proposal: $0.proposal, score: (Double($0.similarity) * 10_000).rounded() / 10_000,
        text: $0.text, theme: $0.theme)
    }
  }

  private func matchesOfStudy() async throws -> [Study.Match] {
    let study = try target.openForReading()
    if let language = try study.unknownMainLanguage() {
      Diagnostics.print(
        "\(target.study): the language “\(language)” is not known to this version; the text is read as"
          + " Spanish.")
    }
    return try await study.similar(to: text, limit: limit)
  }
}
