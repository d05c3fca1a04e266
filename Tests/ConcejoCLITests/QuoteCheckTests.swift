import Foundation
import Testing

/// No document may put words into a citizen's mouth.
@Suite struct QuoteCheckTests {
  private func results(_ program: borrowing Program) throws {
    try program.write("in.csv", SmallStudy.table.utf8)
    let run = try program.run([
      "run", "in.csv", "-o", "out", "--format", "html,md,docx,odt", "--title", "Agua & luz",
    ])
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test func `the documents of a run quote what stands in its study, in every form`() throws {
    let program = try Program()
    try results(program)
    let outcome = try program.run(["verify", "out", "--no-rerun"])
    #expect(outcome.code == 0, "\(outcome.output)")
  }

  @Test(arguments: [
    (#""text":"[^"]{12}"#, "broken quote"), (#""rows":[0-9]"#, "other result"),
    (#""theme":[0-9]"#, "other result"),
  ])
  func `one character of the result that is another is found`(place: String, kind: String) throws {
    let program = try Program()
    try results(program)
    let result = try program.read("out/result.json")
    let found = try #require(result.range(of: place, options: .regularExpression))
    let last = result.index(before: found.upperBound)
    let other = result[last] == "7" ? "8" : "7"
    try program.write(
      "out/result.json", result.replacingCharacters(in: last...last, with: other).utf8)
    let outcome = try program.run(["verify", "out", "--no-rerun"])
    #expect(outcome.code == 70, "\(outcome.output)")
    let line = outcome.output.split(separator: "\n").first { $0.contains("result.json") }
    #expect(line?.contains(kind) == true, "\(outcome.output)")
    // A result of an earlier run of the study is none that somebody changed.
    try program.write("out/result.json", result.utf8)
    #expect(try program.run(["analyze", "out/study.concejo", "--themes", "3"]).code == 0)
    let earlier = try program.run(["verify", "out", "--no-rerun"])
    #expect(!earlier.output.contains("other result"), "\(earlier.output)")
  }

  @Test func `a mark behind a letter is an apostrophe, and opens no quote`() throws {
    let program = try Program()
    try results(program)
    let report = try program.read("out/report.md")
    let told = "reducció de l‘hora de migdiada i dels sorolls.\n\nUna altra cosa d’aquí"
    try program.write("out/report.md", (report + "\n" + told + "\n").utf8)
    let right = try program.run(["verify", "out", "--no-rerun"])
    #expect(right.code == 0, "\(right.output)")
    let quoted = told.replacing("l‘hora", with: "l ‘hora")
    try program.write("out/report.md", (report + "\n" + quoted + "\n").utf8)
    #expect(try program.run(["verify", "out", "--no-rerun"]).code == 70)
  }

  @Test func `what a table of a workshop wrote is quoted rightly, and what nobody wrote is not`()
    throws
  {
    let program = try Program()
    try SmallStudy.make(in: program)
    let harvest = ["harvest", SmallStudy.name, "-o", "h.csv", "--tables", "1", "--themes", "T01"]
    #expect(try program.run(harvest).code == 0)
    var lines = try program.read("h.csv").components(separatedBy: "\r\n")
    #expect(lines[1].hasSuffix(";;;;;"), "\(lines[1])")
    lines[1] = lines[1].dropLast(5) + ";acuerdo;;Que alguien vaya siempre a mirarlo;;"
    try program.write("f.csv", lines.joined(separator: "\r\n").utf8)
    let captured = try program.run(["capture", SmallStudy.name, "f.csv", "--by", "Ana"])
    #expect(captured.code == 0, "\(captured.errors)")
    #expect(try program.run(["report", SmallStudy.name, "-o", "out"]).code == 0)
    try program.write("out/study.concejo", try program.data(SmallStudy.name))
    let report = try program.read("out/report.md")
    #expect(report.contains("Que alguien vaya siempre a mirarlo"))
    let right = try program.run(["verify", "out", "--no-rerun"])
    #expect(right.code == 0, "\(right.output)")
    try program.write(
      "out/report.md", report.replacing("siempre a mirarlo", with: "nunca a mirarlo").utf8)
    #expect(try program.run(["verify", "out", "--no-rerun"]).code == 70)
  }

  @Test(arguments: ["report.html", "report.md"])
  func `a letter changed in a quote is found in its file`(name: String) throws {
    let program = try Program()
    try results(program)
    let file = program.folder.appending(path: "out/\(name)")
    var page = try String(contentsOf: file, encoding: .utf8)
    // The quote with the most words, changed in its middle.
    let quotes = page.components(separatedBy: "«").dropFirst().compactMap {
      $0.components(separatedBy: "»").first
    }
    let quote = try #require(
      quotes.max { $0.split(separator: " ").count < $1.split(separator: " ").count })
    #expect(quote.split(separator: " ").count > 5)
    let middle = quote.index(quote.startIndex, offsetBy: quote.count / 2)
    let changed = quote[..<middle] + "Ñ" + quote[middle...]
    page = page.replacing(quote, with: changed)
    try program.write("out/\(name)", page.utf8)
    let outcome = try program.run(["verify", "out", "--no-rerun"])
    #expect(outcome.code == 70, "\(outcome.output)")
    #expect(outcome.output.contains("broken quote"))
    #expect(outcome.output.contains(name))
  }
}
