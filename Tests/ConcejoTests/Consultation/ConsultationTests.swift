import Concejo
import ConcejoTestSupport
import Foundation
import Testing

@Suite struct ConsultationTests {
  /// Sixty proposals, one of which holds the number of an identity card, and a row without text.
  private static let table = Array(
    ("id,texto\n" + FiveThemes.proposals.map { "\($0.id),\"\($0.body)\"\n" }.joined()
      + "61,\"Más árboles con sombra; mi DNI es 12345678Z.\"\n62,\n").utf8)

  /// The text of a file that must have been written.
  private static func text(_ name: String, in files: [String: [UInt8]]) throws -> String {
    String(decoding: try #require(files[name]), as: UTF8.self)
  }

  private static func files(of deliverables: Deliverables) async throws -> [String: [UInt8]] {
    let files = Locked<[String: [UInt8]]>([:])
    try await deliverables.write { name, bytes in
      let earlier = files.withLock { $0.updateValue(bytes, forKey: name) }
      #expect(earlier == nil, "\(name) is written twice")
    }
    return files.withLock { $0 }
  }

  @Test func `every row of a file is accounted for`() async throws {
    let consultation = try Consultation(reading: [("p.csv", Self.table)])
    #expect(consultation.rowCount == 62)
    #expect(consultation.contributions.count == 61)
    #expect(consultation.rejected.map(\.id) == ["62"])
    let run = try await consultation.run()
    #expect(run.findings.ledger.isBalanced)
    #expect(run.findings.ledger.rows == 62)
    #expect(run.findings.placements.count == 61)
    #expect(run.proposals == consultation.contributions)
  }

  @Test func `no deliverable holds the number of an identity card`() async throws {
    let run = try await Consultation(reading: [("p.csv", Self.table)]).run()
    var deliverables = Deliverables(of: run)
    deliverables.title = "Debate de 12345678Z"
    deliverables.formats = [.html, .md]
    let files = try await Self.files(of: deliverables)
    #expect(run.findings.ledger.masked == ["dni": 1])
    for (name, bytes) in files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("12345678Z"), "\(name)")
    }
    #expect(try Self.text("proposals.csv", in: files).contains("sombra"))
  }

  @Test func `the index leads to what may be published, and names the rest`() async throws {
    let run = try await Consultation(reading: [("p.csv", Self.table)]).run()
    var deliverables = Deliverables(of: run)
    deliverables.companions = ["study.concejo"]
    let files = try await Self.files(of: deliverables)
    let index = try Self.text("index.html", in: files)
    // What is not for publication is named there without a link.
    let inward = ["study.concejo", "review.csv"]
    for name in files.keys.filter({ $0 != "index.html" }) + deliverables.companions {
      #expect(index.contains(name), "\(name)")
      #expect(index.contains("href=\"\(name)\"") != inward.contains(name), "\(name)")
    }
  }

  @Test func `two runs write the same bytes whatever the order of the rows`() async throws {
    let rows = Self.table.split(separator: 0x0A)
    let reversed = Array((rows.prefix(1) + rows.dropFirst().reversed()).joined(separator: [0x0A]))
    var results: [[String: [UInt8]]] = []
    for table in [Self.table, Self.table, reversed] {
      let run = try await Consultation(reading: [("p.csv", table)]).run()
      results.append(try await Self.files(of: Deliverables(of: run)))
    }
    #expect(results[0] == results[1])
    #expect(results[0]["result.json"] == results[2]["result.json"])
    #expect(results[0]["themes.csv"] == results[2]["themes.csv"])
  }

  @Test func `an id of two files with other texts is two contributions`() throws {
    let consultation = try Consultation(reading: [
      ("2024.csv", Array("id,texto\n1,Más bancos en la plaza del mercado.\n".utf8)),
      ("2025.csv", Array("id,texto\n1,Un autobús por la noche al hospital.\n".utf8)),
    ])
    #expect(consultation.contributions.map(\.id) == ["2024/1", "2025/1"])
    #expect(consultation.rowCount == 2)
  }

  @Test func `no files and no texts are no consultation`() throws {
    #expect(throws: ConsultationError.nothingToAnalyze([])) { try Consultation(reading: []) }
    #expect(throws: ConsultationError.nothingToAnalyze([])) { try Consultation(of: []) }
  }

  @Test func `themes by question are told to be idle where there is no survey`() async throws {
    var pipeline = Pipeline()
    pipeline.isByQuestion = true
    let run = try await Consultation(reading: [("p.csv", Self.table)]).run(with: pipeline)
    #expect(run.lacksQuestions)
    #expect(run.findings.options.isByQuestion)
  }
}
