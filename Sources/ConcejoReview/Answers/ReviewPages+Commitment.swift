internal import Concejo
internal import ConcejoStore

extension ReviewPages {
  /// The name under which a new commitment is asked for.
  static let newCommitment = "new"

  /// A commitment, or a blank one.
  func commitmentPage(
    _ name: String, _ moment: Moment, _ request: PageRequest, problem: AnswerProblem? = nil,
    wrong: [FormField] = []
  ) throws -> PageAnswer {
    let desk = try AnswerDesk(study, moment.log)
    let commitment = desk.commitment(name)
    guard commitment != nil || name == Self.newCommitment else { return missing(request) }
    let stored = commitment.map { CommitmentSheet.fields(of: $0) } ?? [:]
    let form = FormContent(messages: messages)
    let written = problem?.fields.map(Self.values)
    let values = written ?? stored
    let answered = Set(
      RecordName.list(values["recommendations"] ?? "", letter: Recommendation.letter)?
        .map(\.number) ?? [])
    let recommendations = desk.followUp.recommendations.filter {
      !$0.isWithdrawn || answered.contains($0.number)
    }
    let content: [String: Any] = [
      "commitment": commitment?.name ?? "",
      "heading": commitment.map { "\($0.name) \($0.text.opening(120))" }
        ?? messages["commitmentNew"],
      "fields": form.commitment(values, wrong),
      "hasRecommendations": !recommendations.isEmpty,
      "recommendationsName": messages["commit.column.recommendations"],
      "recommendations": recommendations.map { recommendation -> [String: Any] in
        [
          "value": recommendation.name, "name": "\(recommendation.name) \(recommendation.text)",
          "isMarked": answered.contains(recommendation.number),
        ]
      },
      "recommendationsProblem": wrong.filter { $0.name == "recommendations" }
        .map(form.problem).map { ["text": $0] },
      "mark": AnswerDesk.mark([], [commitment]), "departments": desk.responsible,
      "problems": problem?.sentences ?? [],
      "steps": steps(
        desk.changes.filter { kept in
          kept.change.commitments.contains { $0.after.number == commitment?.number }
        }, desk),
    ]
    return page(
      "commitment",
      title: commitment.map { "\($0.name) \($0.text.opening(60))" } ?? messages["commitmentNew"],
      content.with(["saved": saved(request, desk)]), moment: moment, request,
      status: problem?.status ?? 200)
  }

  /// What a form says of a commitment, by the names of the columns.
  static func values(of fields: FormFields) -> [String: String] {
    var values = Dictionary(
      fields.all.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    values["recommendations"] = fields.values("recommendation").joined(separator: ", ")
    return values
  }
}
