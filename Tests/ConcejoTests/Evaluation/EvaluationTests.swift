import ConcejoTestSupport
import Foundation
import Testing

@testable import Concejo

@Suite struct EvaluationTests {
  /// Items with the ids 1, 2, …; a dot is outside all groups.
  private static func items(gold: String, groups: String) -> [Evaluation.Item] {
    zip(gold, groups).enumerated().map { number, labels in
      Evaluation.Item(
        id: String(number + 1), gold: String(labels.0),
        group: labels.1 == "." ? nil : String(labels.1))
    }
  }

  @Test func `the sums of the table are all items`() {
    let items = Self.items(gold: "aaaabbbc", groups: "1122233.")
    let table = Evaluation(of: items).table
    #expect(table.labels == ["a", "b", "c"])
    #expect(table.groups == ["1", "2", "3"])
    #expect(table.counts == [[2, 2, 0], [0, 1, 2], [0, 0, 0]])
    #expect(table.outside == [0, 0, 1])
    #expect(table.labelTotals.reduce(0, +) == items.count)
    #expect(table.groupTotals.reduce(0, +) + table.outside.reduce(0, +) == items.count)
  }

  @Test func `groups stand by their numbers, and labels by their frequency`() {
    let items = [("1", "x", "10"), ("2", "y", "9"), ("3", "y", "2")].map {
      Evaluation.Item(id: $0.0, gold: $0.1, group: $0.2)
    }
    let table = Evaluation(of: items).table
    #expect(table.groups == ["2", "9", "10"])
    #expect(table.labels == ["y", "x"])
  }

  @Test func `the table is written for programs and for people`() {
    let evaluation = Evaluation(of: Self.items(gold: "aab", groups: "11."))
    let csv = String(decoding: evaluation.table.csv(titles: ["1": "Bici, bus"]), as: UTF8.self)
    #expect(
      csv.split(whereSeparator: \.isNewline) == [
        "label,\"1 Bici, bus\",outside,all", "a,2,0,2", "b,0,1,1", "all,2,1,3",
      ])
    let markdown = String(decoding: evaluation.table.markdown(), as: UTF8.self)
    #expect(markdown.hasPrefix("| label | 1 | outside | all |\n| --- | ---: | ---: | ---: |\n"))
  }

  @Test func `each group has its best label with precision and recall`() {
    let groups = Evaluation(of: Self.items(gold: "aaaabbbc", groups: "1122233.")).groups
    #expect(groups.map(\.group) == ["1", "2", "3"])
    #expect(groups.map(\.label) == ["a", "a", "b"])
    #expect(groups[1].precision == 2.0 / 3)
    #expect(groups[1].recall == 0.5)
    #expect(groups[2].precision == 1)
    #expect(groups[2].recall == 2.0 / 3)
  }

  @Test func `an item outside all groups is a group of its own`() {
    let outside = Evaluation(of: Self.items(gold: "aabb", groups: "11..")).scores
    #expect(outside.predictedGroups == 3)
    #expect(outside.count == 4)
  }

  @Test func `the order of items changes nothing`() {
    let items = Self.items(
      gold: "ddcadadbacabbadbbbddadddadbacd", groups: "bbdcbccdcbabbccbddcccbacdbccab")
    let one = Evaluation(of: items, resamples: 50, seed: 3)
    #expect(one == Evaluation(of: items.reversed(), resamples: 50, seed: 3))
    #expect(one.intervals != Evaluation(of: items, resamples: 50, seed: 4).intervals)
  }

  /// Four hundred items on five labels, of which groups copy four in five.
  private static func sample(_ generator: inout SplitMix64) -> [Evaluation.Item] {
    (0..<400).map { number in
      let gold = Int.random(in: 0..<5, using: &generator)
      let isCopied = Int.random(in: 0..<5, using: &generator) > 0
      let group = isCopied ? gold : Int.random(in: 0..<5, using: &generator)
      return Evaluation.Item(id: String(number), gold: "g\(gold)", group: String(group))
    }
  }

  @Test func `nineteen of twenty intervals hold the score of all there could be`() throws {
    var generator = SplitMix64(seed: 9)
    // What scores of samples come to on the whole: their mean over many.
    let truth =
      (0..<200).map { _ in
        Evaluation(of: Self.sample(&generator)).scores.adjustedRandIndex
      }.reduce(0, +) / 200
    var (held, widths) = (0, 0.0)
    for draw in 0..<60 {
      let evaluation = Evaluation(
        of: Self.sample(&generator), resamples: 150, seed: UInt64(draw + 1))
      let interval = try #require(evaluation.intervals?.adjustedRandIndex)
      let score = evaluation.scores.adjustedRandIndex
      #expect(interval.low < score && score < interval.high)
      if interval.low <= truth && truth <= interval.high { held += 1 }
      widths += (interval.high - interval.low) / 60
    }
    // Of sixty intervals at 95 %, 51 at least hold it but for one case in five hundred.
    #expect(held >= 51, "\(held)")
    // Neither do they hold it by being wide: four standard errors of 400 items.
    let errors = (0..<100).map { _ in
      Evaluation(of: Self.sample(&generator)).scores.adjustedRandIndex - truth
    }
    let deviation = (errors.map { $0 * $0 }.reduce(0, +) / 100).squareRoot()
    #expect(widths > 3 * deviation && widths < 5 * deviation, "\(widths / deviation)")
  }

  @Test func `one item has scores and intervals`() throws {
    let evaluation = Evaluation(of: Self.items(gold: "a", groups: "1"), resamples: 5)
    #expect(evaluation.scores.adjustedMutualInformation == 1)
    let interval = try #require(evaluation.intervals?.adjustedMutualInformation)
    #expect(interval.low == 1 && interval.high == 1)
  }
}
