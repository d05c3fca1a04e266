import Concejo

extension Diagnostics {
  /// Says which themes may be tests or one text sent again and again, and how they are looked at and left out.
  ///
  /// Real requests may lie among them: nothing is left out unless somebody has read it.
  static func report(repetitive themes: [Theme], of study: String) {
    for theme in themes where theme.isRepetitive {
      let name = ThemeName(theme.id).text
      print(
        "\(name) \"\(theme.title.text)\": at least half of its"
          + " \(Counted.of(theme.proposals.count, "proposal")) are near copies of one another; they may be"
          + " tests, or sent again and again by one hand, with real requests among them. Read them:"
          + " `concejo themes \(study) \(name) --full`. `concejo exclude \(study) ID… --code test` leaves some"
          + " out, `concejo exclude \(study) --theme \(name) --code test` all of them.")
    }
  }
}
