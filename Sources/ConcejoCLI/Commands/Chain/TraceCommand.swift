import ArgumentParser
import Concejo
import ConcejoStore

/// Follows the chain from what a citizen said to what became of it, and back.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Follow a proposal to its answer, or an answer back to the proposals.",
    discussion: """
      ID is a proposal (its own id, or P and the id), a theme such as T07, a unit such as U12, a group of
      copies such as G3, a recommendation such as R03, a commitment such as C05, a clause of a tender such as
      K02, or a standing criterion such as P04. Two things are linked where they rest on the same
      contributions; each link says how many.

      EXAMPLES:
        concejo trace valley.concejo 35573
        concejo trace valley.concejo U12
        concejo trace valley.concejo T07 --json
        concejo trace valley.concejo C05
      """)

  @OptionGroup var target: StudyOptions

  @Argument(
    help:
      "A proposal, theme, unit, group of copies, recommendation, commitment, clause or criterion.")
  var id: String

  @OptionGroup var words: ChainLanguage

  func run() throws {
    let study = try target.openForReading()
    let account = try study.answerAccount()
    let findings = try study.runs().isEmpty ? nil : target.findings(of: study)
    let language = try words.language(of: study)
    let graph = ChainGraph(
      account, findings: findings, proposals: try study.contributions(),
      followUp: try study.followUp(), tender: try study.tender(),
      standing: try study.standingCriteria(), harvest: try study.harvestLines(), language: language)
    let found = graph.objects(called: id)
    guard !found.isEmpty else { throw CLIError.notInChain(id, study: target.study) }
    let traces = found.map(graph.trace)
    if target.json { return try JSONOutput.print(traces) }
    let lines = TraceLines(language)
    for (index, trace) in traces.enumerated() {
      if index > 0 { print("") }
      for line in lines.lines(of: trace) { print(line) }
    }
  }
}
