/// How people call a theme: `T07`, and `T07.2` for one of its subthemes.
public struct ThemeName: Sendable, Hashable {
  /// Lasting number of the theme, from 1; never given to another theme of the study.
  public let theme: Int
  /// Lasting number of the subtheme, from 1, or nil for the theme itself.
  public let subtheme: Int?

  /// Names a theme, or one of its subthemes.
  public init(_ theme: Int, subtheme: Int? = nil) {
    self.theme = theme
    self.subtheme = subtheme
  }

  /// Reads `T07`, `t7`, `7` or `T07.2`; nil for anything else.
  public init?(_ text: String) {
    var digits = text[...]
    if digits.first == "T" || digits.first == "t" { digits = digits.dropFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard (1...2).contains(parts.count), numbers.count == parts.count,
      numbers.allSatisfy({ (1...Self.largest).contains($0) })
    else { return nil }
    self.init(numbers[0], subtheme: numbers.count == 2 ? numbers[1] : nil)
  }

  /// No study comes near it.
  private static let largest = 1_000_000_000

  /// `T07`, `T112`, `T07.2`.
  public var text: String {
    "T" + (theme < 10 ? "0" : "") + String(theme) + (subtheme.map { ".\($0)" } ?? "")
  }
}

/// A theme that a decision is about: its name, and some of its members.
///
/// The name is that of the study in which the decision was made. Elsewhere, or where the themes were
/// found anew, the members tell which theme is meant.
public struct ThemeReference: Sendable, Equatable {
  /// Lasting number of the theme, from 1.
  public let theme: Int
  /// Ids of some members, ascending; none where the theme was named by hand.
  public let anchors: [String]

  /// Names a theme with its anchors.
  public init(_ theme: Int, anchors: [String]) {
    self.theme = theme
    self.anchors = anchors
  }

  /// Most members that a reference names: with a tenth of them gone, and a few moved, the rest still
  /// has the majority.
  private static let mostAnchors = 20

  /// Names a theme by members that lie evenly spread among all of them.
  ///
  /// - Parameters:
  ///   - theme: Its lasting number.
  ///   - members: Ids of the members, ascending.
  public init(_ theme: Int, among members: [String]) {
    let count = min(members.count, Self.mostAnchors)
    self.init(theme, anchors: (0..<count).map { members[$0 * members.count / count] })
  }
}
