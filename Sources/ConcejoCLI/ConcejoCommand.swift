import ArgumentParser
import Concejo
import Foundation

/// The program: one subcommand for each thing one can do.
@main
struct ConcejoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concejo",
    abstract: "Turns citizens' proposals into duplicates, themes, workshop agendas and reports.",
    discussion: """
      Works offline; every row of a file ends in exactly one place, and the same rows give the same
      bytes. Results go to standard output, everything else to standard error.

      EXAMPLES:
        concejo run proposals.csv -o out
        concejo import proposals.csv --into valley.concejo
        concejo analyze valley.concejo --themes 12
        concejo similar valley.concejo "more buses on Sundays"
        concejo review valley.concejo
        concejo doctor

      READ ON:
        man concejo and man concejo-run, where a package installed it; concejo COMMAND --help.
        Completions of bash, zsh and fish come with the package; else
        concejo --generate-completion-script bash > ~/.local/share/bash-completion/completions/concejo

      EXIT CODES:
        0 done; 64 wrong flags; 65 bad input; 66 input missing; 69 nothing to show;
        70 the ledger does not add up; 73 output refused; 74 disk or database error;
        77 personal data found; 130 interrupted
      """,
    version: ProgramVersion.text,
    subcommands: [
      RunCommand.self, ImportCommand.self, AnalyzeCommand.self, ThemesCommand.self,
      ShowCommand.self, DuplicatesCommand.self, SimilarCommand.self, SearchCommand.self,
      ExplainCommand.self, MergeCheckCommand.self, AgendaCommand.self, ReportCommand.self,
      BriefCommand.self, HarvestCommand.self, CaptureCommand.self,
      EvaluateCommand.self,
      VerifyCommand.self, AuditCommand.self, CodebookCommand.self,
      ExportCommand.self, ModelCommand.self, PlaceCommand.self,
      RenameCommand.self, DescribeCommand.self, MergeCommand.self,
      SplitCommand.self, MoveCommand.self, LockCommand.self, ExcludeCommand.self,
      IncludeCommand.self, SameCommand.self, NotSameCommand.self, AcceptCommand.self,
      EraseCommand.self, UndoCommand.self, LogCommand.self, DecisionsCommand.self,
      RebuildCommand.self,
      CodesCommand.self, DiffCommand.self, ReviewCommand.self,
      UnitsCommand.self, AnswersCommand.self, ReturnCommand.self, TraceCommand.self,
      RecommendCommand.self, CommitCommand.self, TenderCommand.self,
      CriteriaCommand.self, SummaryCommand.self, SlidesCommand.self, IndexCommand.self,
      PublishCommand.self, DoctorCommand.self,
    ])

  /// Nothing was asked for: the first steps.
  func run() {
    for line in FirstSteps.lines(in: EnvironmentLanguage.current) { print(line) }
  }

  static func main() async {
    StandardStreams.occupy()
    // A file-size limit shall be an error we can report, not a signal that ends us.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_DFL)
    do {
      // Swift reads them from /proc; without it nothing that was asked for would be done, and nothing said.
      guard !CommandLine.arguments.isEmpty else { throw CLIError.noProc }
      if let argument = StandardStreams.foreignArgument {
        throw CLIError.foreignArgument(number: argument.number, shown: argument.shown)
      }
      guard ResourcesFolder.path != nil || CommandLine.arguments.contains("--version") else {
        if let foreign = ResourcesFolder.foreign {
          throw CLIError.foreignResources(
            foreign.path, found: foreign.version, expected: ResourcesFolder.version)
        }
        throw CLIError.noResources(ResourcesFolder.candidates)
      }
      // The words of what these read take as long to be ready as the arguments to be understood.
      if ["run", "import"].contains(CommandLine.arguments.dropFirst().first) {
        Task.detached { ProposalImport.prepare() }
      }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      try StandardOutput.flush()
    } catch {
      // What was found is told although it ends in an error.
      try? StandardOutput.flush()
      guard let failure = Failure(error) else { exit(withError: error) }
      Diagnostics.print("concejo: \(failure.message)")
      Foundation.exit(failure.code.rawValue)
    }
  }
}
