import Testing

@testable import ConcejoCLI

/// A few lines that stand for more than any machine holds end no command.
@Suite struct YAMLTextTests {
  /// Lists of nine, each item of which is the list before.
  private static let lists: String = {
    let first = "- &a0 [x,x,x,x,x,x,x,x,x]\n"
    let others = (1...11).map { number in
      let items = [String](repeating: "*a\(number - 1)", count: 9)
      return "- &a\(number) [\(items.joined(separator: ","))]\n"
    }
    return first + others.joined()
  }()

  /// A list of a hundred words, and a hundred times that.
  private static let words =
    "stopWords: &w [\((1...100).map { "w\($0)" }.joined(separator: ","))]\n"
    + "synonyms: [\([String](repeating: "*w", count: 100).joined(separator: ","))]\n"

  @Test(arguments: [
    lists, "criteria:\n\(lists)", words, "lists:\n\(lists)names:\n  ? *a11\n  : 1\n",
    "lists:\n\(lists)names:\n  [*a11]: 1\n", "lists:\n\(lists)names: {*a11 : 1}\n",
  ])
  func `aliases that stand for more than the file holds are refused`(text: String) {
    // The message is asked for, since a list where words belong is an error, too.
    #expect { try YAMLText.node(text) } throws: { error in
      ["stand for more than", "is an alias"].contains { "\(error)".contains($0) }
    }
    #expect(throws: (any Error).self) { try YAMLText.value([String: [String]].self, text) }
  }

  @Test func `aliases that spare a line or two are read, and asterisks as they stand`() throws {
    let text = "a: &a [parque, '*plaza', \"2 * 3*x\"]\nb: *a\n"
    let value = try YAMLText.value([String: [String]].self, text)
    #expect(value["a"] == ["parque", "*plaza", "2 * 3*x"] && value["b"] == value["a"])
  }
}
