import Testing

@testable import Concejo

@Suite struct ThemeLabelsTests {
  @Test func `the middle of a theme that is not found again counts for less`() {
    let labels = ThemeLabels()
    #expect(labels.centralityExponent(stability: 0.9) == labels.centralityExponent)
    #expect(labels.centralityExponent(stability: nil) == labels.centralityExponent)
    #expect(labels.centralityExponent(stability: 0.4) < labels.centralityExponent)
  }
}
