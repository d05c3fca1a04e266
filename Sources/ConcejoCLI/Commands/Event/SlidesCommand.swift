import ArgumentParser
import Concejo
import ConcejoStore

/// Writes slides for the public event.
struct SlidesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slides",
    abstract: "Write slides for the public event, as a page for a browser.",
    discussion: """
      About ten: figures, the largest themes in citizens' words, what is disputed, the workshop, answers by
      state, recommendations, commitments, where to read more; those of which the study has nothing are left
      out. Arrow keys turn them; without scripts they stand below each other. Printed, each has a page of its
      own. The page needs no other file and fetches nothing. The numbers are the report's.

      EXAMPLES:
        concejo slides valley.concejo -o slides.html
        concejo slides valley.concejo -o slides.html --title "Presupuestos" --language ca --force
      """)

  @OptionGroup var target: StudyOptions
  @OptionGroup var heading: DocumentHeading

  @Option(name: [.short, .long], help: ArgumentHelp("File to write.", valueName: "file.html"))
  var output: String

  @Option(help: ArgumentHelp("Where to read more: an address or a place.", valueName: "place"))
  var more: String?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  private struct Written: Encodable {
    let file: String
    let slides: Int
  }

  func validate() throws {
    guard output.lowercased().hasSuffix(".html") else {
      throw ValidationError("--output must end in .html, not be \(output).")
    }
    if let more { try DecisionOptions.check(more) }
  }

  func run() throws {
    let study = try target.openForReading()
    let findings = try target.findings(of: study)
    let slides = SlidePage(try Report(of: study, findings, heading).slides(more: more))
    try DocumentOutput.write(
      Array(slides.html.utf8), to: output, force: force, besides: KnownIDs(of: study))
    if target.json {
      return try JSONOutput.print(Written(file: output, slides: slides.count))
    }
    print("\(Counted.of(slides.count, "slide")) in \(output)")
  }
}
