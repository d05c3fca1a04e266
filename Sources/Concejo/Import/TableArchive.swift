/// Reads the table of proposals out of a ZIP archive of files, such as the open data of Decidim.
struct TableArchive {
  /// Name used in errors.
  let file: String
  /// The sheet of a spreadsheet file to read.
  let sheet: String?
  /// The path to the records of a JSON document.
  let records: String?

  /// Files of an archive that are read to find the table; the open data of Decidim are some twenty.
  private static let mostFiles = 40
  /// Ends of the names of files that may hold a table.
  private static let endings: Set<String> = [
    "csv", "tsv", "tab", "txt", "json", "jsonl", "ndjson", "xlsx", "xlsm", "xls", "ods", "xml",
    "html", "htm",
  ]
  private static let proposals: Set<String> = [
    "proposals", "propuestas", "propostes", "propostas", "proposamenak", "propositions",
    "investments", "ideas",
  ]
  /// What is told apart from proposals even if its name has their word too: `proposal_comments`.
  private static let others: Set<String> = [
    "comments", "comment", "comentarios", "comentaris", "commentaires", "votes", "votos", "users",
    "usuarios", "moderations", "followers", "endorsements", "supports", "notes", "metrics",
  ]

  /// A file of the archive that reads as a table.
  private struct Found {
    let path: String
    let table: RawTable
    let rejected: [RejectedRow]
    let weight: Double
  }

  /// The table with most text, of the files named after proposals if there are any.
  ///
  /// - Throws: ``ImportError`` where no file can be read; that of the file, if there is only one.
  func table(
    in archive: inout ZipArchive
  ) throws(ImportError) -> (table: RawTable, rejected: [RejectedRow]) {
    let candidates = archive.names.filter(Self.mayHoldTable)
    let named = candidates.filter { Self.words(of: $0).contains(where: Self.proposals.contains) }
      .filter { Self.words(of: $0).allSatisfy { !Self.others.contains($0) } }
    let first = named.isEmpty ? candidates : named
    var (found, failure) = try read(first, in: &archive)
    if found.isEmpty, !named.isEmpty {
      (found, _) = try read(candidates.filter { !named.contains($0) }, in: &archive)
    }
    guard let best = found.max(by: { ($0.weight, $1.path) < ($1.weight, $0.path) }) else {
      if first.count == 1, let failure { throw failure }
      let names = archive.names.isEmpty ? "nothing" : WorkbookReader.list(archive.names)
      throw .badWorkbook(
        file: file, detail: "it is a ZIP archive in which no file reads as a table: \(names)")
    }
    var table = best.table
    table.notes.insert(note(best, among: archive.names, found: found), at: 0)
    let rejected = best.rejected.map {
      RejectedRow(file: file, line: $0.line, id: $0.id, reason: $0.reason)
    }
    return (table, rejected)
  }

  /// The files that read as tables, and why the first of the others does not.
  private func read(
    _ paths: [String], in archive: inout ZipArchive
  ) throws(ImportError) -> (found: [Found], failure: ImportError?) {
    var (found, failure) = ([Found](), nil as ImportError?)
    for path in paths.prefix(Self.mostFiles) {
      // An archive that is a trap as a whole is refused; a file that is no table is passed over.
      guard let content = try archive.content(of: path) else { continue }
      let reader = TableReader(
        file: "\(file): \(path)", sheet: sheet, records: records, isInArchive: true)
      do throws(ImportError) {
        let (table, rejected) = try reader.table(of: content)
        let rows = [RawRow(line: table.headerLine, cells: table.header)] + table.rows
        let shape = SheetShape(.init(name: path, rows: rows), file: file)
        guard shape.weight > 0 else { continue }
        found.append(
          Found(
            path: path, table: table, rejected: rejected,
            weight: Self.words(of: path).contains(where: Self.others.contains)
              ? shape.weight / 100 : shape.weight))
      } catch {
        failure = failure ?? error
      }
    }
    return (found, failure)
  }

  private func note(
    _ best: Found, among names: [String], found: [Found]
  ) -> ImportedFile.Note {
    let others = names.filter { $0 != best.path && !Self.isOfSystem($0) }
    let comments = others.filter { path in
      Self.words(of: path).contains { ["comments", "comentarios", "comentaris"].contains($0) }
    }
    let rest = others.filter { !comments.contains($0) }
    let sentence =
      "Of the archive, \(best.path) is read."
      + (comments.isEmpty
        ? ""
        : " Comments are left out, and can be read as a file of their own: \(WorkbookReader.list(comments)).")
      + (rest.isEmpty ? "" : " Left out as well: \(WorkbookReader.list(rest)).")
    // Another table with about as much text may be meant as well.
    let isWarning = found.contains { $0.path != best.path && $0.weight * 3 > best.weight }
    return .init(code: "zip-entries", sentence: sentence, isWarning: isWarning)
  }

  private static func mayHoldTable(_ path: String) -> Bool {
    guard !isOfSystem(path), let name = path.split(separator: "/").last,
      let ending = name.split(separator: ".").last, ending != name
    else { return false }
    let isAbout = ["readme", "license", "licence", "leeme"].contains {
      name.lowercased().hasPrefix($0)
    }
    return !isAbout && endings.contains(ending.lowercased())
  }

  /// Whether a file was put into the archive by the system that packed it.
  private static func isOfSystem(_ path: String) -> Bool {
    path.hasPrefix("__MACOSX/") || path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The words of a file's name, its folders and its ending left out.
  private static func words(of path: String) -> [String] {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    return ColumnName.normalized(String(stem)).split(separator: " ").map(String.init)
  }
}
