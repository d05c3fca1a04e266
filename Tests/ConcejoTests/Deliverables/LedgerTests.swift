import Testing

@testable import Concejo

@Suite struct LedgerTests {
  private func rejected(_ reason: RejectedRow.Reason) -> RejectedRow {
    RejectedRow(file: "f.csv", line: 1, id: "", reason: reason)
  }

  private func placement(_ theme: Int?, _ reason: OutsideReason? = nil) -> Placement {
    DeliverableSamples.placement("1", theme: theme, reason: reason)
  }

  /// 3 rejected + 2 in a theme + 3 outside = 8 rows.
  private func ledger(rows: Int = 8) -> Ledger {
    Ledger(
      rows: rows,
      rejected: [
        rejected(.noText), rejected(.repeatedID), rejected(.noText),
      ],
      placements: [
        placement(1), placement(nil, .tooShort), placement(4), placement(nil, .singleConcern),
        placement(nil, .tooShort),
      ], copies: 1)
  }

  @Test func `personal data are counted by kind and change no sum`() {
    let plain = ledger()
    let masked = Ledger(
      rows: 8, rejected: [], placements: [], copies: 0, masked: ["dni": 2, "telephone": 3])
    #expect(masked.maskedCount == 5)
    #expect(plain.maskedCount == 0)
    #expect(masked.accounted == 0)
  }

  @Test func `rejected rows are counted by reason`() {
    #expect(ledger().rejected == ["no-text": 2, "repeated-id": 1])
    #expect(ledger().rejectedCount == 3)
  }

  @Test func `rows rejected for one reason with other numbers are counted together`() {
    let reasons: [RejectedRow.Reason] = [
      .tooManyCells(found: 4, expected: 3), .tooManyCells(found: 9, expected: 3),
    ]
    let ledger = Ledger(rows: 2, rejected: reasons.map(rejected), placements: [], copies: 0)
    #expect(ledger.rejected == ["too-many-cells": 2])
  }

  @Test func `proposals are counted in themes and outside, by reason`() {
    #expect(ledger().themed == 2)
    #expect(ledger().outside == ["too-short": 2, "single-concern": 1])
    #expect(ledger().outsideCount == 3)
    #expect(ledger().proposals == 5)
  }

  @Test func `copies are counted above already`() {
    #expect(ledger().copies == 1)
    #expect(ledger().accounted == 8)
  }

  @Test(arguments: 0...20)
  func `the account comes out only where every row has a place`(rows: Int) {
    #expect(ledger(rows: rows).isBalanced == (rows == 8))
  }

  @Test func `no rows are an account that comes out`() {
    let empty = Ledger(rows: 0, rejected: [], placements: [], copies: 0)
    #expect(empty.isBalanced)
    #expect(empty.proposals == 0)
  }
}
