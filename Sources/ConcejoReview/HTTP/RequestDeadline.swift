internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection on which no whole request comes in time, however slowly its bytes keep coming.
///
/// A connection that lies idle between two requests is closed by the same rule.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart

  private let time: TimeAmount
  private var closing: Scheduled<Void>?

  /// - Parameter time: From the connection, or the end of an answer, to the end of the next request.
  init(after time: Duration) { self.time = TimeAmount(time) }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .end = unwrapInboundIn(data) { end() }
    context.fireChannelRead(data)
  }

  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    if case .end = unwrapOutboundIn(data) { begin(context) }
    context.write(data, promise: promise)
  }

  private func begin(_ context: ChannelHandlerContext) {
    end()
    let channel = context.channel
    closing = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  private func end() {
    closing?.cancel()
    closing = nil
  }
}
