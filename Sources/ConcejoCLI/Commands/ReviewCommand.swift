import ArgumentParser
import Concejo
import ConcejoReview
import ConcejoStore
import Foundation

/// Serves the pages on which people review a study.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Review a study in a browser: read themes, decide, analyse.",
    discussion: """
      Serves pages to browsers on this machine alone, and prints the address to open: it holds a key, and
      whoever has it may decide. What is decided there is on record like what `concejo rename` and the other
      commands decide, with who and why, and can be taken back. Control-C ends it; nothing is lost.

      EXAMPLES:
        concejo review valley.concejo --by "Ana"
        concejo review valley.concejo --read-only --port 8080
        concejo review valley.concejo --language ca
      """)

  @Argument(help: "A study file, made by run or import.")
  var study: String

  @Option(
    help: ArgumentHelp(
      "Who decides: a name or a role.",
      discussion: "Without it, the variable CONCEJO_BY says so, or else the pages ask."))
  var by: String?

  @Flag(help: "Show the pages without deciding anything.")
  var readOnly = false

  @Option(help: "Port to listen on, 1 to 65535; by default one that is free.")
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "Language of the pages: \(ReviewLanguage.available.map(\.rawValue).joined(separator: ", ")).",
      discussion: "By default the one most proposals are in."))
  var language: LanguageArgument?

  func validate() throws {
    if let port, !(1...65535).contains(port) {
      throw ValidationError("--port must be from 1 to 65535, not \(port).")
    }
    if let language, !ReviewLanguage.available.contains(language.language) {
      throw ValidationError(
        "The pages are not written in \(language.language.rawValue); expected"
          + " \(ReviewLanguage.available.map(\.rawValue).joined(separator: ", ")).")
    }
    if let person { try DecisionOptions.check(person) }
  }

  private var person: String? {
    let person = (by ?? ProcessInfo.processInfo.environment["CONCEJO_BY"] ?? "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return person.isEmpty ? nil : person
  }

  func run() async throws {
    // A browser that goes away while it is written to shall not end the program.
    signal(SIGPIPE, SIG_IGN)
    let server = try ReviewServer(
      StudyOptions.opened(study, for: readOnly ? .reading : .deciding),
      ReviewOptions(
        port: port, person: person, isReadOnly: readOnly, language: language?.language))
    try await server.run { address in
      print(address)
      try? StandardOutput.flush()
      Diagnostics.print(Messages(EnvironmentLanguage.current)["terminal.review"])
    }
  }
}
