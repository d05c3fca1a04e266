import ArgumentParser
import Concejo
import ConcejoStore

/// Writes recommendations and commitments as a document to publish.
struct RecommendDocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Write recommendations and the commitments that answer them, to publish.",
    discussion: """
      Each recommendation has its counts with their denominators, places, both sides where there are two,
      votes of workshops, whom it addresses, why, how urgent it is, and the commitments that answer it:
      department, deadline, indicator, status, progress, where it can be seen, milestones. What has no
      commitment is listed. What is overdue is told of the day that --on names, and of no other.

      EXAMPLES:
        concejo recommend document valley.concejo -o recommendations.docx
        concejo recommend document valley.concejo -o recommendations.html --on 2026-11-29 --language ca
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var file: DocumentOutput
  @OptionGroup var heading: DocumentHeading

  @Option(
    help: ArgumentHelp(
      "Name commitments and milestones that are overdue on this day.", valueName: "day"))
  var on: DayArgument?

  private struct Written: Encodable {
    let file: String
    let recommendations: Int
    let commitments: Int
    let unanswered: [String]
  }

  func run() throws {
    let study = try target.openForReading()
    let response = try AdministrationResponse(
      of: study, findings: try study.runs().isEmpty ? nil : target.findings(of: study), on: on?.day)
    let followUp = response.followUp
    guard !followUp.recommendations.isEmpty || !followUp.commitments.isEmpty else {
      throw CLIError.nothingRecommended(target.study)
    }
    let (title, organizer) = try heading.names(of: study)
    try file.write(
      FollowUpDocument(
        response, language: try heading.words.language(of: study), title: title,
        organizer: organizer
      ).document, besides: KnownIDs(of: study))
    let standing = followUp.recommendations.count { !$0.isWithdrawn }
    if target.json {
      return try JSONOutput.print(
        Written(
          file: file.output, recommendations: standing, commitments: followUp.commitments.count,
          unanswered: followUp.unanswered.map(\.name)))
    }
    print(
      "\(Counted.of(standing, "recommendation")), \(followUp.unanswered.count) of them without a"
        + " commitment, and \(Counted.of(followUp.commitments.count, "commitment")) in \(file.output)"
    )
  }
}
