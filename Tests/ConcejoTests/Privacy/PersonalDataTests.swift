import Foundation
import Testing

@testable import Concejo

/// The labelled cases of `corpora/personal-data`.
@Suite struct PersonalDataTests {
  struct Case: Decodable {
    struct Datum: Decodable {
      let kind: String
      let value: String
    }
    let text: String
    let found: [Datum]
  }

  static let cases: [Case] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../corpora/personal-data/cases.jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { try? JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
  }()

  /// What a text holds, as kind and value, without the full stop that may end both.
  private func found(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PersonalDataGate().data(in: text).map {
      name($0.kind.rawValue, String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }

  private func name(_ kind: String, _ value: String) -> String {
    "\(kind) \(value.hasSuffix(".") ? String(value.dropLast()) : value)"
  }

  @Test func `49 of 50 data are found, and 49 of 50 that are found are data, of each kind`() {
    #expect(Self.cases.count == 1064)
    var (right, wanted, told) = ([String: Int](), [String: Int](), [String: Int]())
    for one in Self.cases {
      let expected = one.found.map { name($0.kind, $0.value) }
      let actual = found(in: one.text)
      for datum in expected { wanted[kind(datum), default: 0] += 1 }
      for datum in actual { told[kind(datum), default: 0] += 1 }
      for datum in expected where actual.contains(datum) { right[kind(datum), default: 0] += 1 }
      let differs = Set(expected) != Set(actual)
      if differs, ProcessInfo.processInfo.environment["SHOW"] != nil {
        print("CASE", one.text.debugDescription, "\n   wanted", expected, "\n   found", actual)
      }
    }
    for kind in PersonalDataKind.allCases.map(\.rawValue) {
      let hits = Double(right[kind] ?? 0)
      if ProcessInfo.processInfo.environment["SHOW"] != nil {
        print("KIND", kind, hits, wanted[kind] ?? 0, told[kind] ?? 0)
      }
      #expect(hits / Double(wanted[kind] ?? 0) >= 0.98, "recall of \(kind)")
      #expect(hits / Double(told[kind] ?? 0) >= 0.98, "precision of \(kind)")
    }
  }

  private func kind(_ datum: String) -> String { String(datum.prefix { $0 != " " }) }
}
