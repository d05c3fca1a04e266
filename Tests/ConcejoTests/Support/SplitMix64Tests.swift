import Testing

@testable import Concejo

@Suite struct SplitMix64Tests {
  struct Known: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let values: [UInt64]
    var testDescription: String { "seed \(seed)" }

    /// Computed by a separate program in Python, with integers of any length.
    static let all = [
      Known(
        seed: 0,
        values: [
          16_294_208_416_658_607_535, 7_960_286_522_194_355_700, 487_617_019_471_545_679,
          17_909_611_376_780_542_444, 1_961_750_202_426_094_747,
        ]),
      Known(
        seed: 1_234_567,
        values: [
          6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
          4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]),
      Known(
        seed: .max,
        values: [
          16_490_336_266_968_443_936, 16_834_447_057_089_888_969, 4_048_727_598_324_417_001,
          7_862_637_804_313_477_842, 13_015_481_187_462_834_606,
        ]),
    ]
  }

  @Test(arguments: Known.all)
  func `a seed gives its fixed sequence`(known: Known) {
    var random = SplitMix64(seed: known.seed)
    var values: [UInt64] = []
    for _ in known.values { values.append(random.next()) }
    #expect(values == known.values)
  }

  @Test func `a copy goes on alike, on its own`() {
    var random = SplitMix64(seed: 5)
    _ = random.next()
    var copy = random
    let ahead = [copy.next(), copy.next()]
    let behind = [random.next(), random.next()]
    #expect(behind == ahead)
  }
}
