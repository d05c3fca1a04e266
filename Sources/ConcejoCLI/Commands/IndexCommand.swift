import ArgumentParser
import Concejo
import ConcejoStore
import Foundation

/// Writes the page that leads to every file of a folder.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Write index.html for a folder: what each file in it is for.",
    discussion: """
      Files stand by what people do with them: read, print, fill in, publish, check, work with the data;
      those that are not known stand last, by name. Folders inside it are looked through, hidden files and
      links to elsewhere are not. The page is made from what lies there, so it is written anew whenever
      something is added; a page called index.html that somebody else wrote is replaced with --force only.

      EXAMPLES:
        concejo index out
        concejo index out --title "Presupuestos" --language ca
      """)

  @Argument(help: "A folder, such as one that run or report made.")
  var folder: String

  @Option(help: "What the consultation is called.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Language: \(Messages.available.map(\.rawValue).joined(separator: ", ")).",
      discussion: "By default that of study.concejo if it lies in the folder, else Spanish."))
  var language: LanguageArgument?

  @Flag(help: "Replace an index.html that is none of these.")
  var force = false

  @Flag(help: "Print JSON.")
  var json = false

  private struct Written: Encodable {
    let file: String
    let files: [String]
    let links: [String]
  }

  func validate() throws { if let title { try DecisionOptions.check(title) } }

  func run() throws {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let contents = try FolderContents(of: folder)
    let files = contents.files.filter { $0 != FolderIndex.fileName }
    let path = folder + "/" + FolderIndex.fileName
    let isOwn = try contents.files.contains(FolderIndex.fileName) && isIndex(path)
    let page = OutputFile(path: path, isReplaced: force || isOwn)
    try page.check()
    let index = FolderIndex(
      files, language: try language?.language ?? studyLanguage(contents, in: folder) ?? .es,
      title: title)
    try page.write(index.document.html.utf8)
    if !contents.links.isEmpty {
      Diagnostics.print(
        "\(Counted.of(contents.links.count, "link")) to elsewhere left out:"
          + " \(contents.links.joined(separator: ", ")).")
    }
    if json {
      return try JSONOutput.print(Written(file: path, files: files, links: contents.links))
    }
    print("\(Counted.of(files.count, "file")) in \(path)")
  }

  private func isIndex(_ path: String) throws -> Bool {
    FolderIndex.isIndex(String(decoding: try InputFile.bytes(of: path), as: UTF8.self))
  }

  private func studyLanguage(_ contents: FolderContents, in folder: String) throws -> Language? {
    guard contents.files.contains(OutputFolder.study) else { return nil }
    return try Study.open(at: folder + "/" + OutputFolder.study, for: .reading).mainLanguage()
  }
}
