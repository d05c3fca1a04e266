import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// What holds of any decisions, whoever makes them in whatever order.
@Suite struct DecisionPropertyTests {
  /// Sequences that are tried; `CONCEJO_DECISION_SEQUENCES` in the environment says otherwise.
  static let seeds =
    0..<(ProcessInfo.processInfo.environment["CONCEJO_DECISION_SEQUENCES"]
    .flatMap { UInt64($0) } ?? 40)

  /// Sixty proposals, twelve in each of five themes, but for two outside.
  private static let ids = (1...60).map(String.init)
  private static let history = ThemeHistory(
    found: (1...5).map { theme in
      ThemeHistory.Entry(
        id: theme, title: nil,
        members: ids.filter { id in (Int(id) ?? 0) % 5 + 1 == theme && id != "7" && id != "19" },
        parts: [], highestPart: 0)
    }, shown: [], joined: [], highest: 6)

  private static func decisions(_ seed: UInt64, by person: String = "Ana") throws -> [Decision] {
    var random = RandomDecisions(
      seed: seed, themes: history.found.map { ($0.id, $0.members) }, ids: ids, by: person)
    return try random.make(30)
  }

  private static func view(_ log: DecisionLog) throws -> ThemeView {
    try ThemeView(
      of: FoundThemes(history, held: Set(ids), analyzed: Set(ids)), log: log)
  }

  @Test(arguments: seeds)
  func `following only what is named gives what following everybody gives`(seed: UInt64) throws {
    let log = DecisionLog(try Self.decisions(seed))
    let excluded = log.exclusions
    // What people called the same goes together.
    let units = CopiesInView([], log: log).units(
      of: Self.ids.filter { excluded[$0] == nil }.sorted())
    var places: [String: Int] = [:]
    for entry in Self.history.found { for id in entry.members { places[id] = entry.id } }
    let replay = DecisionReplay(
      log, themes: units.map { $0.lazy.compactMap { places[$0] }.first }, units: units,
      existing: Self.history.found.map(\.id), highest: Self.history.highest)
    let view = try Self.view(log)
    for theme in 1..<60 {
      let members = zip(units, replay.themes).filter { $1 == theme }.flatMap(\.0)
      #expect(try Set(view.members(of: theme)) == Set(members))
    }
    let outcomes = Dictionary(
      view.outcomes.map { ($0.decision, $0) }, uniquingKeysWith: { first, _ in first })
    for outcome in replay.outcomes { #expect(outcomes[outcome.decision] == outcome) }
    #expect(view.outcomes.map(\.decision) == log.decisions.map(\.id))
  }

  @Test(arguments: seeds)
  func `files of two people make one, whichever comes first`(seed: UInt64) throws {
    let common = try Self.decisions(seed &+ 5000).prefix(5)
    let files = try ["Ana", "Luis"].enumerated().map { number, person in
      DecisionFile(
        DecisionLog(common + (try Self.decisions(seed &+ UInt64(number) &* 1000, by: person))),
        history: Self.history)
    }
    let (first, second) = (files[0].merged(with: files[1]), files[1].merged(with: files[0]))
    #expect(first.text == second.text)
    #expect(first.merged(with: files[0]).text == first.text)
    let read = try DecisionFile(Array(first.text.utf8), file: "both.jsonl")
    #expect(read.problems.isEmpty && read.text == first.text)
    let outcomes = try [first, second].map { try Self.view($0.log).outcomes }
    #expect(outcomes[0] == outcomes[1])
  }

  @Test(arguments: seeds)
  func `taking everything back leaves the themes as they were found`(seed: UInt64) throws {
    let log = DecisionLog(try Self.decisions(seed))
    let standing = log.decisions.filter { log.undoneBy[$0.id] == nil }.filter {
      if case .undo = $0.action { false } else { true }
    }
    let undone = log.adding(
      try standing.enumerated().map { try decision(.undo($1.id), by: "Eva", at: 60 + $0) })
    let view = try Self.view(undone)
    #expect(undone.active.isEmpty)
    for entry in Self.history.found {
      #expect(try view.members(of: entry.id) == entry.members)
    }
    #expect(try view.numbers() == Self.history.found.map(\.id))
  }
}
