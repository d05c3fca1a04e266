import ArgumentParser
import Concejo

/// A level of the tree of themes.
enum ThemeLevel: String, ExpressibleByArgument, CaseIterable {
  case theme, subtheme

  /// The name of a proposal's group at this level; empty outside all themes.
  func group(of placement: Placement) -> String {
    guard let theme = placement.theme else { return "" }
    switch self {
    case .theme: return String(theme)
    case .subtheme: return "\(theme).\(placement.subtheme ?? 0)"
    }
  }

  /// Columns of a table that name the groups, the first that is there.
  var columns: [String] {
    switch self {
    case .theme: ["theme_id", "theme"]
    case .subtheme: ["subtheme_id", "subtheme"]
    }
  }
}
