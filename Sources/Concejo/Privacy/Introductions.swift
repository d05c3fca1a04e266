extension PersonalDataSearch {
  /// Names with which people introduce themselves.
  func introductions() -> [PersonalDatum] {
    runs(with: .introduction).flatMap { run -> [PersonalDatum] in
      for phrase in cues.introductions[text.runs[run].word] ?? []
      where text.hasPhrase(phrase.words, at: run) {
        let found = names(introducedBy: phrase, at: run)
        guard found.isEmpty else { return found }
      }
      return []
    }
      + runs(with: .introductionEnding).compactMap { run in
        guard cues.introductionEndings.contains(where: { text.hasPhrase($0, at: run) }) else {
          return nil
        }
        return name(before: run).map { PersonalDatum(kind: .introduction, range: $0) }
      }
  }

  private func names(introducedBy phrase: PrivacyCues.Phrase, at run: Int) -> [PersonalDatum] {
    let behind = run + phrase.words.count
    guard behind < text.runs.count, mayLeadTo(behind) else { return [] }
    let opening = text.gap(after: behind - 1).first ?? 0
    switch phrase.kind {
    // "Yo" alone says little: a comma or colon follows it where a name does.
    case .pronoun where opening != 0x2C && opening != 0x3A: return []
    case .label where opening != 0x3A: return []
    case .pronoun, .plain: return names(from: behind, kind: .introduction, style: .plain)
    case .label, .careful, .opening:
      return names(from: behind, kind: .introduction, style: .careful)
    case .formal: return formalName(from: behind, openedAt: run)
    case .strong: return names(from: behind, kind: .introduction, style: .strong)
    }
  }

  /// The name behind a title with which petitions begin: "Don Juan Gil Ros, con domicilio en …".
  private func formalName(from run: Int, openedAt opening: Int) -> [PersonalDatum] {
    let start = text.runs[opening].range.lowerBound
    let isAtStart = start == 0 || text.byte(before: opening) == 0x0A
    guard isAtStart, let end = endOfName(from: run, style: .signed), end < text.runs.count,
      text.gap(after: end - 1).first == 0x2C,
      text.runs[end..<min(end + 8, text.runs.count)].contains(where: {
        cues.petitionWords.contains($0.word)
      })
    else { return [] }
    return [PersonalDatum(kind: .introduction, range: bytes(of: run..<end))]
  }
}
