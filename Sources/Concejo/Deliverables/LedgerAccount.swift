/// Where every row of a run is, in the words of a language.
package struct LedgerAccount {
  private let ledger: Ledger
  private let messages: Messages

  /// Puts the account of a run into words.
  package init(_ ledger: Ledger, language: Language) {
    self.init(ledger, Messages(language))
  }

  init(_ ledger: Ledger, _ messages: Messages) {
    self.ledger = ledger
    self.messages = messages
  }

  /// The account as rows of name and number, deeper rows indented.
  package var rows: [(indent: Int, name: String, count: Int)] {
    var rows: [(Int, String, Int)] = [(0, messages["ledger.rows"], ledger.rows)]
    rows.append((1, messages["ledger.rejected"], ledger.rejectedCount))
    for (code, count) in ledger.rejected.sorted(by: { $0.key < $1.key }) {
      rows.append((2, messages["ledger.rejected.\(code)"], count))
    }
    rows.append((1, messages["ledger.proposals"], ledger.proposals))
    rows.append((2, messages["ledger.themed"], ledger.themed))
    rows.append((2, messages["ledger.outside"], ledger.outsideCount))
    for reason in OutsideReason.allCases {
      if let count = ledger.outside[reason.rawValue] {
        rows.append((3, messages["outside.reason.\(reason.rawValue)"], count))
      }
    }
    rows.append((2, messages["ledger.excluded"], ledger.excluded))
    for (state, count) in (ledger.excludedByState ?? [:]).sorted(by: { $0.key < $1.key }) {
      rows.append((3, messages["ledger.state.\(state)"], count))
      guard state == Discussion.excluded else { continue }
      for (code, count) in (ledger.excludedByCode ?? [:]).sorted(by: { $0.key < $1.key }) {
        let name = ModerationCodes.standard[code]?.name(in: messages.language) ?? code
        rows.append((4, name, count))
      }
    }
    if ledger.attached > 0 {
      rows.append((1, messages["ledger.comments"], ledger.attached))
    }
    if ledger.erasedCount > 0 {
      rows.append((1, messages["ledger.erased"], ledger.erasedCount))
    }
    rows.append((1, messages["ledger.copies"], ledger.copies))
    if let masked = ledger.masked {
      rows.append((0, messages["ledger.masked"], ledger.maskedCount))
      for kind in PersonalDataKind.allCases {
        guard let count = masked[kind.rawValue] else { continue }
        rows.append((1, messages["ledger.masked.\(kind.rawValue)"], count))
      }
    }
    return rows + surveyRows
  }

  /// People, and what became of the cells under each question: together as many as people.
  private var surveyRows: [(indent: Int, name: String, count: Int)] {
    (ledger.surveys ?? []).flatMap { survey -> [(indent: Int, name: String, count: Int)] in
      let title = messages("ledger.survey", ["file": survey.file])
      return [(0, title, survey.respondents)]
        + survey.questions.flatMap { question in
          [
            (
              1, messages("quote", ["text": Report.excerpt(of: question.question, 110)]),
              survey.respondents
            ),
            (2, messages["ledger.survey.answers"], question.answers),
            (2, messages["ledger.survey.no-answers"], question.noAnswers),
            (2, messages["ledger.survey.blanks"], question.blanks),
          ]
        }
    }
  }

  /// The sum, and whether it comes out.
  package var sentence: String {
    messages(
      (ledger.isBalanced ? "ledger.balanced" : "ledger.unbalanced")
        + (ledger.erasedCount > 0 ? "-erased" : ""),
      [
        "rejected": messages.number(ledger.rejectedCount),
        "themed": messages.number(ledger.themed),
        "outside": messages.number(ledger.outsideCount),
        "excluded": messages.number(ledger.excluded),
        "comments": messages.number(ledger.attached),
        "erased": messages.number(ledger.erasedCount), "rows": messages.number(ledger.rows),
        "accounted": messages.number(ledger.accounted),
      ])
  }
}
