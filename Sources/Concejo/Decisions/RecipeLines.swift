/// The lines of a file of decisions that tell how its study came to be.
struct RecipeLines {
  static let importName = "import"
  static let harvestName = "harvest"
  static let studyName = "study"

  private var study: StudyRecipe?
  private var imports: [Int: ImportRecord] = [:]
  private var harvests: [Int: HarvestRecord] = [:]

  /// A line for the study, one for each import, and one for each sheet of a workshop.
  static func lines(of recipe: StudyRecipe) -> [String] {
    var members = JSONLine.members(of: recipe, record: studyName)
    members["imports"] = nil
    members["harvests"] = nil
    return [JSONLine.text(of: members)] + lines(of: recipe.imports, record: importName)
      + lines(of: recipe.harvests, record: harvestName)
  }

  private static func lines(of records: [some Encodable], record name: String) -> [String] {
    records.enumerated().map { number, record in
      var members = JSONLine.members(of: record, record: name)
      members["number"] = .number(String(number + 1))
      return JSONLine.text(of: members)
    }
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
    guard study != nil || !imports.isEmpty || !harvests.isEmpty else { return nil }
    var recipe = study ?? StudyRecipe()
    recipe.imports = imports.sorted { $0.key < $1.key }.map(\.value)
    recipe.harvests = harvests.sorted { $0.key < $1.key }.map(\.value)
    return recipe
  }

  /// Of two the one with more imports and sheets; of equals always the same.
  static func later(_ left: StudyRecipe?, _ right: StudyRecipe?) -> StudyRecipe? {
    guard let left else { return right }
    guard let right, left != right else { return left }
    func rank(_ recipe: StudyRecipe) -> (Int, String) {
      (
        recipe.imports.count + recipe.harvests.count,
        lines(of: recipe).joined(separator: "\n")
      )
    }
    return rank(left) > rank(right) ? left : right
  }
}
