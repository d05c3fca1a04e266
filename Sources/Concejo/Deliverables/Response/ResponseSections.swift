/// What documents say of answers, recommendations and commitments: the report, and the document of their own.
///
/// Each section is empty where the study has nothing of its kind.
struct ResponseSections {
  let response: AdministrationResponse
  let messages: Messages

  init(_ response: AdministrationResponse, _ messages: Messages) {
    self.response = response
    self.messages = messages
  }

  var followUp: FollowUp { response.followUp }

  /// Recommendations that hold.
  var standing: [Recommendation] { followUp.recommendations.filter { !$0.isWithdrawn } }

  /// A name that links lead to, such as `seguimiento-R03`: themes and contributions have others.
  static func anchor(_ name: String) -> String { "seguimiento-" + name }

  /// Names as links to where they are told of, with commas between them.
  func links(_ names: [String]) -> [ReportDocument.Inline] {
    names.enumerated().flatMap { place, name -> [ReportDocument.Inline] in
      let link = ReportDocument.Inline.link(name, to: .anchor(Self.anchor(name)))
      return place == 0 ? [link] : [.text(", "), link]
    }
  }

  /// A table of counts with one denominator.
  func countTable(
    _ caption: String, of name: String, _ rows: [(name: String, count: Int)], whole: Int
  ) -> ReportDocument.Block {
    .table(
      ReportDocument.Table(
        caption: caption,
        columns: [
          .init(name, width: 4),
          .init(messages["report.response.count"], alignment: .end, width: 2),
        ],
        rows: rows.map { row in
          [[.text(row.name)], [.text(messages.share(row.count, of: whole))]]
        }, hasRowHeaders: true))
  }
}
