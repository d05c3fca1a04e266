@testable import Concejo

/// A corpus of a few lines, as titles read it.
struct TitleLines {
  let texts: TitleTexts
  let forms: WordForms

  /// What ``verdict(on:)`` says of a run that no rule refuses.
  static let title = "title"

  /// Reads some lines.
  ///
  /// - Parameters:
  ///   - lines: Their texts.
  ///   - titles: Their titles, if they have any: none is an empty one.
  ///   - language: The language they are in.
  /// - Throws: What the stages that read them throw.
  init(_ lines: [String], titles: [String] = [], in language: Language = .es) async throws {
    let proposals = lines.indices.map {
      Proposal(
        id: String($0 + 1), title: titles.isEmpty ? "" : titles[$0], body: lines[$0])
    }
    let corpus = try await TokenizedCorpus(proposals)
    let languages = [Language](repeating: language, count: corpus.surfaces.count)
    let none = [Bool](repeating: false, count: corpus.surfaces.count)
    texts = TitleTexts(
      proposals: proposals, corpus: corpus, rows: Array(proposals.indices),
      languages: [Language](repeating: language, count: proposals.count))
    forms = WordForms(
      of: corpus, in: proposals, lexicon: try await Lexicon(of: corpus, languages: languages),
      languages: (texts.languages, languages), isPlace: none, isName: none)
  }

  private var reader: CandidatePhrases {
    let terms = (0..<forms.termCount).map { UInt32($0) }
    return CandidatePhrases(
      longestPhrase: 7, mostTerms: 4,
      vocabulary: TitleVocabulary(terms, among: terms.count), forms: forms)
  }

  /// Why a run of words is no title, by the first line that it stands in; ``title`` where it is one, nil where
  /// it was never read.
  func verdict(on run: String) -> String? {
    var verdict: String?
    for row in texts.rows {
      let passage = texts.passage(ofRow: row)
      for start in passage.tokens.indices
      where forms.terms[Int(passage.tokens[start].surface)] != Lexicon.noTerm {
        reader.read(from: start, in: passage) { read, refusal in
          let text = String(decoding: passage.bytes[read.range], as: UTF8.self).lowercased()
          guard verdict == nil, text == run else { return }
          let rule =
            refusal ?? TitleRules.doubting.first(refusing: read)
            ?? (TitleRules.printing + TitleRules.standing).first(refusing: read)
          verdict = rule?.reason ?? Self.title
        }
      }
    }
    return verdict
  }

  /// The phrases that may be printed, each as it reads best, with how many lines have it.
  var phrases: [String: Int] {
    let found = reader.phrases(of: texts.rows.count) { texts.passage(ofRow: $0) }
    var phrases: [String: Int] = [:]
    for phrase in found.values {
      guard let wording = phrase.bestWording else { continue }
      phrases[texts.quote(wording.range, of: wording.proposal).text] = phrase.members.count
    }
    return phrases
  }

  /// A form's number.
  func form(_ word: String) throws -> UInt32 {
    guard let form = texts.corpus.surfaces.find(Array(word.utf8)[...]) else {
      throw UnknownForm(word: word)
    }
    return form
  }

  struct UnknownForm: Error { let word: String }
}
