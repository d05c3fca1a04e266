/// What a machine has, as a person reads it.
public struct MachineReport: Sendable {
  let facts: MachineFacts
  let messages: Messages

  /// Creates the report of a machine in a language.
  public init(_ facts: MachineFacts, language: Language) {
    self.facts = facts
    messages = Messages(language)
  }

  /// One line for each fact, then what is wrong, or that nothing is.
  public var lines: [String] {
    var rows: [(label: String, value: String)] = [
      ("doctor.system", facts.system),
      (
        "doctor.machine",
        messages(
          "doctor.machine.value",
          ["processors": String(facts.processors), "memory": size(facts.memory)])
      ),
      (
        "doctor.libraries",
        facts.libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
      ),
    ]
    for companion in facts.companions {
      let place = companion.path ?? messages["doctor.program.missing"]
      rows.append(("doctor.programs", "\(companion.name): \(place)"))
    }
    rows.append(("doctor.resources", facts.resources))
    rows.append(
      (
        "doctor.locale",
        messages(
          "doctor.locale.value",
          [
            "locale": facts.locale ?? messages["doctor.locale.none"],
            "language": messages["language.\(messages.language.rawValue)"],
          ])
      ))
    for folder in facts.foldersOnce {
      guard let free = folder.freeBytes else { continue }
      rows.append(
        (
          "doctor.disk",
          messages("doctor.disk.value", ["free": size(free), "folder": folder.path])
        ))
    }
    let width = rows.map { messages[$0.label].count }.max() ?? 0
    var earlier = ""
    let table = rows.map { row in
      let label = row.label == earlier ? "" : messages[row.label]
      earlier = row.label
      return label + String(repeating: " ", count: width + 2 - label.count) + row.value
    }
    let warnings = problems
    return ["Concejo \(facts.version)"] + table
      + (warnings.isEmpty ? [messages["doctor.fine"]] : warnings)
  }

  /// What keeps the program from working, or soon will.
  private var problems: [String] {
    var found: [String] = []
    if !facts.temporaryFolder.isWritable {
      found.append(
        messages("doctor.temporary.refused", ["folder": facts.temporaryFolder.path]))
    }
    if !facts.folder.isWritable, facts.folder.path != facts.temporaryFolder.path {
      found.append(messages("doctor.folder.refused", ["folder": facts.folder.path]))
    }
    for folder in facts.foldersOnce {
      guard let free = folder.freeBytes, free < MachineFacts.scarceBytes else { continue }
      found.append(messages("doctor.disk.low", ["folder": folder.path]))
    }
    return found
  }

  /// Bytes in units of a thousand million, with one decimal, rounded down: more is never promised.
  private func size(_ bytes: Int) -> String {
    let tenths = max(bytes, 0) / 100_000_000
    let unit = messages.language == .fr ? "Go" : "GB"
    return "\(messages.number(tenths / 10))\(messages["decimal-separator"])\(tenths % 10) \(unit)"
  }
}

extension MachineFacts {
  /// The folders that are written to, one that serves for both told once.
  var foldersOnce: [Folder] {
    folder.path == temporaryFolder.path ? [folder] : [folder, temporaryFolder]
  }
}
