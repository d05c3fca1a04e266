/// Draws what people read to find out how often the program is right.
///
/// Of texts that are copies of one another in one theme one is read: nobody gains from reading a letter
/// that hundreds signed a hundred times. Of copies only near ones are read, since exact ones have the
/// same words. Half of the pairs are much alike texts that the program keeps apart: a reader cannot
/// tell which are which.
public struct AuditSampler: Sendable, Codable, Equatable {
  /// How many texts; fewer where there are no more.
  public var size: Int
  /// How many pairs; fewer where there are no more.
  public var pairCount: Int
  /// The same seed draws the same from the same division.
  public var seed: UInt64

  /// Creates a sampler.
  ///
  /// 200 texts tell a share of 90 % to within 4 points; a reader needs about two hours for them.
  ///
  /// - Parameters:
  ///   - size: How many texts, at least 1.
  ///   - pairCount: How many pairs, at least 0.
  ///   - seed: Any number.
  public init(size: Int = 200, pairCount: Int = 50, seed: UInt64 = 1) {
    self.size = size
    self.pairCount = pairCount
    self.seed = seed
  }

  /// Draws a sample, each theme by its size.
  public func sample(of findings: Findings) -> AuditSample {
    var random = SplitMix64(seed: seed)
    let units = Self.units(of: findings)
    let allocation = SampleAllocation(of: size, among: units.map(\.proposals.count))
    var texts: [AuditSample.Text] = []
    for (part, count) in zip(units, allocation.counts) {
      texts += random.draw(count, from: part.proposals).map {
        AuditSample.Text(proposal: $0, theme: part.theme)
      }
    }
    let copies = findings.duplicateGroups.flatMap { group in
      group.members.filter { $0.kind == .near }.map { (group.head, $0.proposal) }
    }
    let apart = findings.keptApart.map { ($0.first, $0.second) }
    let half = min(pairCount / 2, apart.count)
    let copyCount = min(pairCount - half, copies.count)
    let pairs =
      random.draw(copyCount, from: copies).map { ($0, true) }
      + random.draw(min(pairCount - copyCount, apart.count), from: apart).map { ($0, false) }
    return AuditSample(
      division: findings.divisionFingerprint, seed: seed,
      strata: zip(units, allocation.counts).map {
        AuditSample.Stratum(theme: $0.theme, population: $0.proposals.count, drawn: $1)
      },
      texts: random.draw(texts.count, from: texts),
      pairs: random.draw(pairs.count, from: pairs).map { pair, isCopy in
        // Which side a group's head is on would tell what the program thinks.
        let isSwapped = random.next() & 1 == 1
        return AuditSample.Pair(
          first: isSwapped ? pair.1 : pair.0, second: isSwapped ? pair.0 : pair.1, isCopy: isCopy)
      }, copyCount: copies.count, apartCount: apart.count,
      themes: findings.themes.map {
        AuditSample.DrawnTheme(number: $0.id, title: $0.title.text)
      })
  }

  /// Different proposals by theme, what is in none last; parts without any are left out.
  private static func units(of findings: Findings) -> [(theme: Int?, proposals: [String])] {
    var groups: [String: Findings.GroupRecord] = [:]
    for group in findings.duplicateGroups {
      for member in group.members { groups[member.proposal] = group }
    }
    let themes = Dictionary(
      findings.placements.map { ($0.proposal, $0.theme) }, uniquingKeysWith: { first, _ in first })
    var spoken: Set<[Int]> = []
    var units: [Int: [String]] = [:]
    for placement in findings.placements {
      let theme = placement.theme ?? 0
      if let group = groups[placement.proposal] {
        let headIsHere = themes[group.head] == .some(placement.theme)
        // The head speaks for its copies where it is in the same theme, else the first by id.
        guard !headIsHere || placement.proposal == group.head,
          spoken.insert([group.id, theme]).inserted
        else { continue }
      }
      units[theme, default: []].append(placement.proposal)
    }
    return units.sorted { ($0.key == 0 ? .max : $0.key) < ($1.key == 0 ? .max : $1.key) }
      .map { (theme: $0.key == 0 ? nil : $0.key, proposals: $0.value) }
  }
}

extension SplitMix64 {
  /// A number below a bound, which is above 0.
  ///
  /// The upper half of the product: what it favours some numbers by is below 2⁻³² for bounds below 2³².
  mutating func number(below bound: Int) -> Int {
    Int(UInt64(bound).multipliedFullWidth(by: next()).high)
  }

  /// Draws some of a list without putting back, in random order (Fisher and Yates).
  mutating func draw<Element>(_ count: Int, from list: [Element]) -> [Element] {
    var list = list
    let count = min(count, list.count)
    for index in 0..<count { list.swapAt(index, index + number(below: list.count - index)) }
    return Array(list.prefix(count))
  }
}
