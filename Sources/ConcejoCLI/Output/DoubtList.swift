import Concejo

/// Passages that a person should look at, by the reason: they may be personal data, and are often none.
struct DoubtList {
  /// Where such a passage stands.
  struct Place: Encodable {
    /// What it looks like.
    let kind: DoubtfulPassage.Kind
    /// The file.
    let file: String
    /// The line, in text files.
    var line: Int?
    /// The cell, in workbooks.
    var cell: String?
    /// The contribution, in studies.
    var contribution: String?

    private enum CodingKeys: CodingKey { case file, line, cell, contribution }

    /// `out/report.md:12`, or the file alone.
    var name: String {
      let part = line.map(String.init) ?? cell ?? contribution
      return file + (part.map { ":" + $0 } ?? "")
    }
  }

  /// What passages look like, and where all of them stand.
  struct Reason: Encodable {
    /// What they look like.
    let kind: String
    /// How many there are.
    let count: Int
    /// Where, in the order of the files.
    let places: [Place]

    /// Names of the places, each once.
    fileprivate var names: [String] {
      var met: Set<String> = []
      return places.map(\.name).filter { met.insert($0).inserted }
    }
  }

  /// The reasons that there are, always in one order.
  let reasons: [Reason]

  init(_ places: [Place]) {
    reasons = DoubtfulPassage.Kind.allCases.compactMap { kind in
      let own = places.filter { $0.kind == kind }
      return own.isEmpty ? nil : Reason(kind: kind.rawValue, count: own.count, places: own)
    }
  }

  /// Places that are told of each reason.
  private static let mostPlaces = 4

  /// How many passages there are, for all reasons.
  var count: Int { reasons.reduce(0) { $0 + $1.count } }

  private var heading: String {
    "Worth a look, and often nothing: \(Counted.of(count, "passage"))."
  }

  /// A line for each reason with its first places, and the command that shows all of them.
  ///
  /// - Parameter paths: What was looked through.
  /// - Returns: No line where there is nothing to look at.
  func summary(of paths: [String]) -> [String] {
    guard !reasons.isEmpty else { return [] }
    var table = TextTable(header: ["like", "passages", "files", "first"], rightAligned: [1, 2])
    for reason in reasons {
      let names = reason.names
      table.append([
        reason.kind, String(reason.count), String(Set(reason.places.map(\.file)).count),
        names.prefix(Self.mostPlaces).joined(separator: ", ")
          + (names.count > Self.mostPlaces ? ", …" : ""),
      ])
    }
    let command = ShellWord.line("verify", paths, options: ["--no-rerun", "--all"])
    let isCut = reasons.contains { $0.names.count > Self.mostPlaces }
    return [heading] + table.lines() + (isCut ? ["All of them: \(command)"] : [])
  }

  /// A line for each passage.
  var everyLine: [String] {
    guard !reasons.isEmpty else { return [] }
    var table = TextTable(header: ["like", "place"])
    for reason in reasons {
      for place in reason.places { table.append([reason.kind, place.name]) }
    }
    return [heading] + table.lines(width: nil)
  }
}
