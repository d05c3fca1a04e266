/// What is known of each language, read when it is first asked for: few texts are in all of them.
final class ByLanguage<Value: Sendable>: Sendable {
  private let known = Locked([Value?](repeating: nil, count: Language.withOther.count))
  private let read: @Sendable (Language) -> Value

  /// - Parameter read: Reads what is known of a language; called once for each.
  init(read: @escaping @Sendable (Language) -> Value) { self.read = read }

  subscript(language: Language) -> Value {
    known.withLock { known in
      if let value = known[language.index] { return value }
      let value = read(language)
      known[language.index] = value
      return value
    }
  }
}
