/// Themes with their lasting numbers, after decisions.
struct ThemeSettlement: Sendable {
  /// The division that is shown.
  let assignment: ThemeAssignment
  /// For the next run; titles are added when they are known.
  let history: ThemeHistory
  /// What was known before, or nil.
  let earlier: ThemeHistory?
  /// Titles that themes had before anything was analysed, by theme.
  let named: [Int: String]
  /// Titles that people gave, by theme.
  let given: [Int: String]
  /// Titles that must stay because their theme is locked.
  let locked: [Int: String]
  /// Ids of the proposals that people took out.
  let excluded: Set<String>
  /// What people decided on each theme.
  let decided: [Int: DecidedTheme]
  /// What became of the decisions on themes.
  let outcomes: [DecisionOutcome]

  /// What a theme is called: as a person named it, as it was when it was locked, or as it is found.
  func title(of theme: Int, else found: ThemeTitle) -> ThemeTitle {
    guard let text = given[theme] ?? locked[theme], !text.isEmpty,
      text != found.text || given[theme] != nil
    else { return found }
    return ThemeTitle(given: text)
  }

  /// The history with the titles of a description.
  ///
  /// What was found keeps its earlier title where decisions show something else in its place.
  func history(titled description: ThemeDescriber.Description) -> ThemeHistory {
    var history = self.history
    let shown = Set(history.shown.map(\.id))
    let themes = Dictionary(uniqueKeysWithValues: description.themes.map { ($0.id, $0) })
    func titled(_ entry: ThemeHistory.Entry) -> ThemeHistory.Entry {
      var entry = entry
      entry.title = description.titles[entry.id] ?? entry.title
      let titles = Dictionary(
        (themes[entry.id]?.subthemes ?? []).map { ($0.number, $0.title) },
        uniquingKeysWith: { first, _ in first })
      for index in entry.parts.indices {
        entry.parts[index].title = titles[entry.parts[index].number] ?? entry.parts[index].title
      }
      return entry
    }
    history.found = history.found.map { entry in
      let before = earlier?.found.first { $0.id == entry.id }
      guard shown.contains(entry.id) || themes[entry.id] == nil else {
        return remembering(before, in: titled(entry))
      }
      var entry = entry
      entry.title = before?.title
      for index in entry.parts.indices {
        entry.parts[index].title =
          before?.parts.first { $0.number == entry.parts[index].number }?.title
      }
      return entry
    }
    history.shown = history.shown.map(titled)
    return history
  }

  /// An entry with the places of earlier titles that stand in proposals which people took out: they may be
  /// taken in again, and then nothing shall show that they were gone.
  ///
  /// A theme keeps the place alone, a subtheme its title, too.
  private func remembering(
    _ before: ThemeHistory.Entry?, in entry: ThemeHistory.Entry
  ) -> ThemeHistory.Entry {
    guard let before, !excluded.isEmpty else { return entry }
    var entry = entry
    if let title = before.title, title.parts.contains(where: { excluded.contains($0.proposal) }),
      title.text.lowercased() == entry.title?.text.lowercased()
    {
      entry.title = title
    }
    for index in entry.parts.indices {
      let earlier = before.parts.first { $0.number == entry.parts[index].number }?.title
      if let earlier, excluded.contains(earlier.proposal) { entry.parts[index].title = earlier }
    }
    return entry
  }
}
