import Testing

@testable import Concejo

/// Accounts of two numbers.
@Suite struct BritishAccountsTests {
  private func values(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    (
      "sort code 40-11-18 acc no 12345678",
      ["40-11-18", "12345678"]
    ),
    (
      "Sort code: 401118, account number: 12345678.",
      ["401118", "12345678"]
    ),
    (
      "BLZ 860 555 92, Kto. 1123456, bitte erstatten.",
      ["860 555 92", "1123456"]
    ),
  ])
  func `the number of the bank and that of the account are hidden`(text: String, data: [String]) {
    #expect(values(text) == data, "\(text)")
  }

  @Test(arguments: [
    "On account of 12345678 visits",
    "Room 40-11-18 is cold",
  ])
  func `without the words they are numbers as any`(text: String) {
    #expect(values(text).isEmpty, "\(text)")
  }
}
