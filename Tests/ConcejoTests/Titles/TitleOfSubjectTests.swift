import Testing

@testable import Concejo

/// What names a theme of few members that is about one subject, or about two.
@Suite struct TitleOfSubjectTests {
  /// A word with a term of its own.
  private func word(
    _ term: UInt32, members: Int32, spokenOf: Int, newly: Int = 0,
    subject: TitleCandidate.Subject = .none, isHanging: Bool = false
  ) async throws -> TitleCandidate {
    let lines = try await TitleLines(["La fuente"])
    let passage = lines.texts.passage(ofRow: 0)
    var run = PhraseRun(from: passage.tokens.startIndex + 1, in: passage, forms: lines.forms)
    run.takeIn()
    return TitleCandidate(
      key: PhraseKey(terms: [term], words: [term], coordination: 0),
      wording: PhraseWording(of: run), inOtherNumber: nil, members: Array(0..<members),
      isPlace: false, isNeverAlone: false, isVague: false, isHanging: isHanging,
      subject: subject, concepts: subject == .none ? [] : [3], specificity: 1,
      score: TitleScore(
        meaning: 1, specificity: 1, length: 1, nameless: 1, news: 1, breadth: 1),
      spokenOf: spokenOf, newlySpokenOf: newly, rank: 1)
  }

  @Test func `the word of what most are about stands first`() async throws {
    let station = try await word(1, members: 2, spokenOf: 2)
    let bicycle = try await word(2, members: 2, spokenOf: 4, subject: .name)
    let terms = TitleOfFew.subjectFirst([station, bicycle], of: 5).map(\.key.terms)
    #expect(terms == [[2], [1]])
    #expect(TitleOfFew.subjectFirst([station, bicycle], of: 9).map(\.key.terms) == [[1], [2]])
  }

  @Test func `of one who has it only a word that the subject is called by`() async throws {
    let station = try await word(1, members: 2, spokenOf: 2)
    let saddle = try await word(2, members: 1, spokenOf: 4, subject: .word)
    #expect(TitleOfFew.subjectFirst([station, saddle], of: 5).map(\.key.terms) == [[1], [2]])
    let bicycle = try await word(2, members: 1, spokenOf: 4, subject: .name)
    #expect(TitleOfFew.subjectFirst([station, bicycle], of: 5).map(\.key.terms) == [[2], [1]])
  }

  @Test func `of two words of one subject the one that more have`() async throws {
    let wifi = try await word(1, members: 1, spokenOf: 3, subject: .name)
    let internet = try await word(2, members: 2, spokenOf: 3, subject: .name)
    #expect(TitleOfFew.subjectFirst([wifi, internet], of: 3).map(\.key.terms) == [[2], [1]])
  }

  @Test func `of two names of one subject the one that more have, wherever the other is met`()
    async throws
  {
    let slide = try await word(1, members: 2, spokenOf: 6, subject: .name)
    let swing = try await word(2, members: 3, spokenOf: 5, subject: .name)
    let park = try await word(3, members: 2, spokenOf: 2)
    #expect(
      TitleOfFew.subjectFirst([park, slide, swing], of: 8).map(\.key.terms) == [[2], [3], [1]])
  }

  @Test func `a second word of a subject stands behind one that few have`() async throws {
    var cover = TitleCover(memberCount: 6)
    cover.add([1, 1, 0, 0, 0, 0])
    let pitch = try await word(1, members: 2, spokenOf: 2, subject: .word)
    let lockers = try await word(2, members: 1, spokenOf: 1, newly: 1, subject: .word)
    let found = TitleOfFew.next(among: [lockers], behind: [pitch], cover: cover, from: 0.09)
    #expect(found?.key.terms == [2])
    let usual = try await word(1, members: 4, spokenOf: 4, subject: .word)
    #expect(TitleOfFew.next(among: [lockers], behind: [usual], cover: cover, from: 0.09) == nil)
    let other = try await word(2, members: 1, spokenOf: 1, newly: 1)
    #expect(TitleOfFew.next(among: [other], behind: [pitch], cover: cover, from: 0.09) == nil)
  }

  @Test func `the other half is a third that nothing spoke of`() async throws {
    var cover = TitleCover(memberCount: 6)
    cover.add([1, 1, 1, 0, 0, 0])
    let bus = try await word(1, members: 3, spokenOf: 3)
    let holidays = try await word(2, members: 2, spokenOf: 2, newly: 2)
    let found = TitleOfFew.next(among: [holidays], behind: [bus], cover: cover, from: 0.09)
    #expect(found?.key.terms == [2])
    let hanging = try await word(2, members: 2, spokenOf: 2, newly: 2, isHanging: true)
    #expect(!TitleOfFew.isOtherHalf(hanging, cover: cover))
    let few = try await word(2, members: 2, spokenOf: 2, newly: 1)
    #expect(!TitleOfFew.isOtherHalf(few, cover: cover))
  }

  @Test func `another name of a subject is no part, and another word may be`() async throws {
    var cover = TitleCover(memberCount: 4)
    cover.add([1, 1, 0.5, 0.5])
    let bus = try await word(1, members: 2, spokenOf: 4, subject: .name)
    let coach = try await word(2, members: 2, spokenOf: 4, newly: 0, subject: .name)
    #expect(TitleOfFew.next(among: [coach], behind: [bus], cover: cover, from: 0.09) == nil)
    let stop = try await word(2, members: 2, spokenOf: 4, newly: 0, subject: .word)
    let found = TitleOfFew.next(among: [stop], behind: [bus], cover: cover, from: 0.09)
    #expect(found?.key.terms == [2])
  }

  @Test(arguments: [
    ("Banco de tierras", 2, true), ("Casas vacías", 1, true), ("Banco en la plaza", 3, false),
    ("Banco roto", 1, false),
  ])
  func `a noun is printed with what is tied to it`(
    line: String, end: Int, isTight: Bool
  ) async throws {
    let lines = try await TitleLines([line, "El banco", "Las casas", "La plaza", "Las tierras"])
    let passage = lines.texts.passage(ofRow: 0)
    var run = PhraseRun(from: passage.tokens.startIndex, in: passage, forms: lines.forms)
    for index in passage.tokens.startIndex...(passage.tokens.startIndex + end) {
      run.look(at: index)
      run.takeIn()
    }
    #expect(PhraseWording(of: run).isTight == isTight)
  }
}
