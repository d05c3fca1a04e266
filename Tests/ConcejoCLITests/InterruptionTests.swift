import Foundation
import Testing

/// What is interrupted leaves nothing that the next run does not clean.
@Suite struct InterruptionTests {
  private static let proposals = Program.corpus.appending(path: "proposals.csv").path

  /// Starts the program, ends it by a signal some time after its hidden folder, or a file in it, is there, and waits
  /// for its end.
  private func interrupt(
    _ arguments: [String], by signal: Int32, behind delay: Double = 0.02,
    theFile file: String? = nil,
    in program: borrowing Program
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: Program.executable)
    process.arguments = arguments
    process.currentDirectoryURL = program.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = ContinuousClock.now + .seconds(60)
    while process.isRunning, ContinuousClock.now < deadline,
      try !program.names().contains(where: { name in
        name.contains(".partial-")
          && (try? file.map { try program.names(in: name).contains($0) } ?? true) ?? false
      })
    {
      Thread.sleep(forTimeInterval: file == nil ? 0.002 : 0.0002)
    }
    Thread.sleep(forTimeInterval: delay)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a run that is told to end leaves nothing`(signal: Int32) throws {
    let program = try Program()
    try interrupt(["run", Self.proposals, "-o", "out"], by: signal, in: program)
    let left = try program.names()
    // On a busy machine the run may be done, and whole, before the signal comes.
    #expect(left.isEmpty || left == ["out"])
  }

  /// The signal comes while the folder gets its name: it is there whole, or not at all.
  @Test(arguments: 0..<24)
  func `a run that is told to end at its end is whole, or leaves nothing`(round: Int) throws {
    let program = try Program()
    let rows = (1...40).map { "\($0),Más árboles en la plaza número \($0)" }
    try program.write("in.csv", Array(("id,title\n" + rows.joined(separator: "\n")).utf8))
    try interrupt(
      ["run", "in.csv", "-o", "out"], by: [SIGINT, SIGTERM, SIGHUP][round % 3],
      behind: Double(round) * 0.0002, theFile: "index.html", in: program)
    let left = try program.names()
    #expect(left == ["in.csv"] || left == ["in.csv", "out"], "\(left)")
    guard left.contains("out") else { return }
    let files = try Set(program.names(in: "out"))
    #expect(
      files.isSuperset(of: [
        "study.concejo", "agenda.html", "report.html", "result.json", "index.html", "themes.csv",
      ]), "\(files)")
  }

  /// Ends the program by a signal while it works; on a busy machine it may be done before, and is started again.
  private func interruptInTime(
    _ arguments: [String], making name: String, by signal: Int32, in program: borrowing Program
  ) throws {
    for _ in 0..<20 {
      try interrupt(arguments, by: signal, in: program)
      guard try program.names().contains(name) else { return }
      try FileManager.default.removeItem(at: program.folder.appending(path: name))
    }
    Issue.record("was always done before the signal came")
  }

  @Test func `what a killed run leaves goes with the next one, whatever it makes`() throws {
    let program = try Program()
    try interruptInTime(
      ["run", Self.proposals, "-o", "out"], making: "out", by: SIGKILL, in: program)
    #expect(try program.names().count { $0.contains(".partial-") } == 1)
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    let next = try program.run(["run", "in.csv", "-o", "other"])
    #expect(next.code == 0)
    #expect(next.errors.contains("Removed what an interrupted run had left"))
    #expect(try program.names() == ["in.csv", "other"])
  }

  @Test(arguments: [SIGKILL, SIGHUP])
  func `a first import that was interrupted leaves no study, and the next one works`(
    signal: Int32
  ) throws {
    let program = try Program()
    let rows = (1...20_000).map { "\($0),Más árboles en la plaza número \($0)" }
    try program.write("in.csv", Array(("id,title\n" + rows.joined(separator: "\n")).utf8))
    try interruptInTime(
      ["import", "in.csv", "--into", "a.concejo"], making: "a.concejo", by: signal, in: program)
    let next = try program.run(["import", Self.proposals, "--into", "a.concejo"])
    #expect(next.code == 0, "\(next.errors)")
    #expect(try program.names() == ["a.concejo", "in.csv"])
    #expect(try program.run(["analyze", "a.concejo"]).code == 0)
  }

  @Test func `an empty file that an earlier version left is taken for no study yet`() throws {
    let program = try Program()
    try program.write("a.concejo", [])
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    #expect(try program.run(["import", "in.csv", "--into", "a.concejo"]).code == 0)
    #expect(try program.run(["search", "a.concejo", "parque"]).output.contains("[parque]"))
  }

  @Test func `folders of others, and of programs that live, are left alone`() throws {
    let program = try Program()
    let manager = FileManager.default
    // The number of this program, which lives; and a folder with something that is not ours.
    for (name, file) in [
      (".out.partial-\(getpid())", "report.md"), (".x.partial-999999", "mine.txt"),
    ] {
      try manager.createDirectory(
        at: program.folder.appending(path: name), withIntermediateDirectories: true)
      try program.write("\(name)/\(file)", "x".utf8)
    }
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    #expect(try program.run(["run", "in.csv", "-o", "out"]).code == 0)
    #expect(try program.names().count { $0.contains(".partial-") } == 2)
  }

  @Test func `a result that was being replaced is put back`() throws {
    let program = try Program()
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    #expect(try program.run(["run", "in.csv", "-o", "out"]).code == 0)
    try FileManager.default.moveItem(
      at: program.folder.appending(path: "out"),
      to: program.folder.appending(path: ".out.old-999999"))
    let next = try program.run(["run", "in.csv", "-o", "out"])
    #expect(next.code == 73 || next.code == 0)
    #expect(try program.names() == ["in.csv", "out"])
  }
}
