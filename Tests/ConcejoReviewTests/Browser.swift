import Concejo
import ConcejoStore
import ConcejoTestSupport
import Foundation

@testable import ConcejoReview

/// A study of its own with its pages, and a browser that was let in.
final class Browser: Sendable {
  let folder: URL
  let study: Study
  let site: ReviewPages
  let access = AccessGuard(token: "0123456789abcdef0123456789abcdef", port: 8080)

  /// Sixty proposals on five themes, and two more that are tests of other things.
  static let table: String = {
    let rows = FiveThemes.proposals.map { "\($0.id),,\"\($0.body)\",\((Int($0.id) ?? 0) % 7),\n" }
    return "id,title,description,supports,municipality\n" + rows.joined()
  }()

  init(
    _ table: String = Browser.table, options: ReviewOptions = ReviewOptions(),
    isAnalyzed: Bool = true
  ) async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "concejo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    study = try Study.create(at: folder.appending(path: "s.concejo").path)
    try study.add([
      try ProposalImport().read(Array(table.utf8), file: "s.csv").hidingPersonalData()
    ])
    if isAnalyzed {
      var pipeline = Pipeline()
      pipeline.themeFinder.count = .exactly(5)
      try study.save(try await study.consultation().run(with: pipeline))
    }
    site = try ReviewPages(study, options)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A request as this browser sends it.
  func request(_ method: String = "GET", _ target: String) -> PageRequest {
    var request = PageRequest(method: method, target: target)
    request.host = "127.0.0.1:8080"
    request.cookies = "\(access.cookie)=\(access.token)"
    if method == "POST" {
      request.origin = "http://127.0.0.1:8080"
      request.contentType = "application/x-www-form-urlencoded"
    }
    return request
  }

  func get(_ target: String) async -> Answer { await send(request("GET", target)) }

  /// Sends a form as it stands on a page, with the mark and the last decision of that page.
  func post(_ fields: [(String, String)], from page: Answer) async -> Answer {
    let marks = ["seal", "seen"].map { ($0, page.field($0)) }
    return await post("/decisions", fields + marks)
  }

  func post(_ target: String, _ fields: [(String, String)]) async -> Answer {
    let body = fields.map { "\(PercentEncoding.encoded($0))=\(PercentEncoding.encoded($1))" }
      .joined(separator: "&")
    return await send(request("POST", target), body: Array(body.utf8))
  }

  /// The answer, a refusal among them; a body that is too large is not read.
  func send(_ request: PageRequest, body: [UInt8] = []) async -> Answer {
    if let refusal = access.refusal(of: request) {
      return Answer(answer: .line(site.messages[refusal.sentence], status: refusal.rawValue))
    }
    return Answer(
      answer: await site.answer(request) { body.count > ReviewPages.mostFormBytes ? nil : body })
  }

  /// What the browser got.
  struct Answer {
    let answer: PageAnswer

    var status: Int { answer.status }
    var html: String { String(decoding: answer.body, as: UTF8.self) }

    func header(_ name: String) -> String? { answer.headers.first { $0.name == name }?.value }

    /// The value of the first field of a name in a form of the page.
    func field(_ name: String) -> String {
      let start = "name=\"\(name)\" value=\""
      let parts = html.components(separatedBy: start)
      return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : ""
    }

    /// Addresses of all links of the page, as they stand.
    var links: [String] {
      html.matches(of: #/href="([^"]*)"/#).map {
        String($0.output.1).replacing("&amp;", with: "&").replacing("&#x3D;", with: "=")
      }
    }
  }
}
