/// What became of every contribution, as one page with a search that works where scripts run; without them
/// everything is there to read, and every contribution has a place of its own, `#P` and its id.
public struct ReturnPage: Sendable {
  private let account: AnswerAccount
  private let paragraphs: AnswerParagraphs
  private let messages: Messages
  private let title: String
  private let script = Resource.text("answers/return.js")

  /// Prepares the page.
  ///
  /// - Parameters:
  ///   - account: Who gets which answer.
  ///   - language: Language of the page.
  ///   - title: What the consultation is called, or nil.
  public init(_ account: AnswerAccount, language: Language, title: String? = nil) {
    self.account = account
    paragraphs = AnswerParagraphs(account, language: language)
    messages = Messages(language)
    self.title = title ?? messages["return.title"]
  }

  /// The page: needs no other file, fetches nothing, and runs its own script alone.
  public var html: String {
    var html = HTML()
    html.markup("<!doctype html>\n")
    html.element("html", ["lang": messages.language.rawValue]) { page in
      page.element("head") { head in
        head.markup("<meta charset=\"utf-8\">\n")
        head.policy(allowing: script)
        head.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        head.element("title", text: title)
        head.style(Resource.text("report.css") + Resource.text("answers/return.css"))
      }
      page.element("body") { body in
        body.element("header") { header in
          header.element("h1", text: title)
          if title != messages["return.title"] {
            header.element("p", ["class": "subtitle"], text: messages["return.title"])
          }
        }
        body.element("main") { main in
          appendFigures(to: &main)
          appendSearch(to: &main)
          appendUnits(to: &main)
          appendExceptions(to: &main)
          appendOpen(to: &main)
        }
        body.script(script)
      }
    }
    return html.source
  }

  private func appendFigures(to html: inout HTML) {
    let counts = account.counts
    html.element("section", ["aria-labelledby": "figures"]) { section in
      section.element("h2", ["id": "figures"], text: messages["return.summary.heading"])
      section.element("ul", ["class": "figures"]) { list in
        list.element("li", text: messages.counted("return.total", counts.total))
        list.element("li", text: messages.counted("return.answered", counts.answered))
        list.element("li", text: messages.counted("return.owed", counts.owed))
        if counts.setAside > 0 {
          list.element("li", text: messages.counted("return.aside", counts.setAside))
        }
      }
      if counts.exceptions > 0 {
        section.element(
          "p", ["class": "note"], text: messages.counted("return.exceptions", counts.exceptions))
      }
      appendStates(to: &section)
    }
  }

  private func appendStates(to html: inout HTML) {
    let states = account.states
    guard !states.isEmpty else { return }
    let units = account.filledUnits.count
    func share(_ part: Int, _ whole: Int) -> String {
      messages(
        "return.of", ["part": messages.number(part), "whole": messages.number(whole)])
    }
    html.element("table") { table in
      table.element("caption", text: messages["return.table.caption"])
      table.element("thead") { head in
        head.element("tr") { row in
          row.element("th", ["scope": "col"], text: messages["return.column.state"])
          row.element("th", ["scope": "col", "class": "n"], text: messages["return.table.units"])
          row.element(
            "th", ["scope": "col", "class": "n"], text: messages["return.table.contributions"])
        }
      }
      table.element("tbody") { body in
        for entry in states {
          body.element("tr") { row in
            row.element("th", ["scope": "row"], text: entry.state.name(in: messages.language))
            row.element("td", ["class": "n"], text: share(entry.units, units))
            row.element(
              "td", ["class": "n"], text: share(entry.contributions, account.counts.total))
          }
        }
      }
    }
  }

  /// Hidden until the script shows it: without one it would do nothing.
  private func appendSearch(to html: inout HTML) {
    html.element("form", ["role": "search", "hidden": ""]) { form in
      form.element("label", ["for": "words"], text: messages["return.search.label"])
      form.open("input", ["id": "words", "type": "search", "autocomplete": "off"])
      form.element(
        "p",
        [
          "role": "status", "data-none": messages["return.search.none"],
          "data-found": messages["return.search.found"],
        ], text: "")
    }
  }

  /// A part for each unit, with the place of each of its contributions.
  private func appendUnits(to html: inout HTML) {
    var ids: [Int: [String]] = [:]
    var kinds: [Int: AnswerAccount.Outcome] = [:]
    for (contribution, outcome) in zip(account.contributions, account.outcomes) {
      switch outcome {
      case .inherited(_, let unit), .unanswered(let unit):
        ids[unit, default: []].append(contribution.id)
        kinds[unit] = outcome
      case .exception, .inNoUnit, .setAside: break
      }
    }
    guard !ids.isEmpty else { return }
    html.element("section", ["aria-labelledby": "answers"]) { section in
      section.element("h2", ["id": "answers"], text: messages["return.list.heading"])
      for unit in account.filledUnits {
        guard let members = ids[unit.number], let outcome = kinds[unit.number] else { continue }
        section.element("article", ["class": "contribution", "id": unit.name]) { article in
          article.element("h3", text: unit.shownTitle)
          article.element("p", text: paragraphs.text(of: outcome))
          article.element(
            "p", ["class": "count"], text: messages.counted("return.ids", members.count))
          append(members, to: &article)
        }
      }
    }
  }

  private func append(_ ids: [String], to html: inout HTML) {
    html.element("ul", ["class": "ids"]) { list in
      for id in ids { list.element("li", ["id": Self.anchor(id)], text: id) }
    }
  }

  private static func anchor(_ id: String) -> String { HTMLDocumentWriter.id("P" + id) }

  private func appendExceptions(to html: inout HTML) {
    let own = zip(account.contributions, account.outcomes).filter {
      if case .exception = $0.1 { true } else { false }
    }
    guard !own.isEmpty else { return }
    html.element("section", ["aria-labelledby": "own"]) { section in
      section.element("h2", ["id": "own"], text: messages["return.own.heading"])
      for (contribution, outcome) in own {
        section.element("article", ["class": "contribution", "id": Self.anchor(contribution.id)]) {
          $0.element("h3", text: contribution.id)
          $0.element("p", text: paragraphs.text(of: outcome))
        }
      }
    }
  }

  private func appendOpen(to html: inout HTML) {
    let open = zip(account.contributions, account.outcomes).filter { $0.1 == .inNoUnit }
      .map(\.0.id)
    guard !open.isEmpty else { return }
    html.element("section", ["aria-labelledby": "open"]) { section in
      section.element("h2", ["id": "open"], text: messages["return.open.heading"])
      section.element("article", ["class": "contribution"]) { article in
        article.element("p", text: messages["return.pending"])
        append(open, to: &article)
      }
    }
  }
}
