import Concejo
import ConcejoStore
import Foundation

/// A `result.json` beside the study that it was made of: every quote must stand in its proposal, and the whole
/// must be what a run of the study found.
struct WrittenResult {
  /// Name of the file.
  static let fileName = "result.json"
  /// Places that are told where the result is that of no run.
  private static let mostPlaces = 5

  private let file: String
  private let bytes: [UInt8]

  /// Reads the file.
  ///
  /// - Throws: ``CLIError`` if it cannot be read.
  init(_ file: String) throws {
    self.file = file
    bytes = try InputFile.bytes(of: file)
  }

  /// What is not as the study has it; nothing where it is no result of this form, which others look at.
  ///
  /// What another version of the program wrote has other members: only its quotes are looked for.
  ///
  /// - Throws: ``StudyError``.
  func findings(beside study: Study) throws -> [ResultCheck.Finding] {
    var latest: Findings?
    for run in try study.runs().reversed() {
      let found = try study.findings(ofRun: run)
      if try Deliverables.json(of: found) == bytes { return [] }
      latest = latest ?? found
    }
    guard let content = try? JSONDecoder().decode(StoredValue.self, from: Data(bytes)),
      content["schema"]?.string == Findings.schemaName
    else { return [] }
    let broken = brokenQuotes(in: content, of: try study.contributions())
    guard let latest, content["programVersion"]?.string == latest.programVersion else {
      return broken
    }
    let stored = try JSONDecoder().decode(StoredValue.self, from: JSONEncoder().encode(latest))
    return try broken
      + JSONDifference.places(between: stored, and: content, most: Self.mostPlaces).map {
        ResultCheck.Finding(file: file, line: nil, kind: ResultCheck.otherResult, detail: $0)
      }
  }

  /// The contributions that the result names; none where it is no result of this form.
  var ids: [String] {
    guard let content = try? JSONDecoder().decode(StoredValue.self, from: Data(bytes)) else {
      return []
    }
    var ids: [String] = []
    content.forEachObject { members in
      if let proposal = members["proposal"]?.string { ids.append(proposal) }
      if case .list(let proposals) = members["proposals"] { ids += proposals.compactMap(\.string) }
    }
    return ids
  }

  /// Passages whose letters are not those that stand at their place.
  private func brokenQuotes(
    in content: StoredValue, of contributions: [Proposal]
  ) -> [ResultCheck.Finding] {
    let texts = Dictionary(
      contributions.map { ($0.id, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
    var broken: [ResultCheck.Finding] = []
    content.forEachObject { members in
      guard let proposal = members["proposal"]?.string, let text = members["text"]?.string,
        let start = members["start"]?.whole, let end = members["end"]?.whole
      else { return }
      let bytes = texts[proposal]
      let isThere =
        bytes.map { bytes in
          0 <= start && start <= end && end <= bytes.count
            && bytes[start..<end].elementsEqual(text.utf8)
        } ?? false
      guard !isThere else { return }
      let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
      broken.append(
        ResultCheck.Finding(
          file: file, line: nil, kind: ResultCheck.brokenQuote, detail: "\(shown) (\(proposal))"))
    }
    return broken
  }
}

extension StoredValue {
  fileprivate var string: String? { if case .text(let text) = self { text } else { nil } }

  fileprivate var whole: Int? { if case .integer(let number) = self { Int(number) } else { nil } }

  /// Hands on every object, the outer before the inner, members by their names.
  fileprivate func forEachObject(_ visit: ([String: StoredValue]) -> Void) {
    switch self {
    case .object(let members):
      visit(members)
      for name in members.keys.sorted() { members[name]?.forEachObject(visit) }
    case .list(let values): for value in values { value.forEachObject(visit) }
    default: break
    }
  }
}
