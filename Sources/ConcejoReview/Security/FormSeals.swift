internal import Concejo

/// Marks of the forms that this server has sent: none can be made elsewhere, none counts twice.
final class FormSeals: Sendable {
  private let key = RandomToken.make()
  private let spent = Locked<Set<String>>([])

  /// What a form's mark says of it.
  enum Verdict: Equatable {
    /// It was sent by this server, and comes back for the first time.
    case fresh
    /// It came back before.
    case spent
    /// This server has not sent it.
    case forged
  }

  /// A mark for the forms of one page.
  func issue() -> String {
    let name = RandomToken.make()
    return name + digest(of: name)
  }

  /// Judges a mark; from now on it is spent.
  func spend(_ seal: String) -> Verdict {
    let name = String(seal.prefix(32))
    guard RandomToken.areEqual(name + digest(of: name), seal) else { return .forged }
    return spent.withLock { $0.insert(name).inserted } ? .fresh : .spent
  }

  private func digest(of name: String) -> String {
    // The key on both sides: nobody can lengthen what was digested.
    SHA256.hexDigest(of: (key + name + key).utf8)
  }
}
