import ArgumentParser
import Concejo
import ConcejoStore

/// Plans a workshop on the themes of a study.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Plan a workshop on the themes: minutes, tables, who moves where, and what to print.",
    discussion: """
      A World Café (guests move, hosts stay), rotating stations (every group visits every one) or a plenary that
      sets priorities, for 5 to 300 people. Minutes sum exactly, breaks come at least every 90 minutes (60 on
      screens), and every speaker of the harvest has 90 seconds; where time is short, tables of one theme share
      a speaker, or everybody reads the sheets of all. A request without a plan is refused with its sums and the
      nearest one that has a plan. Themes that stay out are named; repetitive ones, which may be tests, come
      only where --themes names them.

      The study keeps the plan, and report, harvest sheet and capture follow it. Without options that say
      how the workshop is to be, the plan that is kept is printed again, on the occasion that --date and the
      like change; with them it is planned anew, and what that changes is told. --draft only shows a plan.

      With -o it writes agenda, cards (a sheet for each theme), attendance, signs where people meet in a room, and where guests move, tickets
      (a small card for each person, with the table of every round) in every kind of file that --format names,
      plan.json, an invitation (also as .ics) where --date is given, seating.csv where --participants is, and index.html.

      EXAMPLES:
        concejo agenda valley.concejo --people 23 --minutes 150 --start 17:00
        concejo agenda valley.concejo -o workshop --date 2026-12-15 --place "Casa de la Cultura"
        concejo agenda valley.concejo --people 40 --method stations --themes T03,T07,T11,T12
        concejo agenda valley.concejo --people 120 --rooms 3 --select fair --without T20 -o workshop
        concejo agenda valley.concejo --session 2 --select draw:07431 --online --minutes 90 --draft
        concejo agenda valley.concejo --participants people.csv -o workshop --format docx,odt \\
          --date 2026-12-15 --start 17:00 --place "Casa de la Cultura, Plaza Mayor 1" --zone Europe/Madrid
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup(title: "Workshop") var workshop: WorkshopOptions
  @OptionGroup(title: "Occasion") var occasion: OccasionOptions
  @OptionGroup(title: "Report") var options: ReportOptions

  @Option(
    help: ArgumentHelp(
      "Themes that come to the room, with commas, in place of those that --select brings.",
      valueName: "ids"))
  var themes: ThemeListArgument?

  @Option(
    help: ArgumentHelp(
      "Themes that stay out, with commas, whatever --select brings.", valueName: "ids"))
  var without: ThemeListArgument?

  @Option(name: [.short, .long], help: "Folder to make; else the agenda is printed as Markdown.")
  var output: String?

  @Flag(help: "Replace the folder if it holds an earlier workshop.")
  var force = false

  @Flag(help: "Only show a plan: the study keeps the one that it has.")
  var draft = false

  func validate() throws {
    guard !force || output != nil else {
      throw ValidationError("--force replaces the folder of -o, and there is no -o.")
    }
    guard themes == nil || without == nil else {
      throw ValidationError(
        "--without goes with the themes that --select brings, not with those of --themes.")
    }
  }

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let proposals = findings.analyzed(among: try study.contributions())
    let list = try occasion.list()
    let kept = StoredWorkshop(study: target.study, session: workshop.session)
    let earlier = try kept.terms(in: study)
    let planned =
      if let earlier, !asksForPlan(list, insteadOf: earlier) {
        try again(
          try kept.terms(in: study, for: findings), like: earlier, on: findings,
          proposals: proposals)
      } else {
        try plan(on: findings, proposals: proposals, list: list)
      }
    let terms = WorkshopTerms(
      of: planned, session: workshop.session,
      occasion: occasion.occasion(over: earlier?.occasion))
    let seating = list.map { SeatingPlan($0, at: planned.plan) }
    if !planned.leftOut.isEmpty {
      Diagnostics.print(
        "\(Counted.of(planned.leftOut.count, "theme")) of \(findings.themes.count) stay out of the room:"
          + " \(planned.leftOut.map { ThemeName($0.theme).text }.joined(separator: ", ")).")
    }
    let heading = try options.heading.heading(of: study)
    if terms.occasion.day != nil, heading.title == nil, output != nil {
      Diagnostics.print(
        "The invitation has a general name; --title says what the consultation is called.")
    }
    let papers = WorkshopPapers(
      planned, in: options.report(findings, proposals: proposals, heading: heading),
      occasion: terms.occasion,
      seating: seating)
    if output != nil, heading.organizer != nil, papers.invitation?.namesOrganizer == false {
      Diagnostics.print(
        "invitation.ics names no organizer to calendars, which takes an e-mail address; --contact gives it."
      )
    }
    let record = WorkshopRecord(workshop: planned, seating: seating)
    if let output {
      try WorkshopFiles(papers, record, options).write(
        to: output, force: force, besides: KnownIDs { proposals.map(\.id) })
    }
    try study.close()
    if !draft { kept.keep(terms) }
    if target.json { return try JSONOutput.print(record) }
    if let output { return print("The workshop lies in \(output)") }
    StandardOutput.write(TerminalText.shown(papers.agenda(hasCards: true).markdown))
  }

  /// Whether the command line says how the workshop is to be.
  private func asksForPlan(_ list: Participants?, insteadOf earlier: WorkshopTerms) -> Bool {
    workshop.isGiven || themes != nil || without != nil
      || list.map { $0.people.count != earlier.request.people } ?? false
  }

  /// The workshop that the study keeps; where it cannot be kept, one asked for alike on other themes.
  private func again(
    _ terms: WorkshopTerms?, like earlier: WorkshopTerms, on findings: Findings,
    proposals: [Proposal]
  ) throws -> Workshop {
    try terms.flatMap { Workshop($0, on: findings, proposals: proposals) }
      ?? Workshop(
        earlier.request, on: findings, proposals: proposals, without: earlier.unwanted,
        by: earlier.selection ?? .size)
  }

  private func plan(
    on findings: Findings, proposals: [Proposal], list: Participants?
  ) throws -> Workshop {
    let request = workshop.request(participants: list?.people.count)
    if let list, list.people.count != request.people {
      throw ValidationError(
        "--people \(request.people), but \(occasion.participants ?? "the list") has"
          + " \(Counted.of(list.people.count, "participant")); expected the same, or no --people.")
    }
    for theme in (themes ?? without)?.themes ?? [] where findings.theme(theme) == nil {
      throw CLIError.unknownTheme(theme, known: findings.themes.map(\.id))
    }
    return try Workshop(
      request, on: findings, proposals: proposals, named: themes?.themes,
      without: without?.themes ?? [], by: workshop.selection)
  }
}

/// The value of `--themes` and `--without` of a workshop: ids with commas, each once.
struct ThemeListArgument: ExpressibleByArgument {
  let themes: [Int]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      ThemeName($0.filter { !$0.isWhitespace })
    }
    let found = names.compactMap { $0 }.filter { $0.subtheme == nil }.map(\.theme)
    guard found.count == names.count, Set(found).count == found.count else { return nil }
    themes = found
  }
}
