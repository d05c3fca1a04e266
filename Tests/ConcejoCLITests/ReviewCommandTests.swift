import Foundation
import Testing

/// The server as a browser finds it.
@Suite struct ReviewCommandTests {
  /// A server that runs until it is told to end.
  private struct Server {
    let process: Process
    let address: String
    let port: String
    let token: String
  }

  private func start(_ arguments: [String], in program: borrowing Program) throws -> Server {
    let process = Process()
    process.executableURL = URL(filePath: Program.executable)
    process.arguments = ["review", SmallStudy.name] + arguments
    process.currentDirectoryURL = program.folder
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while !text.contains("\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      text += String(decoding: data, as: UTF8.self)
    }
    let address = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let found = try #require(
      address.wholeMatch(of: #/http:\/\/127\.0\.0\.1:(\d+)\/\?token=([0-9a-f]{32})/#), "\(text)")
    return Server(
      process: process, address: address, port: String(found.output.1),
      token: String(found.output.2))
  }

  /// What the server answers to lines that are sent as they are.
  private func ask(_ lines: [String], _ server: Server) throws -> String {
    let request = (lines + ["Connection: close", "", ""]).joined(separator: "\r\n")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = [
      "-c", "exec 3<>/dev/tcp/127.0.0.1/\(server.port); printf %s \"$0\" >&3; cat <&3", request,
    ]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `the printed address opens the pages, and a signal ends them`(signal: Int32) throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let server = try start([], in: program)
    defer { if server.process.isRunning { server.process.terminate() } }
    let host = "Host: 127.0.0.1:\(server.port)"
    #expect(try ask(["GET / HTTP/1.1", host], server).hasPrefix("HTTP/1.1 403"))
    #expect(
      try ask(["GET /?token=\(server.token) HTTP/1.1", "Host: evil.example"], server)
        .hasPrefix("HTTP/1.1 421"))
    let opened = try ask(["GET /?token=\(server.token) HTTP/1.1", host], server)
    #expect(opened.hasPrefix("HTTP/1.1 303"))
    let cookie = "concejo-review-\(server.port)=\(server.token)"
    #expect(opened.contains("\(cookie); Path=/; HttpOnly; SameSite=Strict"))
    let page = try ask(["GET / HTTP/1.1", host, "Cookie: \(cookie)"], server)
    #expect(page.hasPrefix("HTTP/1.1 200") && page.contains("<h1>\(SmallStudy.name)</h1>"))
    #expect(page.contains("default-src 'none'"))
    let head = try ask(["HEAD / HTTP/1.1", host, "Cookie: \(cookie)"], server)
    #expect(head.hasPrefix("HTTP/1.1 200") && !head.contains("<h1>"))
    for attempt in ["/static/../../s.concejo", "/static/%2e%2e/messages/es.json", "/etc/passwd"] {
      #expect(
        try ask(["GET \(attempt) HTTP/1.1", host, "Cookie: \(cookie)"], server)
          .hasPrefix("HTTP/1.1 404"))
    }
    let large = try ask(
      [
        "POST /decisions HTTP/1.1", host, "Cookie: \(cookie)",
        "Origin: http://127.0.0.1:\(server.port)",
        "Content-Type: application/x-www-form-urlencoded", "Content-Length: 10000000",
      ], server)
    #expect(large.hasPrefix("HTTP/1.1 413"))
    kill(server.process.processIdentifier, signal)
    server.process.waitUntilExit()
    #expect(server.process.terminationStatus == 0)
    #expect(server.process.terminationReason == .exit)
  }

  @Test func `a port that another program has is refused`() throws {
    let program = try Program()
    try SmallStudy.make(in: program)
    let server = try start([], in: program)
    defer { server.process.terminate() }
    let second = try program.run(["review", SmallStudy.name, "--port", server.port])
    #expect(second.code == 73)
    #expect(second.errors.contains("port \(server.port) is in use"))
  }

  @Test(arguments: [
    (["--port", "0"], "from 1 to 65535"), (["--port", "65536"], "from 1 to 65535"),
    (["--language", "fr"], "not written in fr"), (["--by", "ana@example.org"], "personal data"),
  ])
  func `wrong flags are told`(flags: [String], told: String) throws {
    let outcome = try Program().run(["review", "s.concejo"] + flags)
    #expect(outcome.code == 64 && outcome.errors.contains(told))
  }

  @Test func `a study that is not there is told`() throws {
    #expect(try Program().run(["review", "s.concejo"]).code == 66)
  }
}
