import Testing

@testable import Concejo

/// Values of scikit-learn 1.9.1, `cohen_kappa_score`.
@Suite struct CohensKappaTests {
  struct Case: Sendable {
    let first: String
    let second: String
    let value: Double
  }

  @Test(arguments: [
    Case(first: "yynnyuyynyyn", second: "yynyyuynnyyn", value: 0.6923076923076923),
    Case(first: "ynyn", second: "nyny", value: -1),
    Case(first: "yyyy", second: "yyny", value: 0),
    Case(
      first: "cbcbccccabacaaabbabcacaacabbab", second: "aaaccbaaaaaaaabbacccaacabbabba",
      value: -0.016949152542372836),
  ])
  func `the value is that of scikit-learn`(example: Case) throws {
    let kappa = try #require(CohensKappa(Array(example.first), Array(example.second)))
    let value = try #require(kappa.value)
    #expect(abs(value - example.value) < 1e-9)
  }

  @Test func `readers who always give one answer agree, and that is all that can be told`() throws {
    let kappa = try #require(CohensKappa(["y", "y", "y"], ["y", "y", "y"]))
    #expect(kappa.agreement == 1)
    #expect(kappa.value == nil)
  }

  @Test func `what one of them left out is no category`() throws {
    let first: [Character?] = ["y", nil, "n", "y", "n", nil]
    let second: [Character?] = ["y", "n", "n", nil, "y", nil]
    let kappa = try #require(CohensKappa(first, second))
    #expect(kappa.count == 3)
    #expect(kappa == CohensKappa(["y", "n", "n"], ["y", "n", "y"]))
    #expect(CohensKappa([nil as Character?], ["y"]) == nil)
  }
}
