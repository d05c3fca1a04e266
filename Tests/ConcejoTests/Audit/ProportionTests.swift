import Testing

@testable import Concejo

/// Values of statsmodels 0.15.0, `proportion_confint(method="wilson")`.
@Suite struct ProportionTests {
  struct Case: Sendable {
    let right: Int
    let trials: Int
    let low: Double
    let high: Double
  }

  static let cases = [
    Case(right: 0, trials: 10, low: 0.0, high: 0.27753279986288926),
    Case(right: 1, trials: 10, low: 0.017876213095072924, high: 0.40415002679523854),
    Case(right: 9, trials: 10, low: 0.5958499732047614, high: 0.982123786904927),
    Case(right: 10, trials: 10, low: 0.7224672001371106, high: 1.0),
    Case(right: 1, trials: 1, low: 0.2065493143772374, high: 1.0),
    Case(right: 187, trials: 200, low: 0.891980920700931, high: 0.9616236453508471),
    Case(right: 199, trials: 200, low: 0.9722262956021069, high: 0.9991168312843989),
    Case(right: 200, trials: 200, low: 0.9811546736227335, high: 1.0),
    Case(right: 3, trials: 7, low: 0.15821985525146964, high: 0.7495416354723428),
  ]

  @Test(arguments: cases)
  func `the interval is that of statsmodels`(example: Case) throws {
    let share = try #require(Proportion(example.right, of: example.trials))
    #expect(abs(share.low - example.low) < 1e-9)
    #expect(abs(share.high - example.high) < 1e-9)
    #expect(share.low >= 0 && share.high <= 1)
  }

  @Test(arguments: [1, 3, 10, 49, 200, 1000, 99_991])
  func `all of all ends at one and none at zero`(trials: Int) throws {
    #expect(Proportion(trials, of: trials)?.high == 1)
    #expect(Proportion(0, of: trials)?.low == 0)
  }

  struct StratifiedCase: Sendable {
    let strata: [[Int]]
    let estimate: Double
    let low: Double
    let high: Double
  }

  /// The estimate and its effective size by the definition in NumPy 2.4.6, the interval of statsmodels
  /// 0.15.0 at that size.
  static let stratified = [
    StratifiedCase(
      strata: [[100, 10, 9], [300, 30, 27], [50, 5, 3]], estimate: 0.8666666666666667,
      low: 0.7368655833206004, high: 0.9378397785179953),
    StratifiedCase(
      strata: [[1000, 20, 18], [10, 2, 0], [5, 1, 1]], estimate: 0.8916256157635468,
      low: 0.6946764933866025, high: 0.9674798527394128),
    StratifiedCase(
      strata: [[400, 40, 40], [90, 9, 8]], estimate: 0.9795918367346939,
      low: 0.8916677444581826, high: 0.9964402944335002),
    StratifiedCase(
      strata: [[10, 2, 2], [700, 50, 31], [290, 20, 20]], estimate: 0.734,
      low: 0.6219986549684628, high: 0.8222965962563948),
  ]

  @Test(arguments: stratified)
  func `parts count by their sizes`(example: StratifiedCase) throws {
    let share = try #require(
      Proportion(
        stratified: example.strata.map {
          Proportion.Stratum(population: $0[0], trials: $0[1], successes: $0[2])
        }))
    #expect(abs(share.estimate - example.estimate) < 1e-9)
    #expect(abs(share.low - example.low) < 1e-9)
    #expect(abs(share.high - example.high) < 1e-9)
  }

  @Test func `parts that nobody read do not count, and nothing read is no share`() {
    let read = Proportion.Stratum(population: 10, trials: 4, successes: 4)
    let unread = Proportion.Stratum(population: 90, trials: 0, successes: 0)
    #expect(Proportion(stratified: [read, unread]) == Proportion(4, of: 4))
    #expect(Proportion(stratified: [unread]) == nil)
    #expect(Proportion(0, of: 0) == nil)
  }
}
