import ArgumentParser
import Concejo

/// Says what the machine has of what the program needs.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what this machine has: libraries, programs, language, disk.",
    discussion: """
      Speaks the language of the environment (LC_ALL, LC_MESSAGES, LANG), if it is one of the nine.
      LibreOffice and browsers are looked for in PATH; nothing needs them but the reading of documents
      on this machine. Ends with 74 where something is missing that is needed.

      EXAMPLES:
        concejo doctor
        concejo doctor --language eu
        concejo doctor --json
      """)

  @Option(help: "Language: es, ca, gl, eu, pt, en, fr, de or it; else the environment's.")
  var language: LanguageArgument?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let facts = try MachineFacts.ofThisMachine()
    if json {
      try JSONOutput.print(facts)
    } else {
      let report = MachineReport(facts, language: language?.language ?? EnvironmentLanguage.current)
      for line in report.lines { print(line) }
    }
    guard facts.isSound else { throw ExitCode.ioError }
  }
}
