/// The tables of a run, as the bytes of CSV files.
public struct Tables: Sendable {
  let findings: Findings
  let proposals: [Proposal]
  private let rejected: [RejectedRow]
  /// How files are written.
  let form: CSVForm

  /// Creates the tables of a run.
  ///
  /// - Parameters:
  ///   - findings: What a run found.
  ///   - proposals: Sorted by id, as the findings' placements are.
  ///   - rejected: Rows that became no proposal.
  ///   - form: How files are written.
  public init(
    _ findings: Findings, proposals: [Proposal], rejected: [RejectedRow], form: CSVForm
  ) {
    self.findings = findings
    self.proposals = proposals
    self.rejected = rejected
    self.form = form
  }

  /// One row for each theme.
  public var themes: [UInt8] {
    var table = CSVTable(
      header: [
        "theme_id", "theme", "alternative_titles", "key_terms", "proposals", "distinct_proposals",
        "share_of_proposals", "supports_largest", "supports_sum", "cohesion", "separation",
        "stability", "fragile", "repetitive",
        "quote_ids",
      ], form: form)
    for theme in findings.themes {
      let share = Double(theme.proposals.count) / Double(max(proposals.count, 1))
      table.append([
        String(theme.id), theme.title.text.capitalizedFirst,
        theme.alternativeTitles.map(\.text.capitalizedFirst).joined(separator: " | "),
        theme.keyTerms.map(\.word).joined(separator: " | "), String(theme.proposals.count),
        String(theme.distinctCount), number(share),
        theme.supports.map { String($0.largest) } ?? "",
        theme.supports.map { String($0.sum) } ?? "", number(Double(theme.cohesion)),
        number(Double(theme.separation)),
        theme.stability.map { number(Double($0)) } ?? "", theme.isFragile ? "yes" : "no",
        theme.isRepetitive ? "yes" : "no", theme.quotes.map(\.proposal).joined(separator: " | "),
      ])
    }
    return table.bytes
  }

  /// One row for each subtheme.
  public var subthemes: [UInt8] {
    var table = CSVTable(
      header: ["theme_id", "theme", "subtheme_id", "subtheme", "proposals", "distinct_proposals"],
      form: form)
    for theme in findings.themes {
      for subtheme in theme.subthemes {
        table.append([
          String(theme.id), theme.title.text.capitalizedFirst,
          // As commands take it; a spreadsheet would make a date of 3.2.
          ThemeName(theme.id, subtheme: subtheme.number).text,
          subtheme.title.text.capitalizedFirst, String(subtheme.proposalCount),
          String(subtheme.distinctCount),
        ])
      }
    }
    return table.bytes
  }

  /// One row for each small group at the edge of a theme.
  public var voices: [UInt8] {
    var table = CSVTable(
      header: ["voice", "theme_id", "distinct_proposals", "proposal_ids"],
      form: form)
    for voice in findings.voices {
      table.append([
        voice.title.text.capitalizedFirst, String(voice.theme), String(voice.proposals.count),
        voice.proposals.joined(separator: " | "),
      ])
    }
    return table.bytes
  }

  private func subtheme(of placement: Placement) -> (theme: Int, subtheme: Subtheme)? {
    guard let theme = placement.theme, let number = placement.subtheme else { return nil }
    let found = findings.theme(theme)?.subthemes.first { $0.number == number }
    return found.map { (theme, $0) }
  }

  /// One row for each input row: themed, outside or rejected.
  public var allProposals: [UInt8] {
    var table = CSVTable(
      header: [
        "id", "title", "language", "theme_id", "theme", "subtheme_id", "subtheme",
        "further_theme_ids",
        "duplicate_group", "duplicate_kind",
        "duplicate_of", "placement", "reason", "nearest_theme_id", "supports", "opposes",
        "comments",
        "date",
        "place", "state", "category", "text",
      ], form: form)
    let titles = Dictionary(
      findings.themes.map { ($0.id, $0.title.text.capitalizedFirst) },
      uniquingKeysWith: { first, _ in first })
    let copies = Dictionary(
      uniqueKeysWithValues: findings.duplicateGroups.flatMap { group in
        group.members.map { ($0.proposal, (group, $0)) }
      })
    let heads = findings.copyHeads
    let comments = findings.comments.reduce(into: [:]) { $0[$1.proposal, default: 0] += 1 }
    for (proposal, placement) in zip(proposals, findings.placements) {
      let copy = copies[proposal.id]
      table.append([
        proposal.id, proposal.title, placement.language.rawValue,
        placement.theme.map(String.init) ?? "", placement.theme.flatMap { titles[$0] } ?? "",
        subtheme(of: placement).map { ThemeName($0.theme, subtheme: $0.subtheme.number).text }
          ?? "",
        subtheme(of: placement)?.subtheme.title.text.capitalizedFirst ?? "",
        placement.further.map { String($0.theme) }.joined(separator: " | "),
        copy.map { String($0.0.id) } ?? "", copy.map { Self.kind($0.0, $0.1) } ?? "",
        heads[proposal.id] ?? "",
        placement.theme == nil ? "outside" : "themed", placement.reason?.rawValue ?? "",
        placement.nearestTheme.map(String.init) ?? "", proposal.supports.map(String.init) ?? "",
        proposal.opposes.map(String.init) ?? "", String(comments[proposal.id, default: 0]),
        proposal.date ?? "", proposal.place ?? "",
        proposal.state ?? "", proposal.category ?? "", proposal.text,
      ])
    }
    for aside in findings.setAside ?? [] {
      table.append([
        aside.contribution, "", "", "", "", "", "", "", "", "", "", "set-aside", "", "", "", "", "",
        "", "", aside.state, "", "",
      ])
    }
    for row in rejected.sorted(by: Self.precedes) {
      table.append([
        row.id, "", "", "", "", "", "", "", "", "", "", "rejected", row.reason.summary, "", "", "",
        "", "", "", "", "", "",
      ])
    }
    return table.bytes
  }

