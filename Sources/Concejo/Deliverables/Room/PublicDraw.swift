/// A draw that anybody can repeat with a seed that everybody knows, such as the number of a lottery.
///
/// Each theme gets the SHA-256 of the seed, a colon and its id, all in UTF-8, as a number in hexadecimal:
/// `printf '%s' '07431:T07' | sha256sum`. The smallest numbers are drawn first.
public struct PublicDraw: Sendable {
  /// What everybody knows; any text.
  public let seed: String

  /// Draws with a seed.
  public init(seed: String) { self.seed = seed }

  /// The number of a theme: 64 digits in lower case.
  public func number(ofTheme theme: Int) -> String {
    SHA256.hexDigest(of: "\(seed):\(ThemeName(theme).text)".utf8)
  }

  /// Themes in the order in which they are drawn.
  public func order(of themes: [Int]) -> [Int] {
    themes.map { (number: number(ofTheme: $0), theme: $0) }.sorted { $0 < $1 }.map(\.theme)
  }
}
