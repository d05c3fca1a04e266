import ConcejoStore
import Foundation
import Synchronization
import Testing

@testable import ConcejoReview

/// A client that hardly sends anything holds up nobody.
@Suite struct SlowClientTests {
  /// Sends the start of a request at once and the rest byte by byte, a tenth of a second apart, until the server
  /// ends the connection.
  ///
  /// - Returns: What the server answered, and how many seconds that took.
  private static func drip(
    _ start: String, _ rest: String, port: Int
  ) async throws -> (answer: String, seconds: Double) {
    let script = """
      exec 3<>/dev/tcp/127.0.0.1/\(port)
      printf %s "$0" >&3
      ( for ((i = 0; i < ${#1}; i++)); do printf %s "${1:i:1}" >&3 || break; sleep .1; done ) \
        2>/dev/null &
      cat <&3 2>/dev/null; kill $! 2>/dev/null; true
      """
    return try await run(script, [start, rest])
  }

  /// Asks for a page as fast as can be.
  private static func ask(port: Int) async throws -> (answer: String, seconds: Double) {
    let script = """
      exec 3<>/dev/tcp/127.0.0.1/\(port); printf %s "$0" >&3; cat <&3
      """
    return try await run(
      script, ["GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"])
  }

  private static func run(
    _ script: String, _ texts: [String]
  ) async throws -> (answer: String, seconds: Double) {
    let start = ContinuousClock().now
    let answer: String = try await withCheckedThrowingContinuation { done in
      DispatchQueue.global().async {
        done.resume(
          with: Result {
            let shell = Process()
            shell.executableURL = URL(filePath: "/bin/bash")
            shell.arguments = ["-c", script] + texts
            let output = Pipe()
            shell.standardOutput = output
            try shell.run()
            let data = output.fileHandleForReading.readDataToEndOfFile()
            shell.waitUntilExit()
            return String(decoding: data, as: UTF8.self)
          })
      }
    }
    return (answer, (ContinuousClock().now - start) / .seconds(1))
  }

  #if THREAD_SANITIZER || ADDRESS_SANITIZER
    /// Under a sanitizer, with all other tests beside it, an answer takes longer than a slow client has.
    private static let keepsTime = false
  #else
    private static let keepsTime = true
  #endif

  @Test(.enabled(if: keepsTime))
  func `who sends byte by byte is cut off in time, and others are served meanwhile`()
    async throws
  {
    let browser = try await Browser(isAnalyzed: false)
    var options = ReviewOptions()
    // Long enough for a busy machine to answer somebody else before.
    options.patience = .seconds(8)
    let server = try ReviewServer(browser.study, options)
    let (addresses, told) = AsyncStream.makeStream(of: String.self)
    let running = Task { try await server.run { told.yield($0) } }
    defer { running.cancel() }
    var first: String?
    for await address in addresses {
      first = address
      break
    }
    let found = try #require(
      first?.wholeMatch(of: #/http:\/\/127\.0\.0\.1:(\d+)\/\?token=(\w+)/#))
    let (port, token) = (Int(found.output.1) ?? 0, found.output.2)
    let host = "127.0.0.1:\(port)"
    let head = [
      "POST /decisions HTTP/1.1", "Host: \(host)", "Origin: http://\(host)",
      "Cookie: concejo-review-\(port)=\(token)",
      "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000", "", "",
    ].joined(separator: "\r\n")
    let long = String(repeating: "a", count: 400)
    async let slowHead = Self.drip("GET /", long, port: port)
    async let slowBody = Self.drip(head, long, port: port)
    try await Task.sleep(for: .milliseconds(500))
    let fast = try await Self.ask(port: port)
    #expect(fast.answer.hasPrefix("HTTP/1.1 403"))
    let (one, other) = (try await slowHead, try await slowBody)
    // The clients alone would take forty seconds and more.
    #expect(one.answer.isEmpty && (6..<35).contains(one.seconds), "\(one)")
    #expect(!other.answer.contains(" 303 ") && (6..<35).contains(other.seconds), "\(other)")
    #expect(fast.seconds < one.seconds)
  }
}
