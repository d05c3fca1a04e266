import ArgumentParser
import Concejo
import ConcejoStore

/// Selects units for a tender.
struct TenderSelectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "select", abstract: "Select units for the tender, or take them out again.",
    discussion: """
      Without --units all that are accepted or accepted in part now; one that is accepted later is not
      selected by that. --remove takes units out; as long as a clause names one it stays selected.

      EXAMPLES:
        concejo tender select valley.concejo --by "Ana"
        concejo tender select valley.concejo --units U1,U2 --by "Ana"
        concejo tender select valley.concejo --remove --units U2 --by "Ana"
      """)

  @OptionGroup var target: StudyOptions

  @Option(
    help: ArgumentHelp(
      "Units with commas between them; by default all that are accepted or accepted in part.",
      valueName: "list"))
  var units: UnitList?

  @Flag(help: "Take the units of --units out.")
  var remove = false

  @Option(help: "Who selects: a name or a role.")
  var by: String

  func validate() throws {
    try DecisionOptions.check(by)
    guard !remove || units != nil else {
      throw ValidationError("--remove goes with --units, such as --units U1,U2.")
    }
  }

  private struct Answer: Encodable {
    let changed: [String]
    let selected: [String]
    let withoutClause: [String]
  }

  func run() throws {
    let study = try target.open()
    let account = try study.answerAccount()
    // What was selected and is gone can still be taken out.
    if !remove { try units?.check(in: account, of: target.study) }
    let before = try study.tender()
    let changes = before.selecting(
      units?.numbers ?? Tender.granted(in: account), isSelected: !remove, by: by)
    try study.store(changes)
    let tender = try study.tender()
    let selected = tender.selected(in: account)
    let open = tender.withoutClause(in: account)
    if target.json {
      return try JSONOutput.print(
        Answer(
          changed: changes.map(\.name), selected: selected.map { UnitName($0).text },
          withoutClause: open.map { UnitName($0).text }))
    }
    print(
      "\(Counted.of(changes.count, "unit")) \(remove ? "taken out" : "selected");"
        + " \(selected.count) in the tender, \(open.count) without a clause.")
    let kept = remove ? changes.map(\.number).filter(selected.contains) : []
    if !kept.isEmpty {
      Diagnostics.print(
        "Still selected, since a clause names them:"
          + " \(kept.map { UnitName($0).text }.joined(separator: ", ")).")
    }
  }
}
