import Concejo

/// Where the texts of a benchmark come from.
enum CorpusSource: Sendable, Equatable {
  /// The rows of files of a data folder, in this order; nil `rows` takes all.
  case files([String], rows: Int?)
  /// That many rows of the generator.
  case generated(rows: Int, seed: UInt64)

  /// Name of the corpus file: equal for equal sources.
  var name: String {
    switch self {
    case .files(let files, let rows):
      let digest = SHA256.hexDigest(of: Array(files.joined(separator: ",").utf8)).prefix(8)
      return "files-\(files.count)-\(rows.map(String.init) ?? "all")-\(digest)"
    case .generated(let rows, let seed): return "generated-\(rows)-seed-\(seed)"
    }
  }

  /// What a table says of the corpus.
  var summary: String {
    switch self {
    case .files(let files, _):
      files.count == 1 ? Self.stem(of: files[0]) : "\(files.count) files"
    case .generated(_, let seed): "generated; seed \(seed)"
    }
  }

  /// A file's name without its extension.
  static func stem(of file: String) -> String {
    String(file.prefix { $0 != "." })
  }
}

extension CorpusSource: Decodable {
  private enum CodingKeys: String, CodingKey {
    case files
    case rows
    case generated
    case seed
  }

  /// Reads `files` and `rows`, or `generated` and `seed`.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let rows = try values.decodeIfPresent(Int.self, forKey: .generated) {
      self = .generated(rows: rows, seed: try values.decode(UInt64.self, forKey: .seed))
    } else {
      self = .files(
        try values.decode([String].self, forKey: .files),
        rows: try values.decodeIfPresent(Int.self, forKey: .rows))
    }
  }
}
