import Testing

@testable import Concejo

@Suite struct AuditSamplerTests {
  @Test func `each theme is read by its size, two at least`() {
    // Different proposals: 24 less 4 copies, 12 (the copy of another theme speaks for itself), 4.
    #expect(AuditSamples.sample.strata.map(\.population) == [20, 12, 4])
    #expect(AuditSamples.sample.strata.map(\.drawn) == [6, 4, 2])
    #expect(AuditSamples.sample.strata.map(\.theme) == [1, 2, nil])
    for stratum in AuditSamples.sample.strata {
      #expect(AuditSamples.sample.texts.count { $0.theme == stratum.theme } == stratum.drawn)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no text is read twice and no copy beside its head`(seed: UInt64) {
    let sample = AuditSampler(size: 30, pairCount: 10, seed: seed).sample(of: AuditSamples.findings)
    let ids = sample.texts.map(\.proposal)
    #expect(Set(ids).count == 30)
    #expect(Set(ids).isDisjoint(with: ["2", "3", "4", "5"]))
  }

  @Test func `a seed draws the same again and another one something else`() {
    func sample(_ seed: UInt64) -> AuditSample {
      AuditSampler(size: 12, pairCount: 4, seed: seed).sample(of: AuditSamples.findings)
    }
    #expect(sample(7) == AuditSamples.sample)
    #expect(sample(7).code == AuditSamples.sample.code)
    #expect(sample(8).texts != AuditSamples.sample.texts)
    #expect(sample(8).code != AuditSamples.sample.code)
  }

  @Test func `half of the pairs are kept apart, as far as there are any`() {
    #expect(AuditSamples.sample.pairs.count { $0.isCopy } == 2)
    #expect(AuditSamples.sample.pairs.count == 4)
    let all = AuditSampler(size: 1, pairCount: 50, seed: 3).sample(of: AuditSamples.findings)
    #expect(all.pairs.count { $0.isCopy } == 5)
    #expect(all.pairs.count == 7)
  }

  @Test func `more than there is gives all there is`() {
    let all = AuditSampler(size: 500, pairCount: 0, seed: 1).sample(of: AuditSamples.findings)
    #expect(all.texts.count == 36)
    #expect(all.pairs.isEmpty)
  }

  struct Shares: Sendable {
    let size: Int
    let populations: [Int]
    let counts: [Int]
  }

  @Test(arguments: [
    Shares(size: 10, populations: [50, 30, 20], counts: [5, 3, 2]),
    // 1000 and two small parts: two of each small one.
    Shares(size: 10, populations: [1000, 3, 2], counts: [6, 2, 2]),
    // Fewer than two for each part: by size alone.
    Shares(size: 3, populations: [60, 30, 10], counts: [2, 1, 0]),
    Shares(size: 9, populations: [1, 1, 1], counts: [1, 1, 1]),
    Shares(size: 0, populations: [4], counts: [0]),
    Shares(size: 5, populations: [], counts: []),
  ])
  func `a sample is shared out by largest remainders`(shares: Shares) {
    #expect(
      SampleAllocation(of: shares.size, among: shares.populations).counts == shares.counts)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `shares add up and never exceed a part`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let populations = (0..<12).map { _ in random.number(below: 300) }
    let size = random.number(below: 500)
    let counts = SampleAllocation(of: size, among: populations).counts
    #expect(counts.reduce(0, +) == min(size, populations.reduce(0, +)))
    for (count, population) in zip(counts, populations) {
      #expect((0...population).contains(count))
    }
  }
}
