/// A page in its parts, so that somebody may set them into a frame of one's own: a header with a coat of
/// arms, a footer with a contact.
public struct HTMLPage: Sendable {
  /// Language of its sentences, a code such as `es`.
  public let language: String
  /// Title, as plain text.
  public let title: String
  /// What stands under the title, as plain text.
  public let subtitle: String?
  /// Date of issue as `2026-11-28`.
  public let date: String?
  /// The same as people of its language write it.
  public let writtenDate: String?
  /// Markup for the head: character set, a policy by which nothing runs and nothing is fetched, style sheet.
  public let head: String
  /// Markup of all sections.
  public let main: String

  /// By which the style sheet knows a document of one page, of signs or of large letters; nil for others.
  private let kind: String?

  /// Sets the sections of a document into a page.
  init(_ document: ReportDocument, main: HTML) {
    language = document.language.rawValue
    title = document.title
    subtitle = document.subtitle
    date = document.date
    writtenDate = document.writtenDate
    kind =
      document.isOnePage
      ? "sheet" : document.isPoster ? "poster" : document.hasLargeText ? "large" : nil
    self.main = main.source
    var head = HTML()
    head.markup("<meta charset=\"utf-8\">\n")
    head.markup(HTML.securityPolicy)
    head.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    head.style(Resource.text("report.css"))
    if document.layout == .landscape { head.style("@page { size: A4 landscape; }\n") }
    self.head = head.source
  }

  /// The whole page in the frame of the house.
  public var text: String {
    var html = HTML()
    html.markup("<!doctype html>\n")
    html.element("html", ["lang": language]) { page in
      page.element("head") { head in
        head.page(part: self.head)
        head.element("title", text: title)
      }
      page.element("body", kind.map { ["class": $0] } ?? [:]) { body in
        body.element("header") { header in
          header.element("h1", text: title)
          if let subtitle { header.element("p", ["class": "subtitle"], text: subtitle) }
          if let date, let writtenDate {
            header.element("p", ["class": "subtitle"]) { line in
              line.element("time", ["datetime": date], text: writtenDate)
            }
          }
        }
        body.element("main") { $0.page(part: main) }
      }
    }
    return html.source
  }
}

extension ReportDocument {
  /// The document as one page that needs no other file, fetches nothing, runs nothing and prints on A4.
  public var html: String { page.text }

  /// The same page in its parts.
  public var page: HTMLPage { HTMLDocumentWriter(withoutRepeatedCaptions).page }
}