  /// One row for each comment that goes with a proposal.
  ///
  /// - Parameter contributions: All contributions, comments among them.
  /// - Returns: The bytes of a CSV file.
  public func comments(among contributions: [Proposal]) -> [UInt8] {
    var table = CSVTable(
      header: ["id", "on", "theme_id", "theme", "supports", "date", "text"],
      form: form)
    let byID = Dictionary(contributions.map { ($0.id, $0) }) { first, _ in first }
    let themes = Dictionary(
      findings.placements.map { ($0.proposal, $0.theme) }, uniquingKeysWith: { first, _ in first })
    for record in findings.comments {
      let theme = themes[record.proposal] ?? nil
      let comment = byID[record.comment]
      table.append([
        record.comment, record.proposal, theme.map(String.init) ?? "",
        theme.flatMap { findings.theme($0)?.title.text.capitalizedFirst } ?? "",
        comment?.supports.map(String.init) ?? "", comment?.date ?? "", comment?.text ?? "",
      ])
    }
    return table.bytes
  }

  /// One row for each passage that a person should look at before it is shown; nil if there is none.
  ///
  /// - Parameters:
  ///   - contributions: All contributions, comments among them.
  ///   - passages: What was found in them, if somebody has looked.
  /// - Returns: The bytes of a CSV file, or nil.
  public func review(
    among contributions: [Proposal], passages: SensitivePassages? = nil
  ) -> [UInt8]? {
    let passages = passages ?? SensitivePassages(of: contributions)
    let rows = contributions.flatMap { contribution -> [[String]] in
      let contents = passages[contribution.id]
      guard !contents.isEmpty else { return [] }
      let text = Array(contribution.text.utf8)
      return contents.map { content in
        let passage = String(decoding: text[content.range], as: UTF8.self)
        return [contribution.id, content.kind.rawValue, passage]
      }
    }
    guard !rows.isEmpty else { return nil }
    var table = CSVTable(header: ["id", "about", "passage"], form: form)
    for row in rows { table.append(row) }
    return table.bytes
  }

  /// One row for each member of a group of copies, then one for each pair kept apart, and one for each
  /// pair that may ask for the same.
  public var duplicates: [UInt8] {
    var table = CSVTable(
      header: [
        "group", "group_kind", "id", "kind", "head", "overlap", "changes", "own_text", "burst",
        "supports", "supports_largest", "supports_sum", "text",
      ], form: form)
    let byID = Dictionary(uniqueKeysWithValues: proposals.map { ($0.id, $0) })
    for group in findings.duplicateGroups {
      for member in group.members {
        let proposal = byID[member.proposal]
        table.append([
          String(group.id), group.kind, member.proposal, member.kind.rawValue, group.head,
          number(Double(member.overlap)), Self.changes(of: member), member.ownText,
          group.burst.map { "\($0.count) on \($0.day)" } ?? "",
          proposal?.supports.map(String.init) ?? "",
          group.supports.map { String($0.largest) } ?? "",
          group.supports.map { String($0.sum) } ?? "", proposal.map { Self.opening(of: $0) } ?? "",
        ])
      }
    }
    for pair in findings.keptApart {
      table.append([
        "", "kept-apart", pair.second, pair.objection.rawValue, pair.first,
        number(Double(pair.similarity)), pair.change.map(Self.text) ?? "", "", "", "", "", "",
        byID[pair.second].map { Self.opening(of: $0) } ?? "",
      ])
    }
    for pair in findings.sameRequests {
      table.append([
        "", "same-request", pair.second, "to-confirm", pair.first,
        number(Double(pair.similarity)), "", "", "", "", "", "",
        byID[pair.second].map { Self.opening(of: $0) } ?? "",
      ])
    }
    return table.bytes
  }

  /// The places where a copy differs from its head: `[−what went][+what came]`.
  private static func changes(of member: Findings.MemberRecord) -> String {
    member.changes.map(text).joined(separator: " ")
  }

  private static func text(of change: TextChange) -> String {
    let change = change.inOneLine
    let inserted = change.isOwnText ? "…" : change.inserted
    return (change.removed.isEmpty ? "" : "[−\(change.removed)]")
      + (inserted.isEmpty ? "" : "[+\(inserted)]")
  }

  /// `campaign` in a campaign, else the member's own relation to the head.
  private static func kind(
    _ group: Findings.GroupRecord, _ member: Findings.MemberRecord
  ) -> String {
    group.kind == "campaign" ? "campaign" : member.kind.rawValue
  }

  /// The first words of a proposal, on one line.
  private static func opening(of proposal: Proposal) -> String {
    Report.excerpt(of: proposal.text, longestOpening)
  }

  /// Characters of an opening.
  private static let longestOpening = 120

  private func number(_ value: Double) -> String {
    String((value * 10_000).rounded() / 10_000).replacing(".", with: form.decimalSeparator)
  }

  /// An order of rejected rows that does not depend on where they stand in the file.
  private static func precedes(_ left: RejectedRow, _ right: RejectedRow) -> Bool {
    (left.id, left.reason.code, left.reason.summary)
      < (right.id, right.reason.code, right.reason.summary)
  }
}
