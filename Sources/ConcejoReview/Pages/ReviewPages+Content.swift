internal import Concejo
internal import ConcejoStore

/// Pieces that several pages have.
extension ReviewPages {
  /// The number of a theme in an address, such as `T07`.
  func themeNumber(_ name: String) -> Int? {
    ThemeName(name).flatMap { $0.subtheme == nil ? $0.theme : nil }
  }

  func address(of theme: Moment.Entry) -> String { "/themes/\(ThemeName(theme.number).text)" }

  func address(ofProposal id: String) -> String { "/proposals/\(PercentEncoding.encoded(id))" }

  /// `T07 title`.
  func label(of theme: Moment.Entry) -> String { "\(ThemeName(theme.number).text) \(theme.title)" }

  /// What is to be known of a theme at a glance.
  func marks(of theme: Moment.Entry) -> [[String: Any]] {
    [
      theme.found == nil ? "new" : theme.isChanged ? "changed" : nil,
      theme.isLocked ? "locked" : nil,
      theme.found?.isFragile == true ? "fragile" : nil,
      theme.found?.isRepetitive == true ? "repetitive" : nil,
    ].compactMap(\.self).map { ["text": messages["mark." + $0]] }
  }

  /// Themes to choose from, but for one.
  func others(
    than number: Int?, _ moment: Moment, chosen: String = ""
  ) -> [[String: Any]] {
    moment.themes.filter { $0.number != number && !$0.isLocked }.map {
      [
        "value": ThemeName($0.number).text, "isChosen": ThemeName($0.number).text == chosen,
        "name": "\(label(of: $0).opening(70)) (\(messages.number($0.count)))",
      ]
    }
  }

  /// The published reasons for excluding, to choose from.
  func reasons(chosen: String = "") -> [[String: Any]] {
    codes.codes.map {
      ["code": $0.code, "name": $0.name(in: language), "isChosen": $0.code == chosen]
    }
  }

  /// Decisions in words, with the first words of the proposals that they name.
  func sentences(
    of decisions: some Sequence<Decision>, _ moment: Moment
  ) throws -> DecisionSentences {
    DecisionSentences(
      moment, messages, codes: codes,
      texts: try study.visibleContributions(DecisionSentences.named(decisions, in: moment.log)))
  }

  /// A list of decisions as a template shows it, each with links to what it is about.
  func decisions(
    _ decisions: some Collection<Decision>, _ moment: Moment, canUndo: Bool = true
  ) throws -> [[String: Any]] {
    try sentences(of: decisions, moment).content(
      decisions, canUndo: canUndo && !options.isReadOnly
    ) { number in
      moment.theme(number).map { ["href": address(of: $0), "name": label(of: $0)] }
    }
  }

  /// Quoted passages, but for those of proposals that were taken out since.
  func passages(_ passages: [ThemeBrief.Passage], _ moment: Moment) -> [[String: Any]] {
    passages.filter { moment.exclusions[$0.proposal] == nil }.map {
      [
        "text": messages("quote", ["text": $0.text]), "proposal": $0.proposal,
        "href": address(ofProposal: $0.proposal),
      ]
    }
  }

  /// What is told of the themes of the run; a moment later where the run was only just read.
  func portraits(_ moment: Moment) async throws -> RunPortraits {
    do { return try await moment.knowledge.portraits.value } catch {
      await reader.forget()
      throw error
    }
  }

  /// Members of a theme, those that tell most of it first; exact copies stand with theirs.
  func ranked(_ ids: [String], by centralities: [String: Float]) -> [String] {
    guard !centralities.isEmpty else { return ids }
    return ids.enumerated().sorted { left, right in
      (centralities[right.element] ?? -1, left.offset)
        < (centralities[left.element] ?? -1, right.offset)
    }.map(\.element)
  }

  /// A stored day as the language writes it.
  func day(_ stored: String) -> String {
    CalendarDay(stored).map(messages.day) ?? stored
  }

  /// The language of a text, where it is another one than that of the page.
  func otherLanguage(of id: String, _ moment: Moment) -> String? {
    let own = moment.knowledge.placement(of: id)?.language
    return own == language || own == .other ? nil : own?.rawValue
  }
}

/// One page of a long list.
struct ListPage {
  /// The number of the page, from 1.
  let number: Int
  /// Which entries it has.
  let range: Range<Int>
  private let count: Int

  /// Entries of a page.
  static let length = 25

  /// The page that a request asks for, or the nearest there is.
  init(of count: Int, _ request: PageRequest, length: Int = Self.length) {
    let last = max((count + length - 1) / length, 1)
    number = min(max(Int(request.query["page"]) ?? 1, 1), last)
    range = ((number - 1) * length)..<min(number * length, count)
    self.count = count
  }

  /// Links to the pages around it; nothing where all is on one page.
  func content(at path: String, keeping query: String = "", _ messages: Messages) -> [String: Any?]
  {
    guard range.count < count else { return [:] }
    func link(_ page: Int) -> String { "\(path)?\(query.isEmpty ? "" : query + "&")page=\(page)" }
    let first = messages.number(range.lowerBound + 1)
    let (last, all) = (messages.number(range.upperBound), messages.number(count))
    let paging: [String: Any] = [
      "position": range.count == 1
        ? messages("return.of", ["part": first, "whole": all])
        : messages("position", ["first": first, "last": last, "all": all])
    ]
    return [
      "paging": paging.with([
        "previous": number > 1 ? link(number - 1) : nil,
        "previousPage": number > 1 ? String(number - 1) : nil,
        "next": range.upperBound < count ? link(number + 1) : nil,
        "nextPage": range.upperBound < count ? String(number + 1) : nil,
      ])
    ]
  }
}
