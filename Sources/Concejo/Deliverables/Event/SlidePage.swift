/// Slides as one page: they stand below each other, arrow keys turn them where scripts run, and each prints
/// on a page of its own.
public struct SlidePage: Sendable {
  /// How many slides there are, the title among them.
  public let count: Int
  private let page: HTMLPage
  private let messages: Messages
  private let script = Resource.text("slides/slides.js")

  /// Sets a document as slides: its title on the first, and one for each heading of the first level.
  public init(_ document: ReportDocument) {
    page = document.page
    count = 1 + document.outline.count { $0.heading.level == 1 }
    messages = Messages(document.language)
  }

  /// The page: needs no other file, fetches nothing, and runs its own script alone.
  public var html: String {
    var html = HTML()
    html.markup("<!doctype html>\n")
    html.element("html", ["lang": page.language]) { root in
      root.element("head") { head in
        head.markup("<meta charset=\"utf-8\">\n")
        head.policy(allowing: script)
        head.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        head.element("title", text: page.title)
        head.style(Resource.text("report.css") + Resource.text("slides/slides.css"))
      }
      root.element("body") { body in
        body.element("main") { main in
          main.element("header") { header in
            header.element("h1", text: page.title)
            if let subtitle = page.subtitle {
              header.element("p", ["class": "subtitle"], text: subtitle)
            }
            header.element("p", ["class": "help"], text: messages["slides.help"])
          }
          main.page(part: page.main)
        }
        body.element(
          "p",
          [
            "class": "position", "role": "status", "hidden": "",
            "data-position": messages["slides.position"],
          ], text: "")
        body.script(script)
      }
    }
    return html.source
  }
}
