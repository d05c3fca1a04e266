import ArgumentParser
import Foundation

/// Runs definitions in turn, checks every answer, and says how long right ones took.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Time the definitions; a wrong answer has no time and fails the run.")

  @Option(help: "Folder of the files that definitions name.")
  var data: String?

  @Option(parsing: .upToNextOption, help: "Names of the definitions to run. (default: all)")
  var only: [String] = []

  @Option(help: "Time each program this often. (default: as each definition says)")
  var repeats: Int?

  @Flag(help: "Do not run other programs beside.")
  var noPeers = false

  @Flag(help: "Write the results to record/, in the file of today.")
  var record = false

  @OptionGroup var program: ProgramOptions

  func validate() throws {
    if let repeats, repeats < 1 {
      throw ValidationError("--repeats must be at least 1, not \(repeats).")
    }
  }

  func run() throws {
    let folders = try Folders()
    let maker = CorpusMaker(folders: folders, data: data.map { URL(fileURLWithPath: $0) })
    let session = Session(
      folders: folders, concejo: program.url(in: folders), usesPeers: usesPeers(folders))
    var rows: [RecordRow] = []
    var failed = false
    for definition in try chosen(in: folders) {
      guard maker.canProvide(definition) else {
        Self.say("\(definition.name): skipped; its files are not in --data")
        continue
      }
      do {
        if maker.mustMake(definition) { try makeCorpus(of: definition) }
        let repeats = repeats ?? definition.repeats
        let outcome = try session.outcome(of: definition, repeats: repeats)
        if !outcome.unchecked.isEmpty {
          let found = Answer(numbers: outcome.unchecked).summary
          Self.say("\(definition.name): no expectation; found \(found)")
        }
        for row in outcome.rows { print(row.summary) }
        rows += outcome.rows
      } catch {
        Self.say("\(definition.name): no time is reported. \(error)")
        failed = true
      }
    }
    if record, !rows.isEmpty { try RecordFile(of: Date(), in: folders.record).add(rows) }
    if failed { throw ExitCode.failure }
  }

  private func chosen(in folders: Folders) throws -> [Definition] {
    guard !only.isEmpty else { return try Definition.all(in: folders.definitions) }
    return try only.map { try Definition.named($0, in: folders.definitions) }
  }

  private func usesPeers(_ folders: Folders) -> Bool {
    guard !noPeers else { return false }
    let isThere = FileManager.default.isExecutableFile(atPath: folders.python.path)
    if !isThere { Self.say("no peers: benchmarks/peers/setup.sh makes their environment") }
    return isThere
  }

  private func makeCorpus(of definition: Definition) throws {
    Self.say("\(definition.name): writing its corpus")
    let data = data.map { ["--data", $0] } ?? []
    try ChildProgram(Session.thisProgram, ["corpus", definition.name] + data).output()
  }

  private static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
