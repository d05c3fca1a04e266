/// A column of the open data: one value of every contribution.
enum ProposalColumn: String, Sendable, CaseIterable {
  case id, title, body, language
  case themeID = "theme_id"
  case theme
  case subthemeID = "subtheme_id"
  case subtheme
  case furtherThemes = "further_theme_ids"
  case outside = "outside_reason"
  case group = "copy_group"
  case copyOf = "copy_of"
  case supports, opposes, date, place, category
  case state = "platform_state"
  case commentOn = "comment_on"
  case unit, answer
  case reason = "answer_reason"
  case reflected = "answer_reflected_in"
  case responsible = "answer_responsible"
  case answerDate = "answer_date"
  case recommendations, commitments, page

  /// What its values are, as the Frictionless Table Schema calls them.
  enum Kind: String { case string, integer, date }

  /// What its values are.
  var type: Kind {
    switch self {
    case .themeID, .group, .supports, .opposes: .integer
    case .answerDate: .date
    default: .string
    }
  }

  /// Width in a workbook.
  var width: Double {
    switch self {
    case .body: 80
    case .title, .theme, .subtheme, .reason: 40
    case .outside, .answer, .reflected, .responsible, .page: 24
    default: 14
    }
  }

  /// What it says, in a sentence.
  func meaning(_ messages: Messages) -> String { messages["site.column.\(rawValue)"] }

  /// Its value for a contribution.
  func value(of entry: SiteCatalog.Entry, in content: SiteContent) -> Workbook.Cell {
    let (proposal, placement) = (entry.proposal, entry.placement)
    let answer = entry.outcome.answer
    func text(_ text: String?) -> Workbook.Cell {
      guard let text, !text.isEmpty else { return .blank }
      return .text(text)
    }
    func number(_ number: Int?) -> Workbook.Cell {
      number.map { .number(Double($0)) } ?? .blank
    }
    func names(_ kind: ChainObject.Kind) -> Workbook.Cell {
      text(content.objects(for: proposal.id, [kind]).map(\.id).joined(separator: " | "))
    }
    switch self {
    case .id: return .text(proposal.id)
    case .title: return text(proposal.title)
    case .body: return text(proposal.body)
    case .language: return text(placement?.language.rawValue)
    // As the table of themes has it.
    case .themeID: return number(placement?.theme)
    case .theme: return text(placement?.theme.flatMap { content.findings.theme($0)?.title.text })
    case .subthemeID:
      return text(content.subtheme(of: placement).map { ThemeName($0, subtheme: $1.number).text })
    case .subtheme: return text(content.subtheme(of: placement)?.subtheme.title.text)
    case .furtherThemes:
      return text(placement?.further.map { String($0.theme) }.joined(separator: " | "))
    case .outside: return text(placement?.reason?.rawValue)
    case .group:
      return number(content.groups[proposal.id].map { content.findings.duplicateGroups[$0].id })
    case .copyOf: return text(content.report.copyHeads[proposal.id])
    case .supports: return number(proposal.supports)
    case .opposes: return number(proposal.opposes)
    case .date: return text(proposal.date.map { CalendarDay($0)?.description ?? $0 })
    case .place: return text(proposal.place)
    case .category: return text(proposal.category)
    case .state: return text(proposal.state)
    case .commentOn: return text(entry.root.map { content.catalog.entries[$0].proposal.id })
    case .unit: return text(entry.outcome.unit.map { UnitName($0).text })
    case .answer: return text(answer?.state.name(in: content.messages.language))
    case .reason: return text(answer?.reason)
    case .reflected: return text(answer?.reflectedIn)
    case .responsible: return text(answer?.responsible)
    case .answerDate: return text(answer?.date)
    case .recommendations: return names(.recommendation)
    case .commitments: return names(.commitment)
    case .page: return text(entry.address)
    }
  }
}

extension SiteContent {
  /// The part of a theme that a proposal is in, with the number of the theme.
  fileprivate func subtheme(of placement: Placement?) -> (theme: Int, subtheme: Subtheme)? {
    guard let theme = placement?.theme, let number = placement?.subtheme else { return nil }
    return findings.theme(theme)?.subthemes.first { $0.number == number }.map { (theme, $0) }
  }
}
