public import Concejo

/// How a study is reviewed.
public struct ReviewOptions: Sendable {
  /// Where the server listens; nil to have a free port chosen.
  public var port: Int?
  /// Who decides; nil to have the pages ask for it.
  public var person: String?
  /// Whether pages are only read.
  public var isReadOnly: Bool
  /// How long a browser may take to send a request, the time before it among them.
  public var patience = Duration.seconds(30)
  /// Language of the pages; nil for the one most proposals are in.
  public var language: Language?

  /// Says how a study is reviewed.
  public init(
    port: Int? = nil, person: String? = nil, isReadOnly: Bool = false, language: Language? = nil
  ) {
    self.port = port
    self.person = person
    self.isReadOnly = isReadOnly
    self.language = language
  }
}
