import Foundation
import Testing

/// Bad input gets one clear sentence, its exit code, and leaves nothing behind.
@Suite struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let content: @Sendable () -> [UInt8]
    let code: Int32
    let sentence: String
    var testDescription: String { name }

    init(
      _ name: String, code: Int32, _ sentence: String, content: @escaping @Sendable () -> [UInt8]
    ) {
      (self.name, self.code, self.sentence, self.content) = (name, code, sentence, content)
    }
  }

  private static func table(unclosedOnLine line: Int) -> [UInt8] {
    var lines = ["\"id\";\"title\""]
    for number in 2...900 {
      lines.append(number == line ? "\"\(number)\";\"Sin cerrar" : "\"\(number)\";\"Título\"")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  static let cases: [Case] = [
    Case("empty", code: 65, "in.csv is empty") { [] },
    Case("blank", code: 65, "in.csv is empty") { Array(" \n\n".utf8) },
    Case("a PDF", code: 65, "in.csv is a PDF document") { Array("%PDF-1.7\n1 0 obj".utf8) },
    Case("one column", code: 65, "none of the columns (\"cosa\")") { Array("cosa\nuna\n".utf8) },
    Case("no text column", code: 65, "none of the columns (\"id\", \"votes\")") {
      Array("id,votes\n1,2\n".utf8)
    },
    Case("an unclosed quote", code: 65, "in.csv, line 700, column 7: the quotation mark") {
      table(unclosedOnLine: 700)
    },
    Case("a NUL byte", code: 65, "in.csv, line 2: found a NUL byte") {
      Array("id,title\n1,a\0b\n".utf8)
    },
    Case("a cell of 50 MB", code: 65, "a cell of 50000000 bytes") {
      Array("id,title\n1,".utf8) + [UInt8](repeating: 0x61, count: 50_000_000) + [0x0A]
    },
    Case("100,000 empty rows", code: 65, "no row of 100000 can be read") {
      Array("id,title\n".utf8) + (0..<100_000).flatMap { Array("\($0),\n".utf8) }
    },
    Case("a header alone", code: 65, "has a header but no rows") { Array("id,title\n".utf8) },
    Case("broken JSON Lines", code: 65, "in.csv, line 2, column 9") {
      Array("{\"id\": 1}\n{\"id\": 2\n".utf8)
    },
  ]

  @Test(arguments: cases)
  func `a bad file is refused and leaves nothing behind`(bad: Case) throws {
    let program = try Program()
    try program.write("in.csv", bad.content())
    let outcome = try program.run(["run", "in.csv", "-o", "out"])
    #expect(outcome.code == bad.code)
    #expect(outcome.errors.contains(bad.sentence), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.output.isEmpty)
    #expect(try program.names() == ["in.csv"])
  }

  @Test(arguments: [["run", "-o"], ["import", "--into"]])
  func `folders above a result that is not made go with it`(command: [String]) throws {
    let program = try Program()
    let arguments = command + ["new/deep/result.concejo", "in.csv"]
    try program.write("in.csv", "id,title\n".utf8)
    #expect(try program.run(arguments).code == 65)
    #expect(try program.names() == ["in.csv"])
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    #expect(try program.run(arguments).code == 0)
    #expect(try program.names(in: "new/deep").count == 1)
  }

  @Test func `a missing file and a folder are told apart`() throws {
    let program = try Program()
    let missing = try program.run(["run", "none.csv", "-o", "out"])
    #expect(missing.code == 66)
    #expect(missing.errors.contains("none.csv does not exist"))
    let folder = try program.run(["run", ".", "-o", "out"])
    #expect(folder.code == 66)
    #expect(folder.errors.contains("is a folder"))
    #expect(try program.names() == [])
  }

  @Test func `proposals numbered alike are both kept, and that is told`() throws {
    let program = try Program()
    try program.write("in.csv", "id,title\n1,Un parque\n1,Otro parque\n2,Un banco\n".utf8)
    let outcome = try program.run(["run", "in.csv", "-o", "out", "--strict"])
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("told apart: 1 is 1-2"))
    let rows = try program.read("out/proposals.csv").split(separator: "\r\n").dropFirst()
    #expect(rows.count == 3)
    try program.write("more.csv", "id,title\n2,Una fuente\n".utf8)
    let study = "out/study.concejo"
    let addition = try program.run(["import", "more.csv", "--into", study])
    #expect(addition.errors.contains("told apart: 2 is more/2"))
    let check = try program.run(["import", "in.csv", "more.csv", "--check"])
    #expect(check.output.contains("2 is more/2"))
  }

  @Test func `what an analysis sets aside is told once, with the comments on nothing`() throws {
    let program = try Program()
    let rows =
      "1,Un parque,retirada,\n2,Un banco,publicada,\n3,Me gusta,,1\n4,A mí también,,9\n5,Bien,,2\n"
    try program.write("in.csv", ("id,title,estado,proposal_id\n" + rows).utf8)
    let outcome = try program.run(["run", "in.csv", "-o", "out"])
    let told = outcome.errors.split(separator: "\n").filter { $0.contains("et aside") }
    #expect(told.count == 1)
    #expect(told.first?.contains("1 comment on nothing that is here, 2 withdrawn") == true)
    let analysed = try program.run(["analyze", "out/study.concejo"])
    #expect(analysed.errors.contains(told.first ?? "nothing"))
  }

  @Test func `repeated ids are rejected row by row, and --strict allows none`() throws {
    let program = try Program()
    let table = "id,title,votes\n1,Un parque,2\n1,Un parque,1\n2,Un banco,3\n"
    try program.write("in.csv", table.utf8)
    let strict = try program.run(["run", "in.csv", "-o", "out", "--strict"])
    #expect(strict.code == 65)
    #expect(try program.names() == ["in.csv"])
    let outcome = try program.run(["run", "in.csv", "-o", "out", "--delimiter", "comma"])
    #expect(outcome.code == 0)
    #expect(
      outcome.errors.contains("line 2 (id 1): rejected, another row has the same id and text"))
    let rows = try program.read("out/proposals.csv").split(separator: "\r\n").dropFirst()
    #expect(rows.count == 3)
    #expect(rows.count { $0.contains(",rejected,") } == 1)
  }

  @Test func `a folder that exists is kept, and foreign files are never touched`() throws {
    let program = try Program()
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    #expect(try program.run(["run", "in.csv", "-o", "out"]).code == 0)
    let before = try program.read("out/report.md")
    let again = try program.run(["run", "in.csv", "-o", "out"])
    #expect(again.code == 73)
    #expect(again.errors.contains("already exists"))
    #expect(try program.run(["run", "in.csv", "-o", "out", "--force"]).code == 0)
    #expect(try program.read("out/report.md") == before)
    try program.write("out/mine.txt", "mine".utf8)
    let foreign = try program.run(["run", "in.csv", "-o", "out", "--force"])
    #expect(foreign.code == 73)
    #expect(foreign.errors.contains("mine.txt"))
    #expect(try program.read("out/mine.txt") == "mine")
    #expect(try program.names() == ["in.csv", "out"])
  }

  @Test func `--force replaces neither the input nor files that only have a result's names`() throws
  {
    let program = try Program()
    let table = "id,title\n1,Un parque\n"
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "mine"), withIntermediateDirectories: true)
    try program.write("mine/proposals.csv", table.utf8)
    try program.write("in.csv", table.utf8)
    let names = try program.run(["run", "in.csv", "-o", "mine", "--force"])
    #expect(names.code == 73)
    #expect(try program.read("mine/proposals.csv") == table)
    #expect(try program.run(["run", "in.csv", "-o", "out"]).code == 0)
    let input = try program.run(["run", "out/proposals.csv", "-o", "out", "--force"])
    #expect(input.code == 73)
    #expect(input.errors.contains("would be replaced"))
  }

  @Test func `a report written over a result keeps its study`() throws {
    let program = try Program()
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    #expect(try program.run(["run", "in.csv", "-o", "out"]).code == 0)
    let outcome = try program.run(
      ["report", "out/study.concejo", "-o", "out", "--force", "--title", "Otra"])
    #expect(outcome.code == 0)
    #expect(try program.names(in: "out").contains("study.concejo"))
    #expect(try program.read("out/report.md").hasPrefix("# Otra"))
    #expect(try program.run(["themes", "out/study.concejo"]).code == 0)
  }

  @Test(arguments: [["themes", "--json"], ["themes"]])
  func `a full standard output is an error`(arguments: [String]) throws {
    let program = try Program()
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    #expect(try program.run(["run", "in.csv", "-o", "out"]).code == 0)
    let outcome = try program.run(
      [arguments[0], "out/study.concejo"] + arguments.dropFirst(), prefix: "exec >/dev/full;")
    #expect(outcome.code == 74)
  }

  @Test func `numbers beyond reason do not trap`() throws {
    let program = try Program()
    try program.write(
      "in.csv",
      "id,title,supports\n1,Un parque,9223372036854775807\n2,Un parque,-5\n3,Un banco,1.234\n".utf8)
    let outcome = try program.run(["run", "in.csv", "-o", "out", "--delimiter", "comma"])
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("2 values of supports are no numbers of people"))
    #expect(try program.read("out/proposals.csv").contains(",1234,"))
    let minutes = try program.run(
      ["agenda", "out/study.concejo", "--minutes", "9223372036854775807"])
    #expect(minutes.code == 64)
  }

  @Test(arguments: [
    "UPDATE theme SET content='{}'", "DELETE FROM theme WHERE id=2", "UPDATE run SET options='{}'",
    "UPDATE theme SET distinctCount=9223372036854775807",
    "UPDATE proposal SET supports=9223372036854775807",
    "UPDATE placement SET x=1e308",
    #"UPDATE placement SET further=replace(further,'"theme":','"theme":9')"#,
    #"UPDATE run SET voices=replace(voices,'"theme":','"theme":9')"#,
  ])
  func `a damaged study is refused`(statement: String) throws {
    let program = try Program()
    let corpus = Program.corpus.appending(path: "proposals.csv").path
    #expect(try program.run(["run", corpus, "-o", "out"]).code == 0)
    try DamagedStudy.execute(
      "PRAGMA foreign_keys=OFF; \(statement)",
      in: program.folder.appending(path: "out/study.concejo").path)
    let outcome = try program.run(["report", "out/study.concejo", "-o", "again"])
    #expect(outcome.code == 65, "\(outcome.errors)")
    #expect(outcome.errors.contains("is damaged"))
    #expect(try program.names() == ["out"])
  }

  @Test func `a folder that cannot be made is refused`() throws {
    let program = try Program()
    try program.write("in.csv", "id,title\n1,Un parque\n".utf8)
    let outcome = try program.run(["run", "in.csv", "-o", "in.csv/out"])
    #expect(outcome.code == 73)
    #expect(try program.names() == ["in.csv"])
  }

  #if THREAD_SANITIZER
    /// ThreadSanitizer writes half a megabyte as it starts, and ends the program where it cannot.
    private static let mayLimitFiles = false
  #else
    private static let mayLimitFiles = true
  #endif

  /// A limit on the size of files stands for a full disk: both make a write fail half way.
  @Test(.enabled(if: mayLimitFiles), arguments: [8, 200, 1000])
  func `a full disk leaves nothing behind`(blocks: Int) throws {
    let program = try Program()
    let outcome = try program.run(
      ["run", Program.corpus.appending(path: "proposals.csv").path, "-o", "out"],
      prefix: "ulimit -f \(blocks);")
    #expect(outcome.code == 74)
    #expect(outcome.errors.contains("cannot be written"), "\(outcome.errors)")
    #expect(try program.names() == [])
  }

  @Test func `a workshop that cannot be is refused before anything is written`() throws {
    let program = try Program()
    let corpus = Program.corpus.appending(path: "proposals.csv").path
    let outcome = try program.run(["run", corpus, "-o", "out", "--people", "7", "--tables", "3"])
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("7 people cannot sit at 3 tables"), "\(outcome.errors)")
    #expect(outcome.errors.contains("--tables 2"))
    #expect(try program.names() == [])
  }

  @Test(arguments: ["themes", "duplicates", "report", "analyze", "agenda"])
  func `what is no study is refused by every command`(command: String) throws {
    let program = try Program()
    try program.write("x.concejo", "id,title\n".utf8)
    let more = command == "report" ? ["-o", "out"] : []
    let outcome = try program.run([command, "x.concejo"] + more)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("is not a study of Concejo"))
    let missing = try program.run([command, "y.concejo"] + more)
    #expect(missing.code == 66)
    #expect(try program.names() == ["x.concejo"])
  }
}
