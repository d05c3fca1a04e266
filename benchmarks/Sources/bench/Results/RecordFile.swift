import Foundation

/// The results of a day, as comma-separated values.
struct RecordFile: Sendable {
  private let url: URL

  /// The file of a day.
  init(of day: Date, in folder: URL) {
    let name = day.formatted(.iso8601.year().month().day())
    url = folder.appendingPathComponent(name + ".csv")
  }

  /// The newest file of a folder; nil if there is none.
  init?(newestIn folder: URL) {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let newest = files?.filter { $0.pathExtension == "csv" }
      .max { $0.lastPathComponent < $1.lastPathComponent }
    guard let newest else { return nil }
    url = newest
  }

  /// Name of the file without its extension: the day.
  var day: String { url.deletingPathExtension().lastPathComponent }

  /// The rows; none if the file is not there.
  func rows() -> [RecordRow] {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap(RecordRow.init(csv:))
  }

  /// Adds rows, in place of earlier ones of the same definitions.
  ///
  /// - Throws: Foundation's error when the file cannot be written.
  func add(_ newRows: [RecordRow]) throws {
    let names = Set(newRows.map(\.name))
    let kept = rows().filter { !names.contains($0.name) }
    // The sort is stable: of one definition ours comes first.
    let all = (kept + newRows).sorted { $0.name < $1.name }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let lines = [RecordRow.header] + all.map(\.csv)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
  }
}
