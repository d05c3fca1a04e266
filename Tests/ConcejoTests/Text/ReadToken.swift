@testable import Concejo

/// What a test looks at in a token: its kind, its form and the passage it stands for.
struct ReadToken: Sendable, Equatable {
  let kind: Token.Kind
  let form: String
  let passage: String
}

/// The tokens of a text with a table of their own.
func readTokens(_ text: String) -> [ReadToken] {
  let bytes = Array(text.utf8)
  var surfaces = SurfaceTable()
  let tokens = Tokenizer().tokens(in: bytes, surfaces: &surfaces)
  return tokens.map { token in
    ReadToken(
      kind: token.kind, form: surfaces[token.surface],
      passage: String(decoding: bytes[token.range], as: UTF8.self))
  }
}
