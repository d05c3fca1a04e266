/// The lines of a file of decisions that tell how its study came to be.
struct RecipeLines {
  static let importName = "import"
  static let harvestName = "harvest"
  static let studyName = "study"
  static let answerName = "answer"
  static let recommendationName = "recommendation"
  static let commitmentName = "commitment"
  static let clauseName = "clause"
  static let tenderUnitName = "tender-unit"
  static let criterionName = "criterion"
  static let workshopName = "workshop"

  private var study: StudyRecipe?
  private var imports: [Int: ImportRecord] = [:]
  private var harvests: [Int: HarvestRecord] = [:]
  private var answers: [Answer] = []
  private var recommendations: [Recommendation] = []
  private var commitments: [Commitment] = []
  private var clauses: [Clause] = []
  private var tenderUnits: [TenderUnit] = []
  private var criteria: [Criterion] = []
  private var workshops: [WorkshopTerms] = []

  /// A line for the study, one for each import, one for each sheet of a workshop, and one for each answer,
  /// recommendation, commitment, clause, unit that was selected for a tender, criterion and plan of a workshop.
  static func lines(of recipe: StudyRecipe) -> [String] {
    var study = recipe
    study.imports = []
    study.harvests = []
    study.answers = nil
    study.recommendations = nil
    study.commitments = nil
    study.clauses = nil
    study.tenderUnits = nil
    study.criteria = nil
    study.workshops = nil
    var members = JSONLine.members(of: study, record: studyName)
    members["imports"] = nil
    members["harvests"] = nil
    return [JSONLine.text(of: members)] + lines(of: recipe.imports, record: importName)
      + lines(of: recipe.harvests, record: harvestName)
      + sorted(recipe.answers ?? []).map { answer in
        JSONLine.text(of: JSONLine.members(of: answer, record: answerName))
      }
      + records(recipe.recommendations, named: recommendationName)
      + records(recipe.commitments, named: commitmentName)
      + records(recipe.clauses, named: clauseName)
      + records(recipe.tenderUnits, named: tenderUnitName)
      + records(recipe.criteria, named: criterionName)
      + (recipe.workshops ?? []).sorted { $0.session < $1.session }.map { terms in
        JSONLine.text(of: JSONLine.members(of: terms, record: workshopName))
      }
  }

  private static func records(_ records: [some ChainRecord]?, named name: String) -> [String] {
    (records ?? []).sorted { $0.number < $1.number }.map { record in
      JSONLine.text(of: JSONLine.members(of: record, record: name))
    }
  }

  private static func lines(of records: [some Encodable], record name: String) -> [String] {
    records.enumerated().map { number, record in
      var members = JSONLine.members(of: record, record: name)
      members["number"] = .number(String(number + 1))
      return JSONLine.text(of: members)
    }
  }

  private static func sorted(_ answers: [Answer]) -> [Answer] {
    answers.sorted { Answer.Subject.precedes($0.subject, $1.subject) }
  }

  /// Takes the members of a line.
  mutating func take(_ members: [String: JSONValue]) throws(DecisionLineError) {
    switch members["record"] {
    case .string(Self.importName)?:
      imports[try Self.number(of: members)] = try JSONLine.value(
        ImportRecord.self, members, expected: "an import as this version records it")
    case .string(Self.harvestName)?:
      harvests[try Self.number(of: members)] = try JSONLine.value(
        HarvestRecord.self, members, expected: "a sheet as this version records it")
    case .string(Self.answerName)?:
      var members = members
      members["record"] = nil
      answers.append(
        try JSONLine.value(Answer.self, members, expected: "an answer with a state of the list"))
    case .string(Self.recommendationName)?:
      recommendations.append(
        try JSONLine.value(
          Recommendation.self, members, expected: "a recommendation as this version records it"))
    case .string(Self.commitmentName)?:
      commitments.append(
        try JSONLine.value(
          Commitment.self, members, expected: "a commitment as this version records it"))
    case .string(Self.clauseName)?:
      clauses.append(
        try JSONLine.value(
          Clause.self, members, expected: "a clause as this version records it"))
    case .string(Self.tenderUnitName)?:
      tenderUnits.append(
        try JSONLine.value(
          TenderUnit.self, members, expected: "a unit selected for a tender, or taken out"))
    case .string(Self.criterionName)?:
      criteria.append(
        try JSONLine.value(
          Criterion.self, members, expected: "a criterion as this version records it"))
    case .string(Self.workshopName)?:
      workshops.append(
        try JSONLine.value(
          WorkshopTerms.self, members, expected: "the plan of a workshop as this version records it"
        ))
    default:
      var members = members
      members["imports"] = .array([])
      members["harvests"] = .array([])
      study = try JSONLine.value(
        StudyRecipe.self, members, expected: "the options of a study of this version")
    }
  }

