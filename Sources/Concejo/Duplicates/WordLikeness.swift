/// Which words stand for one another: inflected forms, slips of the fingers, synonyms.
struct WordLikeness: Sendable {
  /// What the lists say of each bare form.
  private let listed: ListedWords
  /// The bare forms of the corpus.
  private let forms: BareForms
  /// How often each bare form occurs.
  private let occurrences: [Int]
  /// By what the lists of synonyms know each term.
  private let synonymKeys: [UInt32]
  private let languageOfForm: [Language]

  /// Looks up the words of a corpus.
  ///
  /// - Parameters:
  ///   - listed: What the lists of the languages used say.
  ///   - forms: The bare forms of the corpus.
  ///   - occurrences: How often each occurs.
  ///   - languageOfForm: The language of each bare form.
  ///   - lexicon: The terms of the corpus.
  init(
    _ listed: ListedWords, forms: BareForms, occurrences: [Int], languageOfForm: [Language],
    lexicon: Lexicon
  ) {
    self.listed = listed
    self.forms = forms
    self.occurrences = occurrences
    self.languageOfForm = languageOfForm
    synonymKeys = lexicon.stems.map { listed.synonyms.key(ofStem: $0) }
  }

  /// Groups of synonyms that hold a word or a phrase in a place or one word around it, and the words each
  /// takes.
  func synonyms(around place: Range<Int>, of text: WordSequence, facts: WordFacts) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    let range = max(place.lowerBound - 1, 0)..<min(place.upperBound + 1, text.words.count)
    let forms = Array(text.bare[range])
    let keys = zip(text.words[range], forms).map { word, form in
      let term = facts.term[Int(word)]
      return term == Lexicon.noTerm ? form : synonymKeys[Int(term)]
    }
    for start in keys.indices {
      for words in [keys, forms] {
        for match in listed.synonyms.matches(at: start, in: words) {
          let first = range.lowerBound + start
          found[match.group, default: []] += first..<(first + match.length)
        }
      }
    }
    return found
  }

  /// Whether two bare forms are one word with another ending.
  ///
  /// Stemmers miss irregular forms, and most cases of Basque and German.
  func areInflections(_ first: UInt32, _ second: UInt32) -> Bool {
    guard haveOneInitial(first, second) else { return false }
    let isLong = isAgglutinating(first) || isAgglutinating(second)
    let (left, right) = (stem(of: first), stem(of: second))
    let shared = zip(left, right).prefix { $0 == $1 }.count
    let rest = max(left.count, right.count) - shared
    let endings = listed.endings[languageOfForm[Int(first)].index]
    if shared >= 4, endings.contains(Array(left.dropFirst(shared))),
      endings.contains(Array(right.dropFirst(shared)))
    {
      return true
    }
    if isAbbreviated(first, second) { return true }
    // Of two words that lists know, each is meant.
    guard !(listed.isKnown(first) && listed.isKnown(second)) else { return false }
    if shared >= 4, rest <= 2 { return true }
    return isLong ? shared >= 5 && rest <= 5 : shared >= 6 && rest <= 3
  }

  private func isGerman(_ form: UInt32) -> Bool { languageOfForm[Int(form)] == .de }

  /// Whether words of the form's language carry cases at their ends.
  private func isAgglutinating(_ form: UInt32) -> Bool {
    languageOfForm[Int(form)] == .eu || isGerman(form)
  }

  /// Whether two forms may begin with one sound: few pairs do, and only these are looked at closely.
  private func haveOneInitial(_ first: UInt32, _ second: UInt32) -> Bool {
    func initial(_ form: UInt32) -> UInt8? {
      guard !isGerman(form), let byte = forms.bytes(of: form).first else { return nil }
      // Letters of more than one byte, and those that share a sound with "c".
      return byte >= 0x80 || byte == 0x71 || byte == 0x7A ? 0x63 : byte
    }
    guard let left = initial(first), let right = initial(second) else { return true }
    return left == right
  }

  /// Whether one of two bare forms is short for the other.
  func isAbbreviated(_ first: UInt32, _ second: UInt32) -> Bool {
    let (left, right) = (forms.bytes(of: first), forms.bytes(of: second))
    return isAbbreviation(left, of: right, listed.isKnown(first))
      || isAbbreviation(right, of: left, listed.isKnown(second))
  }

  /// Whether a form is the beginning of another, or its first and last letters with some between.
  ///
  /// Such as "asoc" and "tfno"; a word of its own is none.
  private func isAbbreviation(
    _ form: ArraySlice<UInt8>, of word: ArraySlice<UInt8>, _ isKnown: Bool
  ) -> Bool {
    guard !isKnown, (2...5).contains(form.count), word.count > form.count + 1 else { return false }
    if form.count >= 3, word.starts(with: form) { return true }
    guard form.first == word.first, form.last == word.last else { return false }
    var rest = word
    return form.allSatisfy { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  /// A form without the "ge" of a German participle ("gereinigt", "reinigen"), spelled as if each sound had
  /// one letter: "època" and "èpoques", "utilice" and "utilizar".
  private func stem(of form: UInt32) -> [UInt8] {
    let bytes = forms.bytes(of: form)
    if isGerman(form) {
      return Array(bytes.count > 6 && bytes.starts(with: "ge".utf8) ? bytes.dropFirst(2) : bytes)
    }
    guard Self.hasAlternations.contains(languageOfForm[Int(form)]) else { return Array(bytes) }
    var stem: [UInt8] = []
    for (place, byte) in zip(bytes.indices, bytes) {
      let before = place > bytes.startIndex ? bytes[place - 1] : 0
      let after = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
      let isFront = after == 0x65 || after == 0x69
      switch byte {
      case 0x71, 0x7A: stem.append(0x63)
      case 0xC3 where after == 0xA7: stem.append(0x63)
      case 0xA7 where before == 0xC3: continue
      case 0x75 where before == 0x71 || before == 0x67 && isFront: continue
      case 0x68 where (before == 0x63 || before == 0x67) && isFront: continue
      default: stem.append(byte)
      }
    }
    return stem
  }

  /// Languages that write one sound with one letter or another by what follows.
  private static let hasAlternations: Set<Language> = [.es, .ca, .gl, .pt, .it, .fr]

  /// Whether two runs of words have the same letters in the same order.
  func areOne(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first == second
      || first.flatMap { forms.bytes(of: $0) } == second.flatMap { forms.bytes(of: $0) }
  }

  /// Whether some words of one text are some of another but for typing: with a letter in eight wrong.
  ///
  /// Two words that are both real are no slips of one another ("bancos", "barcos"), nor are two that
  /// people write again and again.
  func isTyping(_ removed: [UInt32], _ inserted: [UInt32]) -> Bool {
    guard !removed.isEmpty, !inserted.isEmpty else { return false }
    if removed.count == 1, inserted.count == 1 { return isTyping(removed[0], inserted[0]) }
    let left = removed.flatMap { forms.bytes(of: $0) }
    let right = inserted.flatMap { forms.bytes(of: $0) }
    let shorter = min(left.count, right.count)
    return shorter >= Self.surelyLong && EditDistance.isAtMost(shorter / 8 + 1, left, right)
  }

  /// Whether a word is another one but for typing.
  func isTyping(_ removed: UInt32, _ inserted: UInt32) -> Bool {
    let (left, right) = (forms.bytes(of: removed), forms.bytes(of: inserted))
    let shorter = min(left.count, right.count)
    let mostWrong = shorter / 8 + 1
    guard shorter >= Self.shortestSlip, abs(left.count - right.count) <= mostWrong,
      !(isReal(removed) && isReal(inserted))
    else { return false }
    // Short words have too many neighbours, unless one of them is known to be right.
    guard shorter >= Self.surelyLong || listed.isKnown(removed) || listed.isKnown(inserted) else {
      return false
    }
    return EditDistance.isAtMost(mostWrong, Array(left), Array(right))
  }

  /// Whether one letter is wrong in words that turn a demand round: words glued together, or a long one
  /// and a form that is no word ("niguém").
  func isSlip(_ removed: [UInt32], _ inserted: [UInt32]) -> Bool {
    let left = removed.flatMap { forms.bytes(of: $0) }
    let right = inserted.flatMap { forms.bytes(of: $0) }
    guard min(left.count, right.count) >= Self.longestNegator,
      EditDistance.isAtMost(1, left, right)
    else { return false }
    return removed.count != inserted.count
      || removed.count == 1 && !(isReal(removed[0]) && isReal(inserted[0]))
  }

  private func isReal(_ form: UInt32) -> Bool {
    listed.isKnown(form) || occurrences[Int(form)] >= Self.oftenWritten
  }

  /// Shorter words are no slips of others.
  private static let shortestSlip = 3
  /// Words from this length on have few neighbours.
  private static let surelyLong = 5
  /// Shorter words that deny are one letter away from others: "ni", "sin", "nada".
  private static let longestNegator = 6
  /// A form that stands so often in a corpus is meant.
  private static let oftenWritten = 4
}
