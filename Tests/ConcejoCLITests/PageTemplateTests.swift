import Foundation
import Testing

/// A council sets the report into its own frame.
@Suite struct PageTemplateTests {
  private static let frame = """
    <!doctype html>
    <html lang="{{language}}"><head>{{{head}}}<title>{{title}} · Aldea Nueva</title></head>
    <body><header>Ayuntamiento de Aldea Nueva</header><main>{{{main}}}</main></body></html>
    """

  @Test func `a report stands in the frame, with all it says`() throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    try program.write("frame.mustache", Self.frame.utf8)
    let plain = try program.run(["run", "in.csv", "-o", "plain", "--format", "html"])
    let framed = try program.run([
      "run", "in.csv", "-o", "framed", "--format", "html", "--template", "frame.mustache",
      "--title", "Agua & luz",
    ])
    #expect(plain.code == 0 && framed.code == 0, "\(framed.errors)")
    let page = try String(
      contentsOf: program.folder.appending(path: "framed/report.html"), encoding: .utf8)
    let own = try String(
      contentsOf: program.folder.appending(path: "plain/report.html"), encoding: .utf8)
    #expect(page.contains("<header>Ayuntamiento de Aldea Nueva</header>"))
    #expect(page.contains("<title>Agua &amp; luz · Aldea Nueva</title>"))
    let main = try #require(
      own.components(separatedBy: "<main>").last?.components(separatedBy: "</main>").first)
    #expect(page.contains(main))
    #expect(page.contains("Content-Security-Policy"))
  }

  @Test(arguments: [
    ("<html>{{{head}}}</html>", "{{{main}}}"),
    ("<html>{{{main}}}</html>", "{{{head}}}"),
    ("{{{head}}}{{main}}", "three braces"),
    ("{{{head}}}\n{{{main}}}{{logo}}", "line 2: {{logo}}"),
    ("{{{head}}}\n{{{main}}}{{#title}}", "line 2"),
  ])
  func `a frame that would lose something is refused before anything is written`(
    frame: String, told: String
  ) throws {
    let program = try Program()
    try program.write("in.csv", SmallStudy.table.utf8)
    try program.write("frame.mustache", frame.utf8)
    let outcome = try program.run([
      "run", "in.csv", "-o", "out", "--template", "frame.mustache",
    ])
    #expect(outcome.code == 65, "\(outcome.errors)")
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "out").path))
  }

  @Test func `a frame without a page to frame is a wrong flag`() throws {
    let outcome = try Program().run([
      "run", "in.csv", "-o", "out", "--format", "docx", "--template", "frame.mustache",
    ])
    #expect(outcome.code == 64)
  }
}
