/// The passages of contributions that a person should look at before they are shown, by contribution.
public struct SensitivePassages: Sendable {
  /// Those of contributions that hold any.
  private let contents: [String: [SensitiveContent]]

  /// How many contributions are looked at before other work of the thread has its turn.
  private static let chunk = 64

  /// Looks for them on one processor, beside other work: they hang on the texts alone.
  ///
  /// - Throws: `CancellationError` if the task is cancelled.
  public init(besideWorkOn contributions: [Proposal]) async throws {
    let search = SensitiveContentSearch()
    var contents: [String: [SensitiveContent]] = [:]
    for first in stride(from: 0, to: contributions.count, by: Self.chunk) {
      for contribution in contributions[first..<min(first + Self.chunk, contributions.count)] {
        let found = search.contents(of: contribution.text)
        if !found.isEmpty { contents[contribution.id] = found }
      }
      try Task.checkCancellation()
      await Task.yield()
    }
    self.contents = contents
  }

  /// Looks for them on every processor.
  init(of contributions: [Proposal]) {
    let search = SensitiveContentSearch()
    let found = parallelChunks(0..<contributions.count, chunk: 512) { range in
      range.compactMap { index -> (String, [SensitiveContent])? in
        let found = search.contents(of: contributions[index].text)
        return found.isEmpty ? nil : (contributions[index].id, found)
      }
    }
    contents = Dictionary(uniqueKeysWithValues: found.flatMap(\.self))
  }

  /// The passages of a contribution, in the order of its text.
  public subscript(id: String) -> [SensitiveContent] { contents[id] ?? [] }
}
