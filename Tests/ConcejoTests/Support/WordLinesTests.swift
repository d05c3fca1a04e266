import Foundation
import Testing

@testable import Concejo

/// Words of data files, several to a line.
@Suite struct WordLinesTests {
  private struct Words: Decodable {
    @WordLines var list: [String]
    @WordLines var set: Set<String>
    @WordGroups var groups: [[String]]
  }

  @Test func `a line holds one word or several`() throws {
    let text = #"""
      {"list": ["hola, buenos días", "ola", "muy señor mío,adiós"], "set": ["a, b", "b"],
       "groups": ["poner, colocar", "quitar"]}
      """#
    let words = try JSONDecoder().decode(Words.self, from: Data(text.utf8))
    #expect(words.list == ["hola", "buenos días", "ola", "muy señor mío", "adiós"])
    #expect(words.set == ["a", "b"])
    #expect(words.groups == [["poner", "colocar"], ["quitar"]])
  }

  @Test func `there may be none`() throws {
    let text = #"{"list": [], "set": [], "groups": []}"#
    let words = try JSONDecoder().decode(Words.self, from: Data(text.utf8))
    #expect(words.list.isEmpty && words.set.isEmpty && words.groups.isEmpty)
  }
}
