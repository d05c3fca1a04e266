/// On what terms others may use what is published.
public struct Licence: Sendable, Equatable {
  /// As people call it, such as `Creative Commons Attribution 4.0`.
  public let name: String
  /// Where its text stands, or nil where nobody said.
  public let address: String?
  /// Its identifier in the list of SPDX, or nil where it has none that is known here.
  public let code: String?

  /// One of the licences in `Resources/site/licences.json`.
  private struct Known: Decodable {
    let code: String
    let name: String
    let address: String
  }

  private static let known = Resource.decode([Known].self, from: "site/licences.json")

  /// Identifiers of the licences that are known.
  public static var codes: [String] { known.map(\.code) }

  /// Reads what a publisher says: an identifier such as `CC-BY-4.0`, an address, or words of their own.
  ///
  /// - Parameter text: Not blank.
  public init(_ text: String) {
    if let found = Self.known.first(where: { $0.code.lowercased() == text.lowercased() }) {
      (code, name, address) = (found.code, found.name, found.address)
    } else {
      let isAddress =
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
        && !text.contains(where: \.isWhitespace)
      (code, name, address) = (nil, text, isAddress ? text : nil)
    }
  }
}
