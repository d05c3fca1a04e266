import ArgumentParser
import Concejo
import ConcejoStore

/// Tells why proposals are where they are.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Explain why a proposal is where it is, why two are not together, or what makes a theme.",
    discussion: """
      Of a proposal: what weighs in it, what is most like it, what put it there, how near the next theme is.
      How near it is to its own theme is measured without the proposal in it, as no other theme has it.
      Of two: what they share, why they are or are not in one theme, and are or are not copies. Of a
      theme: what holds it together, and who hardly belongs to it. Sentences come in the language most
      proposals are in; --json has all numbers.

      The vectors are made anew from the study, as analyze makes them: that takes as long as an analysis
      before it looks for themes, and nothing is written. A run with --vectors needs the same file again.
      An id of a proposal comes before a theme of the same name.

      EXAMPLES:
        concejo explain valley.concejo 35573
        concejo explain valley.concejo 35573 35580
        concejo explain valley.concejo T07
        concejo explain valley.concejo 35573 --json
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "Id of a proposal, or a theme such as T07.")
  var subject: String

  @Argument(help: "Id of another proposal.")
  var other: String?

  @Option(
    help:
      "Language of the sentences: \(Messages.available.map(\.rawValue).joined(separator: ", ")).")
  var language: LanguageArgument?

  @OptionGroup var given: VectorOptions

  func validate() throws {
    guard subject != other else { throw ValidationError("Name two different proposals.") }
  }

  func run() async throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let contributions = try study.contributions()
    let known = Set(contributions.map(\.id))
    let theme = other == nil && !known.contains(subject) ? theme(in: findings) : nil
    if theme == nil {
      for id in [subject, other].compactMap({ $0 }) where !known.contains(id) {
        throw CLIError.unknownProposal(id, study: target.study)
      }
    }
    let progress = Progress(timings: false)
    defer { progress.finish() }
    let explainer = try await Explainer(
      of: findings, contributions: contributions, after: study.precedent(),
      about: theme.map { .themes([$0.theme]) } ?? .proposals([subject, other].compactMap { $0 }),
      vectors: given.vectors(of: findings, in: study, among: contributions), meter: progress.meter)
    progress.finish()
    let sentences = ExplanationSentences(
      findings, contributions: contributions, log: try study.decisions(),
      language: language?.language, study: target.study,
      isFirstRun: try study.runs().count == 1)
    if let theme {
      let explanation = try explainer.explanation(ofTheme: theme.theme)
      try show(explanation, sentences.lines(of: explanation))
    } else if let other {
      let explanation = try explainer.explanation(of: subject, and: other)
      try show(explanation, sentences.lines(of: explanation))
    } else {
      let explanation = try explainer.explanation(of: subject)
      try show(explanation, sentences.lines(of: explanation))
    }
  }

  /// The theme that is named: a bare number means one only where there is one.
  private func theme(in findings: Findings) -> ThemeArgument? {
    guard let theme = ThemeArgument(argument: subject) else { return nil }
    return subject.first?.isLetter == true || findings.theme(theme.theme) != nil ? theme : nil
  }

  private func show(_ explanation: some Encodable, _ lines: [String]) throws {
    if target.json { return try JSONOutput.print(explanation) }
    for line in lines { print(line) }
  }
}
