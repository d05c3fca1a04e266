/// The reasons for which a proposal may be excluded: a list that is published before anybody is.
public struct ModerationCodes: Sendable, Codable, Equatable {
  /// The reasons, in their order.
  public let codes: [Code]

  /// A reason.
  public struct Code: Sendable, Codable, Equatable {
    /// Short name in files: small letters, digits and hyphens.
    public let code: String
    /// What it is called, by language code.
    public let name: [String: String]
    /// When it holds, in a sentence, by language code.
    public let meaning: [String: String]

    /// What it is called in a language; in any other one where it has no name in that; else its code.
    public func name(in language: Language) -> String {
      name[language.rawValue] ?? name["en"] ?? name.sorted { $0.key < $1.key }.first?.value ?? code
    }

    /// When it holds, in a language, or in any other one; empty where that is not said.
    public func meaning(in language: Language) -> String {
      meaning[language.rawValue] ?? meaning["en"]
        ?? meaning.sorted { $0.key < $1.key }.first?.value ?? ""
    }
  }

  /// The list that ships with the library, in nine languages.
  public static let standard = Resource.decode(ModerationCodes.self, from: "moderation.json")

  /// Checks and adopts a list.
  ///
  /// - Throws: ``FormatError``.
  public init(_ codes: [Code]) throws(FormatError) {
    guard !codes.isEmpty else { throw .empty }
    var seen: Set<String> = []
    for code in codes {
      let isPlain = code.code.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      guard isPlain, !code.code.isEmpty else { throw .notPlain(code.code) }
      guard seen.insert(code.code).inserted else { throw .repeated(code.code) }
    }
    self.codes = codes
  }

  /// The reason of a code, or nil.
  public subscript(code: String) -> Code? { codes.first { $0.code == code } }

  /// Why a list is none.
  public enum FormatError: Error, Sendable, Equatable {
    /// It has no codes.
    case empty
    /// A code has other signs than small letters, digits and hyphens.
    case notPlain(String)
    /// A code stands twice.
    case repeated(String)

    /// One clause.
    public var description: String {
      switch self {
      case .empty: "it has no codes"
      case .notPlain(let code):
        "the code “\(code)” has other signs than small letters, digits and hyphens"
      case .repeated(let code): "the code “\(code)” stands twice"
      }
    }
  }
}
