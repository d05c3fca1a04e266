import Testing

@testable import Concejo

/// The list of states: each has a name of its own in every language, and a place in Decidim.
@Suite struct AnswerStateTests {
  @Test(arguments: Messages.available)
  func `every state has a name of its own`(language: Language) {
    let names = AnswerState.all.map { $0.name(in: language) }
    #expect(names.allSatisfy { !$0.isEmpty })
    #expect(Set(names).count == names.count)
    for state in AnswerState.all {
      #expect(AnswerState(written: state.name(in: language).uppercased()) == state)
      #expect(AnswerState(written: state.code) == state)
    }
    // The word for no answer is no state in any language.
    #expect(AnswerState(written: Messages(language)["answers.none"]) == nil)
  }

  @Test func `no name means two states in two languages`() {
    var meanings: [String: Set<String>] = [:]
    for language in Messages.available {
      for state in AnswerState.all {
        meanings[ColumnName.normalized(state.name(in: language)), default: []].insert(state.code)
      }
    }
    #expect(meanings.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func `Decidim's three states come back as they went`() {
    #expect(Set(AnswerState.all.map(\.decidim)) == ["accepted", "evaluating", "rejected"])
    for token in ["accepted", "evaluating", "rejected"] {
      let state = AnswerState(decidim: token)
      #expect(state?.decidim == token)
      #expect(AnswerState(written: token) == state)
    }
    #expect(AnswerState(decidim: "withdrawn") == nil)
    #expect(AnswerState(code: "rejected")?.needsReason == true)
  }

  @Test func `no column of the sheet is called as another one in any language`() {
    for language in Messages.available {
      for column in AnswerColumn.allCases {
        let name = column.name(Messages(language))
        #expect(AnswerColumn.allCases.filter { $0.isName(name) } == [column], "\(language) \(name)")
      }
    }
  }
}
