import Testing

@testable import Concejo

/// How the deliverables write numbers.
@Suite struct NumberFormatTests {
  private let messages = Messages(.es)

  struct Count: Sendable, CustomTestStringConvertible {
    let value: Int
    let text: String
    var testDescription: String { text }

    static let all = [
      Count(value: 0, text: "0"), Count(value: 999, text: "999"), Count(value: 1234, text: "1234"),
      Count(value: 12_345, text: "12\u{202F}345"), Count(value: 100_000, text: "100\u{202F}000"),
      Count(value: 1_234_567, text: "1\u{202F}234\u{202F}567"),
    ]
  }

  @Test(arguments: Count.all)
  func `five digits and more are parted in threes`(count: Count) {
    #expect(messages.number(count.value) == count.text)
  }

  struct Share: Sendable, CustomTestStringConvertible {
    let part: Int
    let whole: Int
    let text: String
    var testDescription: String { "\(part) of \(whole)" }

    static let all = [
      Share(part: 0, whole: 5, text: "0"), Share(part: 5, whole: 5, text: "100"),
      Share(part: 1, whole: 3, text: "33,3"), Share(part: 2, whole: 3, text: "66,7"),
      Share(part: 1, whole: 20, text: "5,0"), Share(part: 1, whole: 12, text: "8,3"),
      Share(part: 1, whole: 1000, text: "0,1"), Share(part: 0, whole: 0, text: "0"),
      // Not quite all is not all.
      Share(part: 9999, whole: 10_000, text: "99,9"),
    ]
  }

  @Test(arguments: Share.all)
  func `a share has one decimal, and only all is 100`(share: Share) {
    let expected = messages("percent", ["value": share.text])
    #expect(messages.percentage(share.part, of: share.whole) == expected)
  }

  struct Decimal: Sendable, CustomTestStringConvertible {
    let value: Double
    let text: String
    var testDescription: String { text }

    static let all = [
      Decimal(value: 0, text: "0"), Decimal(value: 7, text: "7"), Decimal(value: 1.5, text: "1.5"),
      Decimal(value: 1.25, text: "1.25"), Decimal(value: 3.04, text: "3.04"),
      Decimal(value: 2.999, text: "3"), Decimal(value: 0.004, text: "0"),
      Decimal(value: 0.1 + 0.2, text: "0.3"), Decimal(value: 100.1, text: "100.1"),
      Decimal(value: -0.5, text: "-0.5"), Decimal(value: -1.25, text: "-1.25"),
      Decimal(value: -0.04, text: "-0.04"), Decimal(value: -0.004, text: "0"),
      Decimal(value: -3, text: "-3"), Decimal(value: -2.1, text: "-2.1"),
    ]
  }

  @Test(arguments: Decimal.all)
  func `a coordinate has at most two decimals and none if whole`(decimal: Decimal) {
    #expect(Report.decimal(decimal.value) == decimal.text)
  }
}
