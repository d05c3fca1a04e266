import Concejo
import ConcejoStore
import Foundation

/// The study that a run is about to replace: nothing that people did with it is lost.
struct EarlierStudy {
  private let path: String
  private let study: Study
  private let recipe: StudyRecipe
  private let codebook: WrittenCodebook?
  private let auditCount: Int
  private let workshops: [WorkshopTerms]

  /// Opens the study of a folder of results; nil where there is none.
  ///
  /// - Throws: ``CLIError/workshopsInTheWay(_:lines:)`` where tables of workshops said something: their ideas
  ///   are contributions that no file brings again; `StudyError`.
  init?(in folder: String) throws {
    path = folder + "/" + OutputFolder.study
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    study = try Study.open(at: path, for: .reading)
    let lines = try study.harvestLines().count
    guard lines == 0 else { throw CLIError.workshopsInTheWay(path, lines: lines) }
    recipe = try study.recipe()
    codebook = try study.writtenCodebook()
    auditCount = try study.auditCount()
    workshops = try study.workshops()
  }

  /// Takes over what an analysis goes by: erasures, decisions, and the numbers of themes where anything speaks
  /// of them.
  ///
  /// - Returns: Whether there is anything that the new study does not have of its files.
  func carryDecisions(into new: Study) throws -> Bool {
    let erased = try new.remember(erasuresOf: study)
    if erased > 0 {
      Diagnostics.print(
        "\(Counted.of(erased, "contribution")) erased from \(path) stay out, where the files bring them"
          + " again.")
    }
    if let identity = recipe.identity { try new.adopt(identity: identity) }
    if let codes = recipe.codes { try new.publish(codes) }
    let decisions = try study.decisions().decisions
    guard !decisions.isEmpty || hasRecords else { return erased > 0 || recipe.codes != nil }
    try new.record(decisions, history: try study.precedent().history)
    tell([Counted.of(decisions.count, "decision")], of: [decisions.count])
    return true
  }

  /// Takes over all that was written besides, once contributions and the run are stored.
  func carryRecords(into new: Study) throws {
    let recommendations = recipe.recommendations ?? []
    let commitments = recipe.commitments ?? []
    try new.store(recommendations)
    try new.store(commitments)
    tell(
      [
        Counted.of(recommendations.count, "recommendation"),
        Counted.of(commitments.count, "commitment"),
      ], of: [recommendations.count, commitments.count])
    let (clauses, units) = (recipe.clauses ?? [], recipe.tenderUnits ?? [])
    try new.store(clauses)
    try new.store(units)
    tell(
      [
        Counted.of(clauses.count, "clause"),
        Counted.of(units.count, "unit") + " selected for a tender",
      ], of: [clauses.count, units.count])
    let criteria = recipe.criteria ?? []
    try new.store(criteria)
    tell([Counted.of(criteria.count, "criterion", plural: "criteria")], of: [criteria.count])
    let audits = try new.adopt(auditsOf: study)
    tell(
      [Counted.of(audits, "draw or reading", plural: "draws and readings") + " of audits"],
      of: [audits])
    if let codebook {
      let left = try new.save(codebook)
      tell(
        [Counted.of(codebook.codes.count, "code") + " of a codebook"], of: [codebook.codes.count])
      if left > 0 {
        Diagnostics.print("\(Counted.of(left, "example")) left out: what they quote was erased.")
      }
    }
    guard let answers = recipe.answers, !answers.isEmpty else { return }
    let stored = try new.store(answers)
    Diagnostics.print(
      "\(path) holds \(Counted.of(answers.count, "answer")); \(stored) taken over.")
  }

  /// Takes over the plans of workshops, whose themes keep their numbers.
  ///
  /// - Returns: The plans.
  func carryWorkshops(into new: Study) throws -> [WorkshopTerms] {
    for terms in workshops { try new.store(terms) }
    let count = Counted.of(
      workshops.count, "plan of a workshop", plural: "plans of workshops")
    tell([count], of: [workshops.count])
    return workshops
  }

  /// Whether anything was written that may speak of themes by their numbers.
  private var hasRecords: Bool {
    let counts = [
      recipe.answers?.count, recipe.recommendations?.count, recipe.commitments?.count,
      recipe.clauses?.count, recipe.tenderUnits?.count, recipe.criteria?.count,
      codebook?.codes.count, auditCount, workshops.count,
    ]
    return counts.contains { ($0 ?? 0) > 0 }
  }

  /// Says what was taken over, where there is anything.
  private func tell(_ parts: [String], of counts: [Int]) {
    let told = zip(parts, counts).filter { $0.1 > 0 }.map(\.0)
    guard !told.isEmpty else { return }
    Diagnostics.print("\(path) holds \(told.joined(separator: " and ")); taken over.")
  }
}
