import Testing

@testable import Concejo

@Suite struct FirstStepsTests {
  @Test(arguments: Messages.available)
  func `each language gives three numbered commands, help, manual and completions`(
    language: Language
  ) {
    let text = FirstSteps.lines(in: language).joined(separator: "\n")
    let commands = [
      "  1. ", "concejo import proposals.csv --check", "  2. ", "concejo run proposals.csv -o out",
      "  3. ", "out/index.html", "concejo --help", "man concejo", "concejo doctor",
      "--generate-completion-script bash",
    ]
    for command in commands { #expect(text.contains(command)) }
    #expect(!text.contains("{"))
  }

  @Test func `no language says it in the words of another`() {
    let first = Messages.available.map { FirstSteps.lines(in: $0).first }
    #expect(Set(first).count == Messages.available.count)
  }
}