  private static func number(of members: [String: JSONValue]) throws(DecisionLineError) -> Int {
    guard case .number(let digits)? = members["number"], let number = Int(digits), number > 0 else {
      throw .wrongValue(
        member: "number", found: members["number"].map(JSONLine.text) ?? "none",
        expected: "a number from 1")
    }
    return number
  }

  /// What the lines tell, or nil where there are none.
  var recipe: StudyRecipe? {
    guard
      study != nil || !imports.isEmpty || !harvests.isEmpty || !answers.isEmpty
        || !recommendations.isEmpty || !commitments.isEmpty
        || !clauses.isEmpty || !tenderUnits.isEmpty || !criteria.isEmpty || !workshops.isEmpty
    else { return nil }
    var recipe = study ?? StudyRecipe()
    recipe.imports = imports.sorted { $0.key < $1.key }.map(\.value)
    recipe.harvests = harvests.sorted { $0.key < $1.key }.map(\.value)
    recipe.answers = answers.isEmpty ? nil : Self.sorted(answers)
    recipe.recommendations = Self.merged(recommendations, named: Self.recommendationName)
    recipe.commitments = Self.merged(commitments, named: Self.commitmentName)
    recipe.clauses = Self.merged(clauses, named: Self.clauseName)
    recipe.tenderUnits = Self.merged(tenderUnits, named: Self.tenderUnitName)
    recipe.criteria = Self.merged(criteria, named: Self.criterionName)
    recipe.workshops = Self.merged(workshops, over: [])
    return recipe
  }

  /// Of two the one with more imports and sheets, of equals always the same; with the answers of both.
  ///
  /// Where both answer one subject, the answer of the later day holds, of one day always the same.
  static func later(_ left: StudyRecipe?, _ right: StudyRecipe?) -> StudyRecipe? {
    guard let left else { return right }
    guard let right, left != right else { return left }
    func rank(_ recipe: StudyRecipe) -> (Int, String) {
      (
        recipe.imports.count + recipe.harvests.count,
        lines(of: recipe).joined(separator: "\n")
      )
    }
    var later = rank(left) > rank(right) ? left : right
    func rank(_ answer: Answer) -> (String, String) {
      (answer.date ?? "", JSONLine.text(of: JSONLine.members(of: answer, record: answerName)))
    }
    let both = Dictionary(
      ((left.answers ?? []) + (right.answers ?? [])).map { ($0.subject, $0) }
    ) { rank($0) > rank($1) ? $0 : $1 }
    later.answers = both.isEmpty ? nil : sorted(Array(both.values))
    later.recommendations = merged(
      (left.recommendations ?? []) + (right.recommendations ?? []), named: recommendationName)
    later.commitments = merged(
      (left.commitments ?? []) + (right.commitments ?? []), named: commitmentName)
    later.clauses = merged((left.clauses ?? []) + (right.clauses ?? []), named: clauseName)
    later.tenderUnits = merged(
      (left.tenderUnits ?? []) + (right.tenderUnits ?? []), named: tenderUnitName)
    later.criteria = merged((left.criteria ?? []) + (right.criteria ?? []), named: criterionName)
    let other = rank(left) > rank(right) ? right : left
    later.workshops = merged(later.workshops ?? [], over: other.workshops ?? [])
    return later
  }

  /// Plans of workshops, of one number the last of the first list; nil where there is none.
  private static func merged(
    _ plans: [WorkshopTerms], over others: [WorkshopTerms]
  ) -> [WorkshopTerms]? {
    let both = Dictionary((others + plans).map { ($0.session, $0) }) { $1 }
    return both.isEmpty ? nil : both.values.sorted { $0.session < $1.session }
  }

  /// Of each number the one with the later day of news, of one day always the same; nil where there is none.
  private static func merged<Record: ChainRecord>(
    _ records: [Record], named name: String
  ) -> [Record]? {
    func rank(_ record: Record) -> (String, String) {
      (
        record.updated ?? "",
        JSONLine.text(of: JSONLine.members(of: record, record: name))
      )
    }
    let both = Dictionary(records.map { ($0.number, $0) }) { rank($0) > rank($1) ? $0 : $1 }
    return both.isEmpty ? nil : both.values.sorted { $0.number < $1.number }
  }
}
