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
