import Foundation
import Testing

@testable import Concejo

/// Files in the forms that platforms write; `corpora/formats/expected.csv` says what each holds.
@Suite struct PlatformTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../corpora/formats").standardized

  /// A line of the table of expectations.
  struct Expected: Sendable, CustomStringConvertible {
    let file: String
    let platform: String
    let rows: Int
    let proposals: Int
    let comments: Int
    let other: Int
    var description: String { file }
  }

  static let expected: [Expected] = {
    let text = try? String(contentsOf: folder.appending(path: "expected.csv"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Expected(
        file: cells[0], platform: cells[1], rows: Int(cells[2]) ?? -1,
        proposals: Int(cells[3]) ?? -1, comments: Int(cells[4]) ?? -1, other: Int(cells[5]) ?? -1)
    }
  }()

  private func read(_ name: String, _ stage: ProposalImport = ProposalImport()) throws
    -> ImportedFile
  {
    try stage.read(Array(Data(contentsOf: Self.folder.appending(path: name))), file: name).file
  }

  @Test func `every format has a file`() { #expect(Self.expected.count == 35) }

  @Test(arguments: expected)
  func `a file is recognised and all its rows are accounted for`(expected: Expected) throws {
    let file = try read(expected.file)
    #expect(file.platform ?? "generic" == expected.platform)
    #expect(file.tableRowCount == expected.rows)
    #expect(file.proposals.count - file.commentCount == expected.proposals)
    #expect(file.commentCount == expected.comments)
    #expect(file.rejected.count - file.faultyRows.count == expected.other)
    #expect(file.faultyRows.isEmpty)
    #expect(file.rowCount == file.proposals.count + file.rejected.count)
    #expect(Set(file.proposals.map(\.id)).count == file.proposals.count)
    #expect(file.proposals.allSatisfy { $0.id.hasPrefix("t") || !$0.text.isEmpty })
  }

  @Test func `comments go with the proposals of another file, answers with those of their thread`()
    throws
  {
    let proposals = try read("decidim-proposals-new.csv").proposals
    let comments = try read("decidim-comments.csv").proposals
    let discussion = Discussion(proposals + comments)
    // Its author withdrew the last one.
    #expect(discussion.proposals.map(\.id) == (101...107).map(String.init))
    #expect(discussion.setAside.map(\.contribution) == ["108"])
    #expect(discussion.comments.count == 9)
    let roots = Dictionary(
      uniqueKeysWithValues: discussion.comments.map { ($0.comment.id, $0.root) })
    // 106 answers comment 102, not proposal 102; 108 answers 107, which answers 103.
    #expect(roots["comment-106"] == roots["comment-102"])
    #expect(roots["comment-108"] == roots["comment-103"])
  }

  @Test func `statements are read as the API of Polis gives them, too`() throws {
    let proposals = try read("polis-api.json").proposals
    #expect(proposals.map(\.id) == ["0", "1", "2", "3"])
    #expect(proposals[1].text == "Cyclists need a safe way across the railway.")
    #expect(proposals.map(\.supports) == [24, 17, 0, 8])
    #expect(proposals.map(\.opposes) == [3, 5, 9, 11])
    #expect(proposals.map(\.state) == [nil, nil, "moderated-out", nil])
    #expect(Discussion(proposals).proposals.map(\.id) == ["0", "1", "3"])
  }

  @Test func `comments in the rows of their proposals are parted from them`() throws {
    let discussion = Discussion(try read("consul-admin-es.csv").proposals)
    #expect(discussion.proposals.count == 4)
    #expect(discussion.comments.count == 5)
    let answer = try #require(discussion.comments.first { $0.comment.id == "comment-1505" })
    #expect(answer.comment.parent == "comment-1502")
    #expect(
      answer.root == discussion.comments.first { $0.comment.id == "comment-1502" }?.root)
  }

  @Test func `swapped votes are told and can be turned round`() throws {
    let file = try read("polis-comments-unquoted.csv")
    #expect(file.looksSwapped)
    #expect(try !read("polis-comments.csv").looksSwapped)
    var stage = ProposalImport()
    stage.swapsVotes = true
    let turned = try read("polis-comments-unquoted.csv", stage)
    #expect(!turned.looksSwapped)
    let sums = [file, turned].map { $0.proposals.reduce(0) { $0 + ($1.supports ?? 0) } }
    #expect(sums == [39, 201])
    let against = [file, turned].map { $0.proposals.reduce(0) { $0 + ($1.opposes ?? 0) } }
    #expect(against == [201, 39])
  }

  @Test func `votes against are read where a platform counts them, and nowhere else`() throws {
    let opposed = try read("polis-comments.csv").proposals.map(\.opposes)
    #expect(!opposed.isEmpty && opposed.allSatisfy { $0 != nil })
    #expect(try read("decidim-proposals.xlsx").proposals.allSatisfy { $0.opposes == nil })
  }

  @Test func `a text without quotes keeps its commas and its line break`() throws {
    let bodies = try read("polis-comments-unquoted.csv").proposals.map(\.body)
    #expect(bodies.count { $0.contains(",") } == 2)
    #expect(bodies.count { $0.contains("\n") } == 1)
  }

  @Test func `cells of dates come out as dates, of numbers as numbers`() throws {
    for name in ["generic.xlsx", "generic.xls", "decidim-proposals.xlsx"] {
      let file = try read(name)
      #expect(file.proposals.allSatisfy { $0.date.flatMap { CalendarDay($0) } != nil }, "\(name)")
      #expect(file.proposals.allSatisfy { $0.supports != nil }, "\(name)")
    }
    #expect(try read("generic.xls").proposals.contains { $0.text.contains("“") })
  }

  @Test func `a sheet can be chosen by its name, and a wrong name is told`() throws {
    var stage = ProposalImport()
    stage.sheet = "Listas"
    #expect(throws: ImportError.self) { try read("generic.xlsx", stage) }
    stage.sheet = "Nada"
    #expect(
      throws: ImportError.unknownSheet(
        file: "generic.xlsx", sheet: "Nada", sheets: ["Portada", "Propuestas", "Listas"])
    ) { try read("generic.xlsx", stage) }
  }

  @Test func `who answers each other in a ring is set aside`() {
    let ring = [("a", "b"), ("b", "a"), ("c", "a"), ("d", nil), ("e", "d")].map {
      Proposal(id: $0.0, title: "Un banco", body: "", parent: $0.1)
    }
    let discussion = Discussion(ring)
    #expect(discussion.proposals.map(\.id) == ["d"])
    #expect(discussion.comments.map(\.root) == ["d"])
    #expect(discussion.setAside.map(\.contribution) == ["a", "b", "c"])
    #expect(discussion.setAside.allSatisfy { $0.state == Discussion.orphan })
  }
}
