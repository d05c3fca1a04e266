import Foundation

/// A logarithmic axis: numbers to places on the drawing.
struct LogScale: Sendable {
  /// Number at the start.
  let from: Double
  /// Number at the end.
  let to: Double
  /// Place of the first number.
  let start: Double
  /// Place of the last number.
  let end: Double

  /// Where a number lies, to a tenth of a unit.
  func place(of number: Double) -> Double {
    let share = log10(number / from) / log10(to / from)
    return ((start + share * (end - start)) * 10).rounded() / 10
  }

  /// The powers of ten on the axis.
  var decades: [Double] {
    let exponents = Int(log10(from).rounded(.up))...Int((log10(to) + 1e-9).rounded(.down))
    return exponents.map { pow(10, Double($0)) }
  }
}
