/// Names in the fields of a form, and those of somebody a text tells of.
extension PersonalDataSearch {
  /// Words of one name in a field, at most: "María de los Ángeles Ruiz de la Torre".
  private static let mostFieldWords = 8

  /// What stands in a field for names of people: "Nachname: Oltmanns", "Cognome e nome: Lo Presti Calogero".
  ///
  /// Nobody else stands there, so that no list need know her. Without a colon the words around it tell too little.
  func fieldName(from run: Int, label: Int, isMarked: Bool) -> [PersonalDatum] {
    guard isMarked else { return names(from: run, kind: .introduction, style: .careful) }
    var end = run
    while end < text.runs.count, end - run < Self.mostFieldWords, !text.runs[end].isNumber,
      end == run || isInField(end), !isLabel(end), !isSomethingElse(end)
    { end += 1 }
    while end > run, cues.particles.contains(text.runs[end - 1].word) { end -= 1 }
    guard end > run, endsField(end - 1) else {
      return names(from: run, kind: .introduction, style: .careful, alone: true)
    }
    return [PersonalDatum(kind: .introduction, range: bytes(of: run..<end))]
  }

  /// Words of a field that another one follows or stands before, at most.
  private static let reachOfField = 8

  /// Whether a line before or behind begins with a field for names of people: "NOM : …" over "PRÉNOM : …".
  func isBesideField(_ label: Int, _ value: Int) -> Bool {
    let reach = max(label - Self.reachOfField, 0)..<min(value + Self.reachOfField, text.runs.count)
    return reach.contains { run in
      (run == 0 || text.gap(after: run - 1).contains(0x0A))
        && cues.introductions[text.runs[run].word].map { phrases in
          phrases.contains { $0.kind == .field && text.hasPhrase($0.words, at: run) }
        } ?? false
    }
  }

  /// Whether a run goes on with the field that the one before it stands in.
  private func isInField(_ run: Int) -> Bool {
    let gap = text.gap(after: run - 1)
    return gap.count <= 3 && !gap.contains(0x0A)
      && gap.allSatisfy { [0x20, 0x2C, 0x2D, 0x2E, 0x27].contains($0) || $0 >= 0x80 }
  }

  /// Whether a run is the name of the next field: a colon follows it.
  private func isLabel(_ run: Int) -> Bool { text.gap(after: run).prefix(2).contains(0x3A) }

  /// Whether a field is left at a run: it says no name, or begins the words of another field.
  private func isSomethingElse(_ run: Int) -> Bool {
    let word = text.runs[run].word
    return cues.identities.contains(word) || cues.telephoneNouns.contains(word)
      || cues.formHeaders.contains(word) || cues.homes.contains(word)
      // "Lo Bianco" begins with a word that mostly is none of a name.
      || cues.smallStops.contains(word) && !cues.particles.contains(word)
        && !(text.runs[run].isCapitalized && run + 1 < text.runs.count
          && text.runs[run + 1].isCapitalized && isInField(run + 1))
  }

  /// Whether a field may end behind a run: with its line, at a sign, or before the next field.
  private func endsField(_ run: Int) -> Bool {
    let gap = text.gap(after: run)
    return run + 1 == text.runs.count || gap.contains(0x0A)
      || gap.contains { [0x2C, 0x2E, 0x3B, 0x28, 0x2F, 0x7C, 0x2D, 0x2A, 0x5B].contains($0) }
      || isLabel(run + 1) || isSomethingElse(run + 1)
      || run + 2 < text.runs.count && isLabel(run + 2)
  }

  /// Words between a street, a school or another place and "is called", at most.
  private static let longestWayFromPlace = 8

  /// The name behind "se llama", "un tal" and their like, where no place is called so.
  ///
  /// - Parameters:
  ///   - run: The run behind the phrase.
  ///   - phrase: Where the phrase begins.
  ///   - isVague: Whether nobody knows more than the name, as behind "un tal": any word with a capital is one then.
  /// - Returns: The name with those that follow it; nothing where none stands.
  func toldName(from run: Int, toldAt phrase: Int, isVague: Bool) -> [PersonalDatum] {
    guard isVague || !isOfPlace(phrase) else { return [] }
    let found = names(from: run, kind: .introduction, style: .careful, alone: isVague)
    guard found.isEmpty else { return found }
    if let small = smallFullName(from: run) {
      return [PersonalDatum(kind: .introduction, range: bytes(of: small))]
    }
    let first = behindTitles(run)
    guard isVague, first < text.runs.count, mayBeUnlisted(first) else { return [] }
    let end = endOfName(from: first, style: .signed) ?? first + 1
    return [PersonalDatum(kind: .introduction, range: bytes(of: first..<end))]
  }

  /// Whether a place stands before a phrase in its sentence.
  private func isOfPlace(_ phrase: Int) -> Bool {
    var place = phrase - 1
    while place >= 0, phrase - place <= Self.longestWayFromPlace, !text.endsSentence(place) {
      let word = text.runs[place].word
      if [cues.streets, cues.namedPlaces, cues.publicPlaces].contains(where: { $0.contains(word) }),
        text.runs[place].length > 1
      {
        return true
      }
      place -= 1
    }
    return false
  }
}
