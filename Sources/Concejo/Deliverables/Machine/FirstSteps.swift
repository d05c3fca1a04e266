/// What somebody reads who starts the program without knowing what to say to it.
public enum FirstSteps {
  /// What the program does, three commands to begin with, and where to read on.
  public static func lines(in language: Language) -> [String] {
    let messages = Messages(language)
    let steps = [
      ("start.check", "concejo import proposals.csv --check"),
      ("start.run", "concejo run proposals.csv -o out"),
      ("start.open", "xdg-open out/index.html"),
    ]
    let numbered = steps.enumerated().flatMap { index, step in
      ["  \(index + 1). " + messages[step.0], "       " + step.1]
    }
    return [
      messages["start.what"], "",
      messages("label", ["label": messages["start.steps"]]),
    ] + numbered + [
      "",
      messages(
        "start.more",
        ["help": "concejo --help", "manual": "man concejo", "doctor": "concejo doctor"]),
      messages("start.completion", ["command": "concejo --generate-completion-script bash"]),
    ]
  }
}
