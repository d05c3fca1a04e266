import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

@Suite struct RecordedOptionsTests {
  /// A result of five themes with words of an analyst's own.
  private static func result() async throws -> (run: ConsultationRun, bytes: [UInt8]) {
    var pipeline = Pipeline()
    pipeline.themeFinder.count = .exactly(4)
    pipeline.words.stopWords = ["parque"]
    pipeline.themeFinder.seed = 7
    let run = try await Consultation(
      of: FiveThemes.proposals.map { UngatedProposal(id: $0.id, body: $0.body) }
    ).run(with: pipeline)
    return (run, try Deliverables.json(of: run.findings))
  }

  /// The result with one member of its options changed.
  private static func changed(
    _ bytes: [UInt8], _ change: (inout [String: Any]) throws -> Void
  ) throws -> [UInt8] {
    var document = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    try change(&document)
    return [UInt8](try JSONSerialization.data(withJSONObject: document))
  }

  @Test func `the options of a result give the same bytes`() async throws {
    let (run, bytes) = try await Self.result()
    let recorded = try RecordedOptions(bytes, file: "result.json")
    #expect(recorded.pipeline == run.findings.options)
    #expect(recorded.missing.isEmpty)
    let again = try await Consultation(
      of: FiveThemes.proposals.map { UngatedProposal(id: $0.id, body: $0.body) }
    ).run(with: recorded.pipeline)
    #expect(try Deliverables.json(of: again.findings) == bytes)
  }

  @Test func `an option that this version does not know is named, and an error`() async throws {
    let bytes = try Self.changed(try await Self.result().bytes) { document in
      var options = try #require(document["options"] as? [String: Any])
      var finder = try #require(options["themeFinder"] as? [String: Any])
      finder["telepathy"] = 3
      options["themeFinder"] = finder
      options["oracle"] = ["name": "Delphi"]
      document["options"] = options
    }
    #expect(
      throws: RecordedOptionsError.unknown(
        file: "r.json", options: ["oracle", "themeFinder.telepathy"],
        version: Findings.currentProgramVersion)
    ) { try RecordedOptions(bytes, file: "r.json") }
  }

  @Test(arguments: [
    (["tfidf", "titleWeight"], 0), (["termVectors", "dimensions"], 1 << 31),
    (["themeFinder", "neighborGraph", "neighborCount"], -9),
    (["themeFinder", "neighborGraph", "neighborCount"], 0),
  ])
  func `a number beyond all that an option can be is named, and an error`(
    path: [String], number: Int
  ) async throws {
    func put(_ path: ArraySlice<String>, in value: Any?) throws -> [String: Any] {
      var members = try #require(value as? [String: Any])
      let name = try #require(path.first)
      members[name] = path.count == 1 ? number : try put(path.dropFirst(), in: members[name])
      return members
    }
    let bytes = try Self.changed(try await Self.result().bytes) { document in
      document = try put((["options"] + path)[...], in: document)
    }
    #expect(
      throws: RecordedOptionsError.beyond(file: "r.json", option: path.joined(separator: "."))
    ) { try RecordedOptions(bytes, file: "r.json") }
  }

  @Test func `an option that came later is named, and has its default`() async throws {
    let bytes = try Self.changed(try await Self.result().bytes) { document in
      var options = try #require(document["options"] as? [String: Any])
      var finder = try #require(options["themeFinder"] as? [String: Any])
      finder["smoothingRounds"] = nil
      options["themeFinder"] = finder
      options["boilerplate"] = nil
      document["options"] = options
    }
    let recorded = try RecordedOptions(bytes, file: "r.json")
    #expect(recorded.missing == ["boilerplate", "themeFinder.smoothingRounds"])
    #expect(
      recorded.pipeline.themeFinder.smoothingRounds == ThemeFinder().smoothingRounds)
    #expect(recorded.pipeline.themeFinder.count == .exactly(4))
  }

  @Test func `a value of another kind is told with its place`() async throws {
    let bytes = try Self.changed(try await Self.result().bytes) { document in
      var options = try #require(document["options"] as? [String: Any])
      options["tfidf"] = ["titleWeight": "two"]
      document["options"] = options
    }
    #expect(throws: RecordedOptionsError.wrong(file: "r.json", option: "tfidf.titleWeight")) {
      try RecordedOptions(bytes, file: "r.json")
    }
  }

  @Test func `another document and a newer form are refused`() async throws {
    #expect(throws: RecordedOptionsError.notAResult(file: "r.json")) {
      try RecordedOptions(Array("{\"schema\":\"other\"}".utf8), file: "r.json")
    }
    let newer = try Self.changed(try await Self.result().bytes) { $0["schemaVersion"] = 99 }
    #expect(
      throws: RecordedOptionsError.newer(
        file: "r.json", schemaVersion: 99, known: Findings.currentSchemaVersion)
    ) { try RecordedOptions(newer, file: "r.json") }
  }
}
