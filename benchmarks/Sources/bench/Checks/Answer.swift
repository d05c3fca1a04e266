import Foundation

/// The numbers that a piece of work came to, by name.
struct Answer: Sendable, Equatable {
  /// Each number by its name.
  var numbers: [String: Double]

  /// Why no time is reported.
  enum Wrong: Error, Equatable, CustomStringConvertible {
    /// A number is not what the definition says; nil if it is missing.
    case unexpected(name: String, found: Double?, expected: Expectation)
    /// Two runs of one program disagree.
    case unstable(name: String, first: Double, later: Double)

    /// One sentence: what was found and what was expected.
    var description: String {
      switch self {
      case .unexpected(let name, let found, let expected):
        "\(name): found \(found.map(Answer.text(of:)) ?? "nothing"), expected \(expected)"
      case .unstable(let name, let first, let later):
        "\(name): found \(Answer.text(of: later)), expected \(Answer.text(of: first)) as before"
      }
    }
  }

  /// Compares with what a definition expects.
  ///
  /// - Returns: The numbers that nothing is expected of yet.
  /// - Throws: ``Wrong``, for the first number by name that is wrong.
  func unchecked(against expected: [String: Expectation]) throws(Wrong) -> [String: Double] {
    var unknown: [String: Double] = [:]
    for (name, expectation) in expected.sorted(by: { $0.key < $1.key }) {
      guard let found = numbers[name], expectation.holds(for: found) else {
        throw .unexpected(name: name, found: numbers[name], expected: expectation)
      }
      if !expectation.isKnown { unknown[name] = found }
    }
    return unknown
  }

  /// Compares with an earlier run; numbers that only one of them has are not compared.
  ///
  /// - Throws: ``Wrong``, for the first number by name that differs.
  func verify(sameAs earlier: Answer) throws(Wrong) {
    for (name, number) in numbers.sorted(by: { $0.key < $1.key }) {
      guard let before = earlier.numbers[name], before != number else { continue }
      throw .unstable(name: name, first: before, later: number)
    }
  }

  /// The numbers in one line, by name.
  var summary: String {
    numbers.sorted { $0.key < $1.key }
      .map { "\($0.key) \(Self.text(of: $0.value))" }.joined(separator: "; ")
  }

  /// A number without needless decimals.
  static func text(of number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(format: "%.4f", number)
  }
}

extension Answer: Codable {
  /// Reads an object of numbers.
  init(from decoder: any Decoder) throws {
    numbers = try decoder.singleValueContainer().decode([String: Double].self)
  }

  /// Writes an object of numbers.
  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(numbers)
  }
}
