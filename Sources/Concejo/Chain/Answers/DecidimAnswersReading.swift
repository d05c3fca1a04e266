/// Reads a file of answers in the form of Decidim's importer back: `id`, `state`, `answer/es`.
///
/// Where all contributions of a unit come with one answer it is the unit's; whoever comes with another one is
/// an exception. What is as the study has it already changes nothing.
struct DecidimAnswersReading {
  private let file: String
  private let account: AnswerAccount
  private let byStatedID: [String: [String]]

  /// Prepares to read a file of this name.
  ///
  /// - Parameters:
  ///   - file: Its name, for errors.
  ///   - account: Who has which answer.
  ///   - stated: Ids as their files state them, where those differ from the study's.
  init(file: String, into account: AnswerAccount, stated: [String: String]) {
    self.file = file
    self.account = account
    byStatedID = Dictionary(
      grouping: account.contributions.filter { $0.root == nil }.map(\.id)
    ) { stated[$0] ?? $0 }
  }

  /// Where the three columns stand; nil in a table of another kind.
  private struct Columns {
    let id: Int
    let state: Int
    let answer: Int
    let language: Language
    /// Answers in other languages, which are not read.
    let others: [String]

    init?(_ header: [String]) {
      let names = header.map { $0.lowercased() }
      let answers = names.indices.compactMap { position -> (Int, Language)? in
        guard names[position].hasPrefix("answer/") else { return nil }
        let language = names[position].dropFirst("answer/".count).prefix { $0.isLetter }
        return Language(rawValue: String(language)).map { (position, $0) }
      }
      guard let id = names.firstIndex(of: "id"), let state = names.firstIndex(of: "state"),
        let (answer, language) = answers.first
      else { return nil }
      (self.id, self.state, self.answer, self.language) = (id, state, answer, language)
      others = answers.dropFirst().map { header[$0.0] }
    }
  }

  /// What a file changes; nil where it is of another kind.
  ///
  /// - Throws: ``ImportError`` where the file cannot be read, ``AnswerSheetError`` where cells cannot be
  ///   understood.
  func changes(in bytes: [UInt8], by person: String?) throws -> AnswerChanges? {
    let sheets = try FilledSheet.sheets(of: bytes, file: file) { $0.lowercased() == "id" }
    guard let sheet = sheets.first(where: { Columns($0.header) != nil }),
      let columns = Columns(sheet.header)
    else { return nil }
    let paragraphs = AnswerParagraphs(account, language: columns.language)
    var known: [String: Answer] = [:]
    var found: [String: Answer] = [:]
    var (changes, wrong): (AnswerChanges, [WrongCell]) = (AnswerChanges(), [])
    for row in sheet.rows {
      let (written, text) = (sheet.cell(row, columns.state), sheet.cell(row, columns.answer))
      let stated = sheet.cell(row, columns.id)
      if stated.isEmpty, written.isEmpty, text.isEmpty { continue }
      func refuse(_ column: Int, _ expected: String) {
        wrong.append(
          WrongCell(
            place: sheet.place(row, column), found: sheet.cell(row, column), expected: expected))
      }
      guard let id = contribution(stated, refuse: { refuse(columns.id, $0) }) else { continue }
      if written.isEmpty || ColumnName.normalized(written) == "not answered", text.isEmpty {
        changes.blank += 1
        continue
      }
      if let outcome = account.outcome(of: id)?.outcome, let answer = outcome.answer,
        answer.state.decidim == written.lowercased(), paragraphs.text(of: outcome) == text
      {
        found[id] = answer.to(.contribution(id))
        continue
      }
      let key = written + "\n" + text
      if let answer = known[key] {
        found[id] = answer.to(.contribution(id))
        continue
      }
      guard
        let answer = answer(
          written, text, columns.language, by: person,
          refuse: { refuse($0 ? columns.state : columns.answer, $1) })
      else { continue }
      known[key] = answer
      found[id] = answer.to(.contribution(id))
    }
    guard wrong.isEmpty else { throw AnswerSheetError.wrongCells(file: file, cells: wrong) }
    divide(found, into: &changes)
    changes.notes += columns.others.map { "\($0) is not read: \(sheet.header[columns.answer]) is." }
    return changes
  }

  /// The contribution that an id of Decidim stands for.
  private func contribution(_ stated: String, refuse: (String) -> Void) -> String? {
    let candidates = byStatedID[stated] ?? []
    guard let id = candidates.first else {
      refuse("the id of a proposal of this study")
      return nil
    }
    guard candidates.count == 1 else {
      refuse("an id that one proposal has; it is that of \(candidates.joined(separator: ", "))")
      return nil
    }
    if let reason = account.outcome(of: id)?.contribution.setAside {
      refuse("a proposal to which an answer is owed; it is \(reason)")
      return nil
    }
    return id
  }

  /// The answer in a row; refuses its state (`true`) or its text.
  private func answer(
    _ written: String, _ text: String, _ language: Language, by person: String?,
    refuse: (Bool, String) -> Void
  ) -> Answer? {
    guard let token = AnswerState(written: written) else {
      let states = AnswerState.all.map(\.decidim)
      refuse(true, "one of \(Set(states).sorted().joined(separator: ", "))")
      return nil
    }
    let read = AnswerParagraphs.read(text, language: language)
    if let named = read.state, named != token, named.decidim != token.decidim {
      refuse(
        true, "\(named.decidim), since the answer says “\(named.name(in: language))”")
      return nil
    }
    // Decidim's word is wider than the one that the answer names.
    let state = read.state ?? token
    if state.needsReason, read.reason.isEmpty {
      refuse(false, "why, since the state is “\(state.name(in: language))”")
      return nil
    }
    let gate = PersonalDataGate()
    if let datum = [read.reason, read.reflected, read.responsible].lazy
      .compactMap({ gate.data(in: $0).first }).first
    {
      refuse(false, "no personal data (\(datum.kind.rawValue)): it is published")
      return nil
    }
    return Answer(
      to: .unit(1), state, reason: read.reason, reflectedIn: read.reflected,
      responsible: read.responsible, date: read.date, by: person)
  }

  /// Gives each unit what all its contributions were answered, and the rest to single contributions.
  private func divide(_ found: [String: Answer], into changes: inout AnswerChanges) {
    var left = found
    for unit in account.filledUnits {
      let subject = Answer.Subject.unit(unit.number)
      // Exceptions that stand, and comments, which the platform does not answer, have no say here.
      let members = unit.members.filter { id in
        guard let (contribution, outcome) = account.outcome(of: id) else { return false }
        if case .exception = outcome { return false }
        return contribution.setAside == nil && contribution.root == nil
      }
      let answers = members.compactMap { found[$0] }
      guard let first = answers.first, answers.count == members.count,
        answers.allSatisfy({ $0.to(subject).says(first.to(subject)) })
      else { continue }
      for id in members { left[id] = nil }
      if account.answer(to: subject)?.says(first.to(subject)) == true {
        changes.repeated += 1
      } else {
        changes.answers.append(first.to(subject))
      }
    }
    for (id, answer) in left.sorted(by: { Proposal.id($0.key, precedes: $1.key) }) {
      if let given = account.outcome(of: id)?.outcome.answer,
        given.to(answer.subject).says(answer)
      {
        changes.repeated += 1
      } else {
        changes.answers.append(answer)
      }
    }
  }
}
