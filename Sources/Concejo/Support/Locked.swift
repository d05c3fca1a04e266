import Foundation
internal import Synchronization

/// A value that one thread at a time may use.
///
/// ThreadSanitizer sees none of Synchronization's locks on Linux, and takes whatever they guard for a race: in its
/// builds the lock is one that it knows.
package struct Locked<Value>: ~Copyable, Sendable {
  #if THREAD_SANITIZER
    private let content: Content

    private final class Content: @unchecked Sendable {
      let lock = NSLock()
      var value: Value

      init(_ value: Value) { self.value = value }
    }

    package init(_ value: sending Value) { content = Content(value) }

    /// Uses the value while nobody else can.
    package func withLock<Result>(
      _ body: (inout sending Value) throws -> sending Result
    ) rethrows -> sending Result {
      content.lock.lock()
      defer { content.lock.unlock() }
      return try body(&content.value)
    }
  #else
    private let mutex: Mutex<Value>

    package init(_ value: sending Value) { mutex = Mutex(value) }

    /// Uses the value while nobody else can.
    package borrowing func withLock<Result>(
      _ body: (inout sending Value) throws -> sending Result
    ) rethrows -> sending Result {
      try mutex.withLock(body)
    }
  #endif
}
