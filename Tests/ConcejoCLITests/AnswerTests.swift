import Foundation
import GRDB
import Testing

/// What each command answers where files are read-only, in use, closed or full.
@Suite struct AnswerTests {
  /// A command, its exit code and a part of what it says.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let code: Int32
    let says: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ line: String, _ code: Int32, _ says: String = "") {
      arguments = line.split(separator: " ").map(String.init)
      (self.code, self.says) = (code, says)
    }
  }

  /// Commands that only read a study.
  private static let readers = [
    Case("themes s.concejo", 0), Case("themes s.concejo --json", 0), Case("show s.concejo 1", 0),
    Case("duplicates s.concejo", 0), Case("search s.concejo parque", 0, "[parque]"),
    Case("similar s.concejo parque", 0), Case("agenda s.concejo", 0), Case("verify s.concejo", 0),
  ]

  /// A folder with a study that was analysed.
  private func prepared() throws -> Program {
    let program = try Program()
    let rows = (1...30).map { number in
      let subject =
        number % 2 == 0 ? "más árboles en el parque" : "autobuses al hospital los domingos"
      return "\(number),Propuesta de \(subject),Queremos \(subject) para la zona \(number)"
    }
    try program.write("in.csv", ("id,title,body\n" + rows.joined(separator: "\n") + "\n").utf8)
    #expect(try program.run(["import", "in.csv", "--into", "s.concejo"]).code == 0)
    #expect(try program.run(["analyze", "s.concejo"]).code == 0)
    return program
  }

  private func check(_ wanted: Case, _ outcome: Program.Outcome) {
    #expect(outcome.code == wanted.code, "\(wanted): \(outcome.code) \(outcome.errors)")
    let told = outcome.output + outcome.errors
    #expect(wanted.says.isEmpty || told.contains(wanted.says), "\(wanted): \(outcome.errors)")
  }

  /// A mount that cannot be written holds for every user; without the right to make one the file's mode
  /// stands for it.
  static let readOnly =
    "unshare -m sh -c 'mount --bind . . && mount -o remount,bind,ro . && cd \"$PWD\" && exec \"$0\" \"$@\"'"

  static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      "unshare -m sh -c 'mount --bind /tmp /tmp && mount -o remount,bind,ro /tmp' 2>/dev/null",
    ]
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(.enabled(if: canMount))
  func `in a read-only folder all that only reads works, and the rest says why not`() throws {
    let program = try prepared()
    let writers = [
      Case("analyze s.concejo", 74, "read-only"),
      Case("import in.csv --into s.concejo --update", 74, "read-only"),
      Case("import in.csv --into new.concejo", 73), Case("run in.csv -o out", 73),
      Case("report s.concejo -o out", 73), Case("import in.csv --check", 0),
    ]
    for wanted in Self.readers + writers {
      // What is printed goes to files that were opened before.
      check(wanted, try program.run(wanted.arguments, prefix: Self.readOnly))
    }
    #expect(try program.names() == ["in.csv", "s.concejo"])
  }

  @Test func `beside a writer readers answer, and another writer says that it is in use`() throws {
    let program = try prepared()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let writer = try DatabaseQueue(
      path: program.folder.appending(path: "s.concejo").path, configuration: configuration)
    try writer.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    for wanted in Self.readers { check(wanted, try program.run(wanted.arguments)) }
    check(
      Case("import in.csv --into s.concejo --update", 74, "in use by another program"),
      try program.run(["import", "in.csv", "--into", "s.concejo", "--update"]))
    try writer.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
  }

  @Test(arguments: ["exec 2>&-;", "exec 2>/dev/full;", "exec 2>&- 0<&-;"])
  func `without standard error everything is done all the same`(prefix: String) throws {
    let program = try prepared()
    for wanted in Self.readers { check(wanted, try program.run(wanted.arguments, prefix: prefix)) }
    let more = [
      Case("import in.csv --into t.concejo", 0, "30 contributions added"),
      Case("import in.csv --into t.concejo --update", 0, "30 as before"),
      Case("analyze t.concejo", 0),
      Case("run in.csv -o out", 0), Case("run none.csv -o out2", 66),
      Case("themes none.concejo", 66),
    ]
    for wanted in more { check(wanted, try program.run(wanted.arguments, prefix: prefix)) }
    #expect(try program.names() == ["in.csv", "out", "s.concejo", "t.concejo"])
    #expect(try program.run(["verify", "t.concejo"]).code == 0)
  }

  @Test(arguments: ["exec >&-;", "exec >/dev/full;"])
  func `without standard output the answer is an error, and what was stored is stored`(
    prefix: String
  ) throws {
    let program = try prepared()
    for wanted in Self.readers {
      #expect(try program.run(wanted.arguments, prefix: prefix).code == 74, "\(wanted)")
    }
    #expect(try program.run(["run", "in.csv", "-o", "out"], prefix: prefix).code == 74)
    #expect(try program.run(["verify", "out"]).code == 0)
  }

  @Test func `names and ids are shown, and not sent to the terminal`() throws {
    let program = try Program()
    try program.write(
      "in.csv", "id,title,\u{1B}]0;x\u{7}\u{202E}\n1,Un parque,a\n2,Un banco,b\n".utf8)
    let checkup = try program.run(["import", "in.csv", "--check"])
    let imported = try program.run(["import", "in.csv", "--into", "s.concejo"])
    let unknown = try program.run(["show", "s.concejo", "\u{1B}[31mx"])
    let named = try program.run(["themes", "\u{9B}31m.concejo"])
    for outcome in [checkup, imported, unknown, named] {
      let printed = outcome.output + outcome.errors
      #expect(!printed.unicodeScalars.contains { [0x1B, 0x07, 0x9B, 0x202E].contains($0.value) })
    }
    #expect(unknown.errors.contains(#"\u{1B}[31mx"#))
    let long = try program.run(["show", "s.concejo", String(repeating: "x", count: 50_000)])
    #expect(long.errors.count < 2000)
  }

  @Test func `a name that is not UTF-8 is told as such`() throws {
    let program = try Program()
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    let outcome = try program.run(
      [], prefix: "exec env \"$0\" run \"$(printf 'caf\\351.csv')\" -o out; :")
    #expect(outcome.code == 66)
    #expect(outcome.errors.contains("argument 2") && outcome.errors.contains("not UTF-8"))
  }
}
