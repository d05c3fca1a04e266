import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// Eight things in each of nine languages, asked for by some and not wanted by others: most of these disputes
/// have to be found.
@Suite struct PlantedDisputeTests {
  /// The sentences of one language; `{n}` stands for a thing.
  private struct Plants: Decodable {
    let things: [String]
    /// Who asks for it, who does not want it, and who says something else of it.
    let more: [String]
    let less: [String]
    let other: [String]
    /// What is said of something else.
    let elsewhere: [String]

    /// A small consultation on one thing.
    func texts(on thing: String) -> [String] {
      (more + less + other).map {
        let text = $0.replacing("{n}", with: thing)
        return text.prefix(1).uppercased() + text.dropFirst()
      } + elsewhere
    }
  }

  private static let plants: [String: Plants] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/disputes.json")
    guard let data = try? Data(contentsOf: file),
      let plants = try? JSONDecoder().decode([String: Plants].self, from: data)
    else { return [:] }
    return plants
  }()

  /// Whether both sides are told of a thing, each by a sentence that names it.
  private static func isFound(_ thing: String, in plants: Plants) async throws -> Bool {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(2)
    let analysis = try await pipeline.analysis(of: numberedProposals(plants.texts(on: thing)))
    return analysis.themes.flatMap(\.summary.contradictions).contains { told in
      [told.majority, told.minority].allSatisfy {
        $0.quote.text.lowercased().contains(thing.lowercased())
      }
    }
  }

  @Test func `there are eight things in each of nine languages`() {
    #expect(Set(Self.plants.keys) == Set(Messages.available.map(\.rawValue)))
    #expect(Self.plants.values.allSatisfy { Set($0.things).count == 8 })
  }

  @Test(arguments: Messages.available)
  func `seven in ten disputes are found in a language`(language: Language) async throws {
    let plants = try #require(Self.plants[language.rawValue])
    var missed: [String] = []
    for thing in plants.things where try await !Self.isFound(thing, in: plants) {
      missed.append(thing)
    }
    #expect(missed.count * 10 <= plants.things.count * 3, "\(language): \(missed)")
  }

  /// The same consultations without anybody who does not want the thing.
  @Test(arguments: Messages.available)
  func `where nobody is against, no dispute is told`(language: Language) async throws {
    let plants = try #require(Self.plants[language.rawValue])
    let agreeing = Plants(
      things: plants.things, more: plants.more, less: [], other: plants.other,
      elsewhere: plants.elsewhere)
    for thing in plants.things {
      #expect(try await !Self.isFound(thing, in: agreeing), "\(language) \(thing)")
    }
  }
}
