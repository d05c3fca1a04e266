/// One occurrence of a word, number, address or tag, and where it stands.
public struct Token: Sendable, Equatable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Letters, with digits, `@` or `·` inside.
    case word
    /// Digits, with separators inside.
    case number
    /// The word behind `#`.
    case hashtag
    /// An address of the web; never a term.
    case url
    /// An e-mail address; never a term.
    case email
  }

  /// First byte, counted in UTF-8 bytes of ``Proposal/text``.
  public let start: UInt32
  /// Byte behind the last one.
  public let end: UInt32
  /// Position of the lower-case form in the ``SurfaceTable``.
  public let surface: UInt32
  /// What the token is.
  public let kind: Kind
  /// Whether the first letter is a capital.
  public let isCapitalized: Bool

  /// The same occurrence with its form under another number.
  func with(surface: UInt32) -> Token {
    Token(start: start, end: end, surface: surface, kind: kind, isCapitalized: isCapitalized)
  }

  /// The token's bytes in the proposal's text.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
