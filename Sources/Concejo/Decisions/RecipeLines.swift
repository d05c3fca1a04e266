/// The lines of a file of decisions that tell how its study came to be.
struct RecipeLines {
  static let importName = "import"
  static let studyName = "study"

  private var study: StudyRecipe?
  private var imports: [Int: ImportRecord] = [:]

  /// A line for the study, and one for each import.
  static func lines(of recipe: StudyRecipe) -> [String] {
    var study = recipe
    study.imports = []
    var members = JSONLine.members(of: study, record: studyName)
    members["imports"] = nil
    return [JSONLine.text(of: members)]
      + recipe.imports.enumerated().map { number, record in
        var members = JSONLine.members(of: record, record: importName)
        members["number"] = .number(String(number + 1))
        return JSONLine.text(of: members)
      }
  }

  /// Takes the members of a line.
  mutating func take(_ members: [String: JSONValue]) throws(DecisionLineError) {
    var members = members
    guard case .string(Self.importName)? = members["record"] else {
      members["imports"] = .array([])
      study = try JSONLine.value(
        StudyRecipe.self, members, expected: "the options of a study of this version")
      return
    }
    guard case .number(let digits)? = members["number"], let number = Int(digits), number > 0 else {
      throw .wrongValue(
        member: "number", found: members["number"].map(JSONLine.text) ?? "none",
        expected: "a number from 1")
    }
    imports[number] = try JSONLine.value(
      ImportRecord.self, members, expected: "an import as this version records it")
  }

  /// What the lines tell, or nil where there are none.
  var recipe: StudyRecipe? {
    guard study != nil || !imports.isEmpty else { return nil }
    var recipe = study ?? StudyRecipe()
    recipe.imports = imports.sorted { $0.key < $1.key }.map(\.value)
    return recipe
  }

  /// Of two the one with more imports; of equals always the same.
  static func later(_ left: StudyRecipe?, _ right: StudyRecipe?) -> StudyRecipe? {
    guard let left else { return right }
    guard let right, left != right else { return left }
    func rank(_ recipe: StudyRecipe) -> (Int, String) {
      (recipe.imports.count, lines(of: recipe).joined(separator: "\n"))
    }
    return rank(left) > rank(right) ? left : right
  }
}
