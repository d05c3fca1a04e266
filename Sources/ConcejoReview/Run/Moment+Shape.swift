internal import Concejo
internal import ConcejoStore

/// What merging and dividing themes leaves behind: old addresses, and titles that were given before.
extension Moment {
  /// Decisions on the shape of themes that hold, each with its place among all that do.
  private var applied: [(place: Int, decision: Decision)] {
    log.active.enumerated().filter { outcomes[$1.id]?.state != .notApplied }
      .map { (place: $0, decision: $1) }
  }

  /// The theme that one which is no more was merged into, by one step or several.
  func heir(of number: Int) -> Entry? {
    var (number, seen) = (number, Set<Int>())
    while theme(number) == nil, seen.insert(number).inserted {
      let merge = applied.last { _, decision in
        guard case .merge(let themes, _) = decision.action else { return false }
        return themes.contains { $0.theme == number }
      }
      guard case .merge(_, let target) = merge?.decision.action else { return nil }
      number = target.theme
    }
    return theme(number)
  }

  /// Themes that were merged or divided after they got their titles, in the order of all themes.
  ///
  /// A title that people gave stays until they give another; one that the program found is found anew by the next
  /// analysis.
  var themesWithEarlierTitles: [Entry] {
    var (shaped, named) = ([Int: (place: Int, id: String)](), [Int: Int]())
    for (place, decision) in applied {
      switch decision.action {
      case .merge(_, let target): shaped[target.theme] = (place, decision.id)
      case .split(let theme, let parts, _):
        for number in [theme.theme] + parts.map(\.theme) { shaped[number] = (place, decision.id) }
      case .rename(let theme, _): named[theme.theme] = place
      default: break
      }
    }
    let waiting = Set(pending.map(\.id))
    return themes.filter { theme in
      guard !theme.isLocked, let shape = shaped[theme.number] else { return false }
      return named[theme.number].map { $0 < shape.place } ?? waiting.contains(shape.id)
    }
  }
}
