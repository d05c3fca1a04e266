import Foundation
import Testing

/// Who may name whose types inside the library: each folder those in front of it.
///
/// Found by words alone, so a type named as one of another folder counts as that one.
@Suite struct FolderOrderTests {
  /// Folders of the library, each naming types of earlier ones; `.` is where `Pipeline.swift` lies.
  private static let order = [
    "Support", "Text", "Privacy", "Import", "Vectors", "Graph", "Evaluation", "Titles", "Decisions",
    "Duplicates", "Clustering", "Portrait", ".", "Deliverables", "Sheets", "Research",
    "Explanation",
    "Audit", "Codebook", "Consultation", "Placing", "Erasure", "Workshops", "Chain", "Site",
  ]

  /// What names a type of a later folder all the same.
  ///
  /// The list may only become shorter.
  private static let debts: [String: Set<String>] = [
    "Text": ["Proposal"],
    "Privacy": ["ColumnName"],
    "Evaluation": ["CSVTable", "Findings", "Report", "RunMatrices"],
    "Decisions": [
      "Answer", "ChainRecord", "Clause", "Commitment", "Criterion", "Findings", "Pipeline",
      "Precedent", "Recommendation", "Redaction", "TenderUnit", "WorkshopTerms",
    ],
    "Clustering": [
      "DecidedTheme", "GivenThemes", "ProposalComparison", "Subtheme", "ThemeDescriber",
      "ThemeOutline",
    ],
    "Portrait": ["Findings", "MapField"],
    ".": ["GivenThemes"],
    "Deliverables": [
      "AdministrationResponse", "Answer", "AnswerAccount", "AnswerSheet", "AuditScore", "Clause",
      "Commitment", "ConsultationRun", "FollowUp", "HarvestKind", "HarvestLine", "ListedTerm",
      "Milestone", "Recommendation", "RecordName", "Tender", "WorkshopVotes",
    ],
  ]

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Concejo")

  /// The words of each file, by folder.
  private static func files() throws -> [(folder: String, name: String, words: SwiftWords)] {
    let found = try #require(FileManager.default.enumerator(atPath: root.path))
    return try found.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map {
      let parts = $0.split(separator: "/").map(String.init)
      let source = try String(contentsOf: root.appending(path: $0), encoding: .utf8)
      return (parts.count > 1 ? parts[0] : ".", parts[parts.count - 1], SwiftWords(source))
    }
  }

  /// Types of later folders that a folder names, with the first file that does.
  private static func backward() throws -> [String: [String: String]] {
    let files = try files()
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var homes: [String: Set<String>] = [:]
    var own: [String: Set<String>] = [:]
    for file in files {
      for type in file.words.declared { homes[type, default: []].insert(file.folder) }
      own[file.folder, default: []].formUnion(file.words.own.union(file.words.declared))
    }
    var found: [String: [String: String]] = [:]
    for file in files {
      for word in file.words.used where own[file.folder]?.contains(word) != true {
        let homes = homes[word] ?? []
        guard homes.contains(where: { (place[$0] ?? .max) > (place[file.folder] ?? 0) }) else {
          continue
        }
        if found[file.folder]?[word] == nil { found[file.folder, default: [:]][word] = file.name }
      }
    }
    return found
  }

  @Test func `a folder names only types of the folders in front of it`() throws {
    for (folder, types) in try Self.backward() {
      for (type, file) in types where Self.debts[folder]?.contains(type) != true {
        Issue.record("\(folder)/…/\(file) names \(type), of a folder behind \(folder)")
      }
    }
  }

  @Test func `what was a debt and is none goes from the list`() throws {
    let backward = try Self.backward()
    for (folder, types) in Self.debts {
      for type in types {
        #expect(backward[folder]?[type] != nil, "\(folder) no longer names \(type)")
      }
    }
  }

  @Test func `every folder has its place`() throws {
    let folders = Set(try Self.files().map(\.folder))
    #expect(folders == Set(Self.order))
  }

  @Test func `names are read from code, not from comments and strings`() {
    let words = SwiftWords(
      """
      // Comment
      public struct Outer<Item: Sendable> {
        struct Inner {}
        let a = "Literal \\(Used(1)) \\"Quoted" + Module.Member.text
        /// Documentation
        func f() -> [Result] { [] }
      }
      private enum Hidden {}
      """)
    #expect(words.declared == ["Outer"])
    #expect(words.own == ["Inner", "Hidden", "Item"])
    #expect(words.used == ["Item", "Sendable", "Used", "Module", "Result"])
  }
}
