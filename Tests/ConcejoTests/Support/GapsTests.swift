import Testing

@testable import Concejo

@Suite struct GapsTests {
  @Test(arguments: [
    ("a {x} b", "a 1 b"), ("{x}{y}", "1{x}"), ("{nobody} {x}", "{nobody} 1"), ("{x", "{x"),
    ("} {x} {", "} 1 {"), ("", ""),
  ])
  func `gaps are filled once, and what is filled in has none`(text: String, filled: String) {
    // What stands in y looks like a gap.
    #expect(text.fillingGaps { ["x": "1", "y": "{x}"][String($0)] } == filled)
  }
}
