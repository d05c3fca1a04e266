internal import Concejo
public import ConcejoStore
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore

/// Serves the pages on which a study is reviewed, to browsers on this machine alone.
public struct ReviewServer: Sendable {
  private let site: ReviewPages
  private let options: ReviewOptions

  /// Reads what belongs to the pages.
  ///
  /// - Parameters:
  ///   - study: The study, opened for deciding, or for reading where nothing may be decided.
  ///   - options: How it is reviewed.
  /// - Throws: ``ReviewError``; `StudyError`.
  public init(_ study: Study, _ options: ReviewOptions = ReviewOptions()) throws {
    site = try ReviewPages(study, options)
    self.options = options
  }

  /// Serves until the program is told to end, by Control-C or a signal.
  ///
  /// - Parameter onReady: Told the address to open; whoever has it may decide.
  /// - Throws: ``ReviewError/portTaken(_:)``.
  public func run(onReady: @escaping @Sendable (String) -> Void) async throws {
    let token = RandomToken.make()
    let patience = options.patience
    let port = ListeningPort()
    let site = site
    // Whoever opens the address finds the run read: of 100,000 proposals that takes half a second, which a first
    // page would have to wait for.
    _ = try? await site.reader.knowledge()
    var logger = Logger(label: "concejo")
    logger.logLevel = .critical
    let application = Application(
      responder: CallbackResponder<BasicRequestContext> { request, _ in
        await Self.answer(
          request, site, AccessGuard(token: token, port: port.number))
      },
      server: .http1(
        configuration: .init(additionalChannelHandlers: [RequestDeadline(after: patience)])),
      configuration: .init(address: .hostname("127.0.0.1", port: options.port ?? 0)),
      onServerRunning: { channel in
        let number = channel.localAddress?.port ?? 0
        port.number = number
        onReady("http://127.0.0.1:\(number)/?token=\(token)")
      },
      logger: logger)
    do {
      try await application.runService()
    } catch is IOError {
      throw ReviewError.portTaken(options.port ?? 0)
    }
  }

  /// Where the server listens, once it does.
  private final class ListeningPort: Sendable {
    private let value = Locked(0)

    var number: Int {
      get { value.withLock { $0 } }
      set { value.withLock { $0 = newValue } }
    }
  }

  private static func answer(
    _ request: Request, _ site: ReviewPages, _ access: AccessGuard
  ) async -> Response {
    let asked = PageRequest(
      method: request.method.rawValue, target: request.head.path ?? "/",
      host: request.head.authority, origin: request.headers[.origin],
      cookies: request.headers[values: .cookie].joined(separator: ";"),
      contentType: request.headers[.contentType])
    let answer: PageAnswer
    if access.opens(asked) {
      answer = .redirect(to: "/").setting(access.cookie, to: access.token)
    } else if let refusal = access.refusal(of: asked) {
      answer = .line(site.messages[refusal.sentence], status: refusal.rawValue)
    } else {
      answer = await site.answer(asked) {
        // What is too large is not read, or not to its end.
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard stated <= ReviewPages.mostFormBytes else { return nil }
        return (try? await request.body.collect(upTo: ReviewPages.mostFormBytes)).map {
          Array(buffer: $0)
        }
      }
    }
    var headers = HTTPFields()
    for header in answer.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      headers.append(HTTPField(name: name, value: header.value))
    }
    return Response(
      status: .init(code: answer.status), headers: headers,
      body: request.method == .head
        ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
