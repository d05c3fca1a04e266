/// The set phrases of public life that begin or end with a word that fits every theme: "personas mayores", "centro de
/// día".
///
/// "Personas" opens no title and "día" ends none, but the phrase is a subject: it stands in ``ConceptList``.
struct SetPhrases: Sendable {
  /// The forms behind the first one, of each phrase, by its first form.
  private var behindFirst: [UInt32: [[UInt32]]] = [:]
  /// The forms before the last one, from the last to the first, by the last form.
  private var beforeLast: [UInt32: [[UInt32]]] = [:]

  /// Looks up the phrases of some languages among the forms of a corpus.
  ///
  /// - Parameters:
  ///   - languages: Those that some form is in.
  ///   - surfaces: The forms.
  init(of languages: Set<Language>, in surfaces: SurfaceTable) {
    for language in Language.allCases where languages.contains(language) {
      let unfit = LanguageProfile.of(language).labelStopWords
      for entry in ConceptList.of(language).entries.joined() where entry.contains("_") {
        let words = entry.split(separator: "_").map(String.init)
        guard unfit.contains(words[0]) || unfit.contains(words[words.count - 1]) else { continue }
        let forms = words.compactMap { surfaces.find(Array($0.utf8)[...]) }
        guard forms.count == words.count else { continue }
        behindFirst[forms[0], default: []].append(Array(forms.dropFirst()))
        beforeLast[forms[forms.count - 1], default: []].append(forms.dropLast().reversed())
      }
    }
  }

  /// Whether a phrase stands from a word on.
  func stand(from index: Int, in passage: TitlePassage) -> Bool {
    guard let phrases = behindFirst[passage.tokens[index].surface] else { return false }
    return phrases.contains { phrase in
      phrase.enumerated().allSatisfy { place, form in
        let next = index + 1 + place
        return next < passage.tokens.endIndex && passage.tokens[next].surface == form
          && passage.continues(at: next)
      }
    }
  }

  /// Whether a phrase stands up to a word, from no earlier than another one.
  func stand(upTo index: Int, from start: Int, in passage: TitlePassage) -> Bool {
    guard let phrases = beforeLast[passage.tokens[index].surface] else { return false }
    return phrases.contains { phrase in
      phrase.enumerated().allSatisfy { place, form in
        let previous = index - 1 - place
        return previous >= start && passage.tokens[previous].surface == form
      }
    }
  }
}
