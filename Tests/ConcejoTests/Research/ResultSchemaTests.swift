import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

/// `docs/result-schema.md` tells every member that a result has, and every default.
@Suite struct ResultSchemaTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/result-schema.md")

  /// The cells of the rows that name a member, in all tables of a section.
  private static func rows(of section: String) throws -> [[String]] {
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.range(of: "\n### \(section)\n"), "no section \(section)")
    let rest = text[start.upperBound...]
    let end = rest.range(of: "\n##")?.lowerBound ?? rest.endIndex
    return rest[..<end].split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: " | ", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: "| `"))
      }
    }
  }

  private static func object(_ value: some Encodable) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any])
  }

  /// The paths of all values, with their JSON; a choice such as `{"auto":{}}` is one value.
  private static func leaves(of object: [String: Any], below path: String = "") throws
    -> [String: String]
  {
    var leaves: [String: String] = [:]
    for (name, value) in object {
      let place = path.isEmpty ? name : "\(path).\(name)"
      if let inner = value as? [String: Any], !inner.isEmpty, inner["auto"] == nil {
        leaves.merge(try Self.leaves(of: inner, below: place)) { first, _ in first }
      } else {
        leaves[place] = try text(of: value)
      }
    }
    return leaves
  }

  /// A value of JSON in one spelling.
  private static func text(of value: Any) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `every option is told with its default`() throws {
    let told = Dictionary(
      uniqueKeysWithValues: try Self.rows(of: "options").map { ($0[0], $0[3]) })
    let found = try Self.leaves(of: Self.object(Pipeline()))
    for (path, value) in found {
      let expected = try #require(told[path], "\(path) = \(value) is not told")
      let standard = try JSONSerialization.jsonObject(
        with: Data(expected.utf8), options: .fragmentsAllowed)
      #expect(try Self.text(of: standard) == value, "\(path)")
    }
    // These are there only where something was given.
    #expect(Set(told.keys).subtracting(found.keys) == ["vectorSource", "givenThemes"])
  }

  @Test func `members of a result are those that are told`() async throws {
    let proposals = FiveThemes.proposals + [FiveThemes.proposals[0]]
    let run = try await Consultation(
      of: proposals.enumerated().map { UngatedProposal(id: String($0 + 1), body: $1.body) }
    ).run()
    let result = try Self.object(run.findings)
    let sections: [(name: String, objects: [Any])] = [
      ("Top level", [result]), ("ledger", [try #require(result["ledger"])]),
      ("themes[]", try #require(result["themes"] as? [Any])),
      ("placements[]", try #require(result["placements"] as? [Any])),
      ("duplicateGroups[]", try #require(result["duplicateGroups"] as? [Any])),
    ]
    for section in sections {
      #expect(!section.objects.isEmpty, "\(section.name)")
      let rows = try Self.rows(of: section.name)
      let told = Set(rows.map { $0[0] })
      for object in section.objects {
        let members = Set(try #require(object as? [String: Any]).keys)
        #expect(members.isSubset(of: told), "\(section.name): \(members.subtracting(told))")
      }
    }
    let always = try Self.rows(of: "Top level").filter { !$0[1].contains("optional") }.map { $0[0] }
    #expect(Set(always).isSubset(of: result.keys))
  }
}
