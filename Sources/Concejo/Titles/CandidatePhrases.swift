/// The phrases of a theme's proposals that could name it, with who has them.
///
/// A phrase is a run of words with nothing but blanks between them, that starts and ends with a word that
/// means something. Two phrases joined by "and" are kept as a phrase of their own, since such a title names
/// two parts of a theme. ``TitleRules`` tell what is none.
struct CandidatePhrases: Sendable {
  /// Most words of a phrase.
  let longestPhrase: Int
  /// Most terms of a phrase.
  let mostTerms: Int
  /// Phrases are made of these terms alone.
  let vocabulary: TitleVocabulary
  /// What the forms are.
  let forms: WordForms

  /// Collects the phrases of some texts.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - passage: Reads one of them.
  /// - Returns: The phrases, with the positions of those who have them.
  func phrases(
    of count: Int, passage: (_ position: Int) -> TitlePassage
  ) -> [PhraseKey: CandidatePhrase] {
    var phrases: [PhraseKey: CandidatePhrase] = [:]
    for position in 0..<count {
      let passage = passage(position)
      for start in passage.tokens.indices {
        guard vocabulary.contains(forms.terms[Int(passage.tokens[start].surface)]) else { continue }
        let before = passage.word(before: start, forms)
        let isPlaced = passage.isPlaced(at: start, forms)
        let isTied = before != nil && passage.isBehindBarePreposition(start, forms)
        read(from: start, in: passage) { run, refusal in
          guard refusal == nil else { return }
          add(
            run, of: Int32(position), behind: before, hangsOn: (isPlaced, isTied),
            to: &phrases[run.key, default: CandidatePhrase()])
        }
      }
    }
    return phrases
  }

  /// Adds what is known of a passage.
  private func add(
    _ run: PhraseRun, of position: Int32, behind before: UInt32?,
    hangsOn: (isPlaced: Bool, isTied: Bool), to phrase: inout CandidatePhrase
  ) {
    phrase.meet(isPlaced: hangsOn.isPlaced, isTied: hangsOn.isTied)
    phrase.meet(
      before: before, behind: run.passage.word(behind: run.end, forms),
      isDoubted: TitleRules.doubting.first(refusing: run) != nil,
      isHeadFirst: run.firstTraits.contains(.headFirst))
    guard TitleRules.printing.first(refusing: run) == nil else {
      phrase.count(of: position)
      return
    }
    phrase.add(
      String(decoding: run.passage.bytes[run.range], as: UTF8.self), of: position,
      PhraseWording(of: run, standsAlone: TitleRules.standing.first(refusing: run) == nil))
  }

  /// Reads every run of words that starts at a word, the shortest first.
  ///
  /// - Parameters:
  ///   - start: The word.
  ///   - passage: Where it stands.
  ///   - visit: Told of each run that ends with a term, with the rule that refuses it, if one does.
  func read(
    from start: Int, in passage: TitlePassage,
    visit: (_ run: PhraseRun, _ refusal: TitleRule?) -> Void
  ) {
    var run = PhraseRun(from: start, in: passage, forms: forms)
    for index in start..<min(start + longestPhrase, passage.tokens.endIndex) {
      run.look(at: index)
      if let refusal = TitleRules.going.first(refusing: run) {
        visit(run, refusal)
        return
      }
      if run.isFunctionWord {
        run.takeIn()
      } else {
        guard vocabulary.contains(run.term), run.terms.count < mostTerms else { return }
        run.takeIn()
        visit(run, TitleRules.closing.first(refusing: run))
      }
    }
  }
}
