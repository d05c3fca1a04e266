import Foundation

/// The rows of several files of JSON Lines, one file after the other: id, title and body of each.
struct MixedRows: Sendable {
  /// The files.
  let files: [URL]
  /// How many rows to take at most; nil takes all.
  let limit: Int?

  /// What is read of a row.
  private struct Row: Codable {
    var id: ID
    var title: String?
    var body: String?

    var isEmpty: Bool {
      [title, body].allSatisfy { ($0 ?? "").allSatisfy(\.isWhitespace) }
    }
  }

  /// An id: some files have numbers.
  private struct ID: Codable {
    var text: String

    init(_ text: String) { self.text = text }

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      text = try (try? String(value.decode(Int.self))) ?? value.decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode(text)
    }
  }

  /// Writes the rows, each id after its file's stem; rows without any text are left out.
  ///
  /// - Throws: Foundation's error when a file cannot be read, decoded or written.
  func write(to url: URL) throws {
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var output = Data()
    var count = 0
    for file in files {
      let stem = CorpusSource.stem(of: file.lastPathComponent)
      for line in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")) {
        if let limit, count == limit { break }
        var row = try decoder.decode(Row.self, from: line)
        guard !row.isEmpty else { continue }
        row.id = ID("\(stem)-\(row.id.text)")
        output += try encoder.encode(row)
        output.append(UInt8(ascii: "\n"))
        count += 1
      }
    }
    try output.write(to: url)
  }
}
