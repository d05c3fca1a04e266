import ArgumentParser
import Concejo
import ConcejoStore

/// Shows one proposal and what became of it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a proposal: its text, its theme, its copies.",
    discussion: """
      EXAMPLE:
        concejo show valley.concejo 35573
      """)

  @OptionGroup var target: StudyOptions

  @Argument(help: "Id of a proposal.")
  var id: String

  private struct Answer: Encodable {
    let proposal: Proposal
    let placement: Placement
    let theme: String?
    let duplicateGroup: Findings.GroupRecord?
  }

  private struct SetAsideAnswer: Encodable {
    let id: String
    let state: String
  }

  func run() throws {
    let study = try target.openForReading()
    if let state = try study.setAsideState(of: id) {
      if target.json { return try JSONOutput.print(SetAsideAnswer(id: id, state: state)) }
      print("\(id): \(state); its text is not shown.")
      return
    }
    guard let proposal = try study.contributions().first(where: { $0.id == id }) else {
      throw CLIError.unknownProposal(id, study: target.study)
    }
    let findings = try target.findings(of: study)
    if let record = findings.comments.first(where: { $0.comment == id }) {
      if target.json { return try JSONOutput.print(proposal) }
      print("\(id): comment on \(record.proposal)\n\n\(proposal.text)")
      return
    }
    guard let placement = findings.placements.first(where: { $0.proposal == id }) else {
      throw StudyError.noRun(path: target.study)
    }
    let group = findings.duplicateGroups.first { $0.members.contains { $0.proposal == id } }
    let theme = placement.theme.flatMap { findings.theme($0)?.title.text.capitalizedFirst }
    if target.json {
      return try JSONOutput.print(
        Answer(proposal: proposal, placement: placement, theme: theme, duplicateGroup: group))
    }
    print(proposal.title.isEmpty ? id : "\(id): \(proposal.title)")
    let facts = [
      proposal.date, proposal.place, proposal.category, proposal.supports.map { "\($0) supports" },
    ].compactMap { $0 }
    print(([placement.language.rawValue] + facts).joined(separator: " · "))
    if !proposal.body.isEmpty { print("\n\(proposal.body)") }
    let originals = try study.originalCounts(of: id).sorted { $0.key < $1.key }
    if !originals.isEmpty {
      let told = originals.map { "\($1) \($0)" }.joined(separator: ", ")
      print("\nKept in the study as it stood: \(told)")
    }
    print("")
    if let number = placement.theme, let theme {
      print("Theme \(number): \(theme)")
    } else {
      print("Outside all themes: \(placement.reason?.rawValue ?? "")")
      if let nearest = placement.nearestTheme {
        print(
          "Nearest theme \(nearest): \(findings.theme(nearest)?.title.text.capitalizedFirst ?? "")")
      }
    }
    for further in placement.further {
      print(
        "Also theme \(further.theme): \(findings.theme(further.theme)?.title.text.capitalizedFirst ?? "")"
      )
      print("  “\(further.quote.text)”")
    }
    if let group {
      let others = group.members.map(\.proposal).filter { $0 != id }
      print(
        "Duplicate group \(group.id) (\(group.kind)), head \(group.head), with"
          + " \(others.joined(separator: ", "))")
    }
  }
}
