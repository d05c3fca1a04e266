import Testing

@testable import Concejo

@Suite struct ClockTimeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let minutes: Int
    var testDescription: String { text }

    static let all = [
      Case(text: "0:00", minutes: 0), Case(text: "00:00", minutes: 0),
      Case(text: "9:30", minutes: 570), Case(text: "09:30", minutes: 570),
      Case(text: "12:05", minutes: 725), Case(text: "23:59", minutes: 1439),
    ]
  }

  @Test(arguments: Case.all)
  func `a time of day is read`(sample: Case) {
    #expect(ClockTime(text: sample.text) == ClockTime(sample.minutes))
  }

  @Test(arguments: [
    "", ":", "9", "930", "9:3", "9:300", "009:30", "24:00", "12:60", "9:30:00", " 9:30", "9:30 ",
    "9.30", "a:30", "9:bb", "-1:30", "9:-1", "+9:30", "-0:30", "9:+5", "9:-0",
  ])
  func `anything else is no time`(text: String) {
    #expect(ClockTime(text: text) == nil)
  }

  @Test func `hours and minutes have two digits each`() {
    #expect(ClockTime(570).description == "09:30")
    #expect(ClockTime(5).description == "00:05")
    #expect(ClockTime(1439).description == "23:59")
    #expect(ClockTime(24 * 60).description == "00:00")
  }

  @Test func `every minute of the day is read as it is written`() {
    for minutes in 0..<(24 * 60) {
      #expect(ClockTime(text: ClockTime(minutes).description) == ClockTime(minutes))
    }
  }
}
