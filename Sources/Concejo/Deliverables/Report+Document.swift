extension Report {
  /// The whole report, before it has a file format.
  public var document: ReportDocument {
    var document = withoutAnnex
    document.append(annex)
    return document
  }

  /// The report without the texts of the quoted proposals, for where these stand elsewhere.
  var withoutAnnex: ReportDocument {
    var document = ReportDocument(
      title: title, subtitle: messages["report.subtitle"], language: messages.language)
    if !circumstances.isEmpty {
      document.append(.paragraph(circumstances.joined(separator: " "), role: .count))
    }
    document.append(demands)
    document.append(overview)
    document.append(.contents(messages["contents.heading"]))
    document.append(reading)
    document.append(sizes)
    document.append(map)
    document.append(themes)
    document.append(trialSection)
    document.append(smallVoices)
    document.append(copies)
    document.append(outsiders)
    document.append(workshop)
    document.append(administration)
    document.append(rules)
    document.append(account)
    document.append(methodSection)
    return document
  }

  /// Who asked, and between which days people answered.
  var circumstances: [String] {
    [organizer.map { messages("report.organizer", ["name": $0]) }, period].compactMap(\.self)
  }

  private var period: String? {
    let days = proposals.compactMap { $0.date.flatMap { CalendarDay($0) } }
    guard let first = days.min(), let last = days.max() else { return nil }
    guard first != last else { return messages("report.dates.day", ["from": messages.day(first)]) }
    return messages("report.dates", ["from": messages.day(first), "to": messages.day(last)])
  }

  /// Themes that are told of on the first page: with a quote each they take some half of it.
  private static let shownDemands = 7

  /// Half a page of what people ask for: counts, and a sentence of a citizen for each theme.
  private var demands: [ReportDocument.Block] {
    let leading = leadingThemes.prefix(Self.shownDemands)
    guard !leading.isEmpty else { return trialNotes }
    let items = leading.map { theme in
      var content: [ReportDocument.Inline] = [
        .link(headline(of: theme), to: .anchor(Self.anchor(of: theme))),
        .text(". \(ranked(theme)). "),
      ]
      if let quote = theme.quotes.first {
        content += [.emphasis(quoted(passage(of: quote))), .text(" "), source(of: quote)]
      }
      return ReportDocument.List.Item(content)
    }
    let rest = askingThemes.count - leading.count
    return [
      .heading(1, messages["demands.heading"]), .paragraph(messages["demands.text"]),
      .list(ReportDocument.List(items, style: .numbers)),
    ] + (rest > 0 ? [.paragraph(messages.counted("demands.rest", rest), role: .note)] : [])
      + trialNotes
  }

  /// The findings in a few counted sentences.
  private var overview: [ReportDocument.Block] {
    let items = summary.map { figure in
      ReportDocument.List.Item(
        [.strong(figure.count)] + (figure.note.map { [.text(" \($0)")] } ?? []))
    }
    return [
      .heading(1, messages["summary.heading"]),
      .list(ReportDocument.List(items, style: .figures)),
    ]
  }

  /// How to read it, what each figure counts, and what no figure says.
  private var reading: [ReportDocument.Block] {
    let total = messages.number(findings.placements.count)
    var counts = [messages("counts.proposals", ["total": total])]
    if let respondentCount {
      counts.append(messages("counts.people", ["total": messages.number(respondentCount)]))
    }
    counts.append(
      messages(
        "counts.distinct",
        ["distinct": messages.number(findings.distinctCount), "total": total]))
    if findings.themes.contains(where: { $0.supports != nil }) {
      counts.append(messages["counts.supports"])
    }
    return [
      .heading(1, messages["reading.heading"]), .paragraph(messages["reading.text"]),
      .heading(2, messages["counts.heading"]), .list(counts),
      .heading(2, messages["limits.heading"]),
      .list(["sample", "absent", "program"].map { messages["limits.\($0)"] }),
    ]
  }
}
