import Testing

@testable import Concejo

@Suite struct TitleCoverTests {
  // Of four members one is spoken of, one half.
  @Test func `a phrase adds what was not spoken of yet`() {
    var cover = TitleCover(memberCount: 4)
    #expect(cover.gain(of: [1, 0.5, 0, 0]) == 0.375)
    cover.add([1, 0.5, 0, 0])
    #expect(cover.open == [0, 0.5, 1, 1])
    // Who is half spoken of twice is half spoken of.
    #expect(cover.gain(of: [1, 0.5, 0, 0]) == 0)
    #expect(cover.gain(of: [0, 1, 0.5, 0]) == 0.25)
    #expect(cover.leavesOpen(moreThan: 0.5))
    #expect(!cover.leavesOpen(moreThan: 0.625))
  }

  @Test func `those newly spoken of were not before`() {
    var cover = TitleCover(memberCount: 4)
    cover.add([1, 0.25, 0.2, 0])
    #expect(cover.spokenOfCount == 2)
    #expect(cover.newlySpokenOf(by: [1, 1, 0.5, 0.2]) == 1)
  }

  @Test func `who is spoken of in passing is spoken of no less than before`() {
    var cover = TitleCover(memberCount: 3)
    cover.add([1, 0, 0])
    cover.add(inPassing: [0, 1])
    #expect(cover.open == [0, 0.75, 1])
    #expect(cover.spokenOfCount == 2)
  }
}
