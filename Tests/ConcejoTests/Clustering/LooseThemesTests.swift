import Testing

@testable import Concejo

@Suite struct LooseThemesTests {
  @Test func `what is found again stays, and all where nothing is`() {
    #expect(LooseThemes.firm(among: [0.9, 0.2, 0.5]) == [0, 2])
    #expect(LooseThemes.firm(among: [0.1, 0.2]) == [0, 1])
  }

  @Test func `members of a loose theme go each to the nearest of the others`() async throws {
    let labels = try await LooseThemes.dissolved([0, 1, 1, 2], firm: [0, 2]) { range in
      Array([Int32(0), 1, 0, 0][range])
    }
    #expect(labels == [0, 2, 0, 2])
  }
}
