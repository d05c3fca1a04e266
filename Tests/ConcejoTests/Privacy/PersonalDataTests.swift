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

  /// How many data were found rightly, how many there are, how many were told, by kind.
  struct Score {
    var right: [String: Int] = [:]
    var wanted: [String: Int] = [:]
    var told: [String: Int] = [:]

    init(_ cases: [Case]) {
      for one in cases {
        let expected = one.found.map { "\($0.kind) \(Self.trimmed($0.value))" }
        let bytes = Array(one.text.utf8)
        let actual = PersonalDataGate().data(in: one.text).map {
          "\($0.kind.rawValue) \(Self.trimmed(String(decoding: bytes[$0.range], as: UTF8.self)))"
        }
        for datum in expected { wanted[Self.kind(datum), default: 0] += 1 }
        for datum in actual { told[Self.kind(datum), default: 0] += 1 }
        for datum in expected where actual.contains(datum) {
          right[Self.kind(datum), default: 0] += 1
        }
      }
    }

    /// A value without the full stop that may end both it and its sentence.
    private static func trimmed(_ value: String) -> String {
      value.hasSuffix(".") ? String(value.dropLast()) : value
    }

    private static func kind(_ datum: String) -> String { String(datum.prefix { $0 != " " }) }
  }

  static func cases(_ name: String) throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../corpora/personal-data/\(name).jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Case.self, from: Data($0.utf8))
    }
  }

  @Test func `49 of 50 data are found, and 49 of 50 that are told are data, of each kind`() throws {
    let cases = try Self.cases("cases")
    #expect(cases.count == 1064)
    let score = Score(cases)
    for kind in score.wanted.keys.sorted() {
      let right = Double(score.right[kind] ?? 0)
      #expect(right / Double(score.wanted[kind] ?? 0) >= 0.98, "recall of \(kind)")
      #expect(right / Double(score.told[kind] ?? 0) >= 0.98, "precision of \(kind)")
    }
  }

  @Test func `of cases by another writer nearly all are found`() throws {
    let score = Score(try Self.cases("second"))
    let right = Double(score.right.values.reduce(0, +))
    #expect(right / Double(score.wanted.values.reduce(0, +)) >= 0.95)
    #expect(right / Double(score.told.values.reduce(0, +)) >= 0.98)
  }

  @Test func `a masked text has nothing left to hide`() throws {
    for one in try Self.cases("cases") + Self.cases("second") {
      let masked = PersonalDataGate().masked(one.text)
      #expect(PersonalDataGate().masked(masked.text).masks.isEmpty, "\(masked.text)")
    }
  }

  @Test func `masks stand where they say, and values stood where they say`() throws {
    for one in try Self.cases("cases") {
      let masked = PersonalDataGate().masked(one.text)
      let (before, after) = (Array(one.text.utf8), Array(masked.text.utf8))
      for mask in masked.masks {
        #expect(String(decoding: before[mask.original], as: UTF8.self) == mask.value)
        let shown = String(decoding: after[mask.range], as: UTF8.self)
        #expect(shown == PersonalDatum.mask(of: mask.value, kind: mask.kind))
        #expect(!masked.text.contains(mask.value))
      }
    }
  }

  // By the agency's guidance: 12345678X → ***4567**, L1234567X → ****4567*, AAA123456 → **A123***.
  @Test(arguments: [
    ("12345678X", PersonalDataKind.dni, "***4567**"), ("12.345.678-X", .dni, "***4567**"),
    ("1234567L", .dni, "**3456**"), ("L1234567X", .nie, "****4567*"),
    ("x-1234567-x", .nie, "****4567*"), ("AAA123456", .passport, "**A123***"),
    ("600123456", .telephone, "[***]"), ("Ana Gil", .signature, "[***]"),
  ])
  func `of identity numbers four signs stay`(
    value: String, kind: PersonalDataKind, mask: String
  ) {
    #expect(PersonalDatum.mask(of: value, kind: kind) == mask)
  }

  @Test func `any bytes are read to their end`() {
    var random = SplitMix64(seed: 31)
    let pieces = [
      "12345678Z", "ES", "+34 ", "@", "calle ", "Fdo.: ", "Soy ", "Ana ", "º", "\u{301}", "á", "Ñ",
      "X", "7", " ", ".", "-", "/", "(", ")", "\n", "€", "😀", "arroba ", "punto ", "piso ",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int(random.next() % 30)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined()
      let masked = PersonalDataGate().masked(text)
      var end = 0
      for mask in masked.masks {
        #expect(mask.original.lowerBound >= end)
        end = mask.original.upperBound
      }
      #expect(end <= text.utf8.count)
    }
  }
}
