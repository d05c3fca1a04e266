import Concejo
import ConcejoStore
import Foundation
import Testing

@testable import ConcejoReview

/// What people write is text on every page, whatever it looks like.
@Suite struct EscapingTests {
  /// Texts that would be markup, a template or the end of an attribute.
  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "\"\u{301} onfocus=alert(1) autofocus x=\"", "<\u{338}b>", "{{t.skip}} {{{study}}} {{>page}}",
    "</textarea><script>alert(2)</script>", "<!-- -->", "&lt;b&gt;", "javascript:alert(1)",
  ]

  private static func cell(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static var table: String {
    let texts = ["árboles con sombra en la plaza", "autobús los domingos al hospital"]
    let rows = (0..<40).map { number in
      let mark = hostile[number % hostile.count]
      return [
        String(number + 1), cell("\(mark) \(texts[number % 2])"),
        cell("Pedimos \(texts[number % 2]) \(number) \(mark)"), String(number), cell(mark),
        cell(mark),
      ].joined(separator: ",") + "\n"
    }
    return "id,title,description,supports,municipality,category\n" + rows.joined()
  }

  /// Fails where a page holds markup that no template has.
  private func check(_ answer: Browser.Answer, _ place: String) {
    let html = answer.html
    for piece in ["<script>alert", "<img", "<b>", "</textarea><script", "<!-- -->"] {
      #expect(!html.contains(piece), "\(place): \(piece)")
    }
    for name in ["onfocus", "onmouseover", "onerror", "autofocus"] {
      #expect(!Self.bare(html).contains(name), "\(place): \(name)")
    }
  }

  /// What stands in tags and in no quotation marks there, as a browser reads it: byte by byte.
  private static func bare(_ html: String) -> String {
    var (isTag, isQuoted, bytes) = (false, false, [UInt8]())
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<") where !isTag: isTag = true
      case UInt8(ascii: "\"") where isTag: isQuoted.toggle()
      case UInt8(ascii: ">") where isTag && !isQuoted: isTag = false
      default: if isTag, !isQuoted { bytes.append(byte) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `an attribute that ends too early is noticed`() {
    #expect(Self.bare("<a title=\"x\"\u{301} onfocus=\"y\">onerror</a>").contains("onfocus"))
    #expect(
      !Self.bare("<a title=\"x&quot;\u{301} onfocus=\">\u{301} onfocus</a>").contains("onfocus"))
  }

  @Test func `texts of a file are shown, not run`() async throws {
    let browser = try await Browser(Self.table)
    var seen = 0
    for target in [
      "/", "/themes/T01", "/themes/T02", "/outside", "/proposals/1", "/proposals/4", "/copies",
      "/history", "/search?q=plaza", "/search?q=sombra&how=similar", "/campaigns",
      "/search?q=" + PercentEncoding.encoded(Self.hostile.joined(separator: " ")),
    ] {
      let answer = await browser.get(target)
      check(answer, target)
      seen += answer.html.contains("&lt;") || answer.html.contains("&quot;") ? 1 : 0
    }
    #expect(seen > 2)
  }

  @Test(arguments: hostile)
  func `titles, names and reasons of decisions are shown, not run`(text: String) async throws {
    let browser = try await Browser()
    let answer = await browser.post(
      [("action", "rename"), ("theme", "T01"), ("own", text), ("by", text), ("why", text)],
      from: await browser.get("/themes/T01"))
    #expect(answer.status == 303)
    #expect(try browser.study.decisions().decisions.first?.why == text.trimmed)
    for target in ["/", "/themes/T01", "/themes/T02", "/history", "/proposals/1"] {
      check(await browser.get(target), target)
    }
    // What cannot be recorded comes back in a form.
    let again = await browser.post(
      [("action", "rename"), ("theme", "T01"), ("own", text), ("by", ""), ("why", text)],
      from: await browser.get("/themes/T01"))
    #expect(again.status == 422)
    check(again, "again")
  }

  @Test func `templates hold neither scripts nor styles nor handlers of their own`() throws {
    for name in ["page", "theme", "overview", "copies", "proposal", "search", "history", "again"] {
      let text = try ReviewResources.text("templates/\(name).mustache")
      #expect(!text.contains("style=") && !text.contains("<style") && !text.contains("{{{"))
      #expect(text.firstMatch(of: #/\son[a-z]+=/#) == nil)
      #expect(text.firstMatch(of: #/<script(?! src="\/static\/review\.js")/#) == nil)
    }
  }
}
