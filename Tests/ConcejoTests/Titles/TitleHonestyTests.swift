import Testing

@testable import Concejo

@Suite struct TitleHonestyTests {
  @Test func `a title that few members speak of says that there are others`() {
    #expect(TitleHonesty.isOneOfMany(coverage: 0.3, of: 30, stability: 0.9))
    #expect(!TitleHonesty.isOneOfMany(coverage: 0.5, of: 30, stability: 0.9))
  }

  @Test func `so does that of a theme which is not found again`() {
    #expect(TitleHonesty.isOneOfMany(coverage: 0.5, of: 30, stability: 0.2))
    #expect(!TitleHonesty.isOneOfMany(coverage: 0.5, of: 30, stability: nil))
  }

  @Test func `a title that speaks of most members needs no more words`() {
    #expect(!TitleHonesty.isOneOfMany(coverage: 0.7, of: 30, stability: 0.2))
  }

  @Test func `who reads few members sees that most are about something else`() {
    #expect(TitleHonesty.isOneOfMany(coverage: 0.4, of: 5, stability: 0.9))
    #expect(!TitleHonesty.isOneOfMany(coverage: 0.4, of: 30, stability: 0.9))
    #expect(!TitleHonesty.isOneOfMany(coverage: 0.6, of: 5, stability: 0.9))
  }
}
