import Concejo

extension Diagnostics {
  /// Says which themes may be tests or one text sent again and again, and how they are looked at and left out.
  ///
  /// Real requests may lie among them: nothing is left out unless somebody has read it.
  static func report(repetitive findings: Findings, _ trials: TrialThemes, of study: String) {
    report(trials: trials, among: findings.themes, of: study)
    for theme in findings.themes where theme.isRepetitive && !trials.contains(theme) {
      let name = ThemeName(theme.id).text
      print(
        "\(name) \"\(theme.title.text)\": at least half of its"
          + " \(Counted.of(theme.proposals.count, "proposal")) are near copies of one another; they may be"
          + " tests, or sent again and again by one hand, with real requests among them. Read them:"
          + " `concejo themes \(ShellWord.quoted(study)) \(name) --full`. `concejo exclude \(ShellWord.quoted(study)) ID… --code test` leaves some"
          + " out, `concejo exclude \(ShellWord.quoted(study)) --theme \(name) --code test` all of them."
      )
    }
  }

  /// Says which themes and small groups seem to be tests of the form, and how they are left out.
  private static func report(trials: TrialThemes, among themes: [Theme], of study: String) {
    for theme in themes where trials.contains(theme) {
      let name = ThemeName(theme.id).text
      print(
        "\(name) \"\(theme.title.text)\": at least half of its"
          + " \(Counted.of(theme.proposals.count, "proposal")) seem to be tests of the form; papers tell of"
          + " it apart and quote nothing from it. Read them: `concejo themes \(ShellWord.quoted(study)) \(name) --full`."
          + " `concejo exclude \(ShellWord.quoted(study)) --theme \(name) --code test` leaves them out."
      )
    }
    for group in trials.groups {
      print(
        "\(Counted.of(group.proposals.count, "proposal")) in \(ThemeName(group.theme).text) seem to be tests"
          + " of the form, too: `concejo exclude \(ShellWord.quoted(study)) \(group.proposals.map(ShellWord.quoted).joined(separator: " "))"
          + " --code test` leaves them out.")
    }
  }
}
