/// What a number of an answer must be; not knowing yet is allowed, and said.
struct Expectation: Sendable, Decodable, Equatable {
  /// The number itself.
  var equals: Double?
  /// Its smallest value.
  var atLeast: Double?

  /// Whether anything is expected at all.
  var isKnown: Bool { equals != nil || atLeast != nil }

  /// Whether a number is as expected.
  func holds(for number: Double) -> Bool {
    (equals.map { $0 == number } ?? true) && (atLeast.map { number >= $0 } ?? true)
  }
}

extension Expectation: CustomStringConvertible {
  /// The expectation in words.
  var description: String {
    switch (equals, atLeast) {
    case (let number?, _): Answer.text(of: number)
    case (nil, let number?): "at least \(Answer.text(of: number))"
    case (nil, nil): "nothing yet"
    }
  }
}
