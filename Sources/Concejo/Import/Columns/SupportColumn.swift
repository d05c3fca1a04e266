/// The numbers of people in a column, all with one sign before decimals.
struct SupportColumn: Sendable, Equatable {
  /// What a point or a comma means in a column.
  private struct Evidence {
    var (thousands, decimals) = (0, 0)

    mutating func add(_ more: Evidence) {
      thousands += more.thousands
      decimals += more.decimals
    }
  }

  /// The sign before decimals, where the column shows one; each value speaks for itself elsewhere.
  let decimalSign: Character?

  /// Reads whole columns and finds out what points and commas mean.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - columns: Columns of votes in favour and against.
  init(rows: [RawRow], columns: [Int]) {
    var (points, commas) = (Evidence(), Evidence())
    let parts = parallelChunks(0..<(columns.isEmpty ? 0 : rows.count), chunk: 4096) { range in
      var (points, commas) = (Evidence(), Evidence())
      for row in range {
        for column in columns where column < rows[row].cells.count {
          let cell = rows[row].cells[column]
          guard cell.utf8.contains(where: { $0 == 0x2E || $0 == 0x2C }) else { continue }
          Self.count(cell, into: &points, &commas)
        }
      }
      return (points, commas)
    }
    for part in parts {
      points.add(part.0)
      commas.add(part.1)
    }
    // A column with evidence for both was put together of several: no rule holds.
    let isPoint = points.decimals > 0 && points.thousands == 0
    let isComma = commas.decimals > 0 && commas.thousands == 0
    decimalSign = isPoint == isComma ? nil : isPoint ? "." : ","
  }

  /// Counts what the first number of a cell shows.
  private static func count(_ cell: String, into points: inout Evidence, _ commas: inout Evidence) {
    let number = cell.utf8.drop { !$0.isDigit }.prefix { $0.isDigit || $0 == 0x2E || $0 == 0x2C }
    let groups = number.split(omittingEmptySubsequences: false) { !$0.isDigit }.map(\.count)
    let signs = number.filter { !$0.isDigit }
    guard let first = signs.first, let last = signs.last, let whole = groups.first,
      let end = groups.last, end > 0
    else { return }
    func add(_ sign: UInt8, decimal: Bool) {
      if sign == 0x2E {
        if decimal { points.decimals += 1 } else { points.thousands += 1 }
      } else if decimal {
        commas.decimals += 1
      } else {
        commas.thousands += 1
      }
    }
    if signs.count == 1 {
      let startsWithZero = whole == 1 && number.first == 0x30
      // Three digits behind one sign say nothing, unless no thousands can stand before it.
      if end != 3 || whole > 3 || startsWithZero { add(last, decimal: true) }
    } else if first != last {
      add(first, decimal: false)
      add(last, decimal: true)
    } else if groups.dropFirst().allSatisfy({ $0 == 3 }) {
      add(first, decimal: false)
    }
  }

  /// The number of people that a clean text states; nil if it states none, or not clearly.
  func count(_ text: String) -> Int? { SupportCount(text, decimalSign: decimalSign)?.value }
}
