/// What the search of the site reads: words with the contributions they stand in, and the first words of these,
/// in parts of which a question needs few.
///
/// Each part is a script that hands over its content, since a page that was opened from a folder may run scripts
/// beside it and may read no other files.
struct SearchIndex {
  /// The file that says where words are looked for.
  static let manifestFile = "search/index.js"

  /// Contributions whose first words share a file.
  private static let openingsInFile = 128
  /// Bytes of words and postings in a file.
  private static let bytesInFile = 48_000
  /// A word of more than this share of the contributions tells nothing, where there are many.
  private static let commonShare = 0.2
  private static let fewestForCommon = 500

  /// All files, with their paths in the site.
  let files: [(path: String, bytes: [UInt8])]

  init(_ content: SiteContent) {
    let entries = content.catalog.entries
    // A number that is not shown is found, and tells why.
    let gone = content.catalog.gone
    var found = Self.places(in: entries)
    for (place, one) in gone.enumerated() {
      found[SearchWords.word(ofID: one.id), default: Places()].inTitles
        .append(entries.count + place)
    }
    let most =
      entries.count >= Self.fewestForCommon
      ? Int(Double(entries.count) * Self.commonShare) : entries.count
    let words = found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let common = words.filter { $0.value.count > most }.map(\.key)
    let parts = Self.parts(words.filter { $0.value.count <= most })
    let themes = content.findings.themes
    let order = Dictionary(
      themes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let all =
      entries.map { Self.row(of: $0, in: content, order) }
      + gone.map { Self.row($0.id, $0.page, theme: nil, content.sentence(of: $0)) }
    let openings = stride(from: 0, to: all.count, by: Self.openingsInFile).map { start in
      let rows = all[start..<min(start + Self.openingsInFile, all.count)]
      return rows.map { JSONLine.text(of: .array($0)) }.joined(separator: ",\n")
    }
    let manifest = JSONLine.text(of: [
      "count": .number(String(all.count)),
      "step": .number(String(Self.openingsInFile)),
      "first": .array(parts.map { .string($0.first) }),
      "common": .array(common.map { .string($0) }),
      "themes": .array(themes.map { .string(content.name(of: $0)) }),
    ])
    files =
      [(Self.manifestFile, Array("concejo.begin(\(manifest));\n".utf8))]
      + parts.enumerated().map { number, part in
        Self.file("w", number, "words", part.lines)
      }
      + openings.enumerated().map { number, rows in
        Self.file("p", number, "openings", rows)
      }
  }

  private static func file(
    _ letter: String, _ number: Int, _ verb: String, _ rows: String
  ) -> (path: String, bytes: [UInt8]) {
    (
      "search/\(letter)\(number).js",
      Array("concejo.\(verb)(\(number),[\n\(rows)\n]);\n".utf8)
    )
  }

  /// Places of the contributions that a word stands in, ascending: those that have it in their titles, and the
  /// others.
  private struct Places {
    var inTitles: [Int] = []
    var elsewhere: [Int] = []

    var count: Int { inTitles.count + elsewhere.count }
  }

  private static func places(in entries: [SiteCatalog.Entry]) -> [String: Places] {
    let chunks = parallelChunks(0..<entries.count, chunk: 512) { range in
      var found: [String: Places] = [:]
      for place in range {
        let proposal = entries[place].proposal
        let title = SearchWords.words(of: proposal.title)
        for word in title { found[word, default: Places()].inTitles.append(place) }
        found[SearchWords.word(ofID: proposal.id), default: Places()].inTitles.append(place)
        let text = proposal.body + "\n" + (proposal.place ?? "")
        for word in SearchWords.words(of: text) where !title.contains(word) {
          found[word, default: Places()].elsewhere.append(place)
        }
      }
      return found
    }
    return chunks.reduce(into: [:]) { all, chunk in
      for (word, places) in chunk {
        all[word, default: Places()].inTitles += places.inTitles
        all[word, default: Places()].elsewhere += places.elsewhere
      }
    }
  }

  /// Words with their postings, in files of about one size.
  private static func parts(
    _ words: [(key: String, value: Places)]
  ) -> [(first: String, lines: String)] {
    var parts: [(first: String, lines: String)] = []
    var (first, lines, size) = ("", [String](), 0)
    for (word, places) in words {
      if lines.isEmpty { first = word }
      let postings = [places.inTitles, places.elsewhere].map { "\"\(Postings.text(of: $0))\"" }
      let line = ([JSONLine.text(of: .string(word))] + postings).joined(separator: ",")
      lines.append(line)
      size += line.utf8.count
      if size >= bytesInFile {
        parts.append((first, lines.joined(separator: ",\n")))
        (lines, size) = ([], 0)
      }
    }
    return lines.isEmpty ? parts : parts + [(first, lines.joined(separator: ",\n"))]
  }

  /// Id, page, place of the theme in the list, first words; and the name of its place on the page where that is
  /// not the id behind a P.
  private static func row(
    of entry: SiteCatalog.Entry, in content: SiteContent, _ order: [Int: Int]
  ) -> [JSONValue] {
    row(
      entry.proposal.id, entry.page, theme: entry.placement?.theme.flatMap { order[$0] },
      content.opening(of: entry.proposal))
  }

  private static func row(
    _ id: String, _ page: String, theme: Int?, _ text: String
  ) -> [JSONValue] {
    let fragment = SiteAddress.fragment(of: id)
    return [.string(id), .string(page), .number(String(theme ?? -1)), .string(text)]
      + (fragment == "P" + id ? [] : [.string(fragment)])
  }
}
