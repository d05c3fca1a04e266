import Foundation
import Testing

@testable import Concejo

/// The forms of `corpora/personal-data/forms.jsonl`: each datum is hidden whole, and nothing else is.
@Suite struct PersonalDataFormsTests {
  @Test func `every form of a datum is hidden, and no look-alike`() throws {
    let cases = try PersonalDataTests.cases("forms")
    #expect(cases.count > 150)
    for one in cases {
      let told = PersonalDataGate().masked(one.text).masks.map { "\($0.kind.rawValue) \($0.value)" }
      let wanted = one.found.map { "\($0.kind) \($0.value)" }
      // A bracket or full stop that belongs to an abbreviation may go with the value.
      #expect(told.map(Self.bare) == wanted.map(Self.bare), "\(one.text)")
    }
  }

  private static func bare(_ value: String) -> String {
    value.filter { $0.isLetter || $0.isNumber || $0 == " " }
  }

  @Test func `what cannot be a datum by its check digit is none without the word for it`() {
    for text in [
      "Van 12345678 papeletas y 1 A", "Serie 2100 0418 46 0200051332 del archivo",
      "30001 · 2025-05-14 · 7", "30001 2025-05-14 7 apoyos",
      "El código 4111 1111 1111 1112 no va", "Lote 281234567841 de material",
    ] {
      #expect(PersonalDataGate().data(in: text).isEmpty, "\(text)")
    }
  }

  @Test func `of a long row of numbers no more is read than the longest number has`() {
    for sign in [" ", ".", "-"] {
      let text = (0..<2000).map { String(100 + $0 % 900) }.joined(separator: sign)
      let search = PersonalDataSearch(text, cues: .shared)
      let separators = GroupSeparators(signs: [0x2D, 0x2E], mayBreak: true)
      for run in stride(from: 0, to: search.text.runs.count, by: 97) {
        let (groups, digits) = search.longestGroups(from: run, separators: separators)
        #expect(groups.count * 3 == digits)
        #expect(digits <= PersonalDataSearch.mostDigits + 3)
      }
    }
  }

  @Test func `the order of the rules is declared and no two share a place`() {
    let places = PersonalDataDetector.inOrder.map(\.rawValue)
    #expect(places == Set(places).sorted())
    #expect(places.count == PersonalDataDetector.allCases.count)
    // A sign that proves itself comes before digits that could be several things.
    #expect(PersonalDataDetector.accounts.rawValue < PersonalDataDetector.telephones.rawValue)
  }
}
