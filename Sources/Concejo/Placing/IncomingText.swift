/// A text to place, as it came: its personal data have not been looked for.
public struct IncomingText: Sendable {
  /// Its line, from 1.
  public let line: Int
  /// Whether it came with an id.
  let id: String?
  let ungated: UngatedProposal

  /// Reads a line: a text, or a JSON object.
  ///
  /// Of an object, `id`, `title` and the first of `body`, `text` and `description` are read.
  ///
  /// - Parameters:
  ///   - bytes: The line, without its end.
  ///   - line: Its number, from 1.
  ///   - file: Name of the file, for errors.
  /// - Throws: ``ModelFileError/noText(file:line:)``; ``ImportError`` where the JSON is wrong.
  public init(_ bytes: ArraySlice<UInt8>, line: Int, file: String) throws {
    self.line = line
    guard bytes.first(where: { $0 > 0x20 }) == 0x7B else {
      id = nil
      ungated = UngatedProposal(
        id: String(line), body: String(decoding: bytes, as: UTF8.self))
      return
    }
    var parser = JSONParser(bytes, file: file, firstLine: line)
    guard case .object(let members, _) = try parser.parse() else {
      throw ModelFileError.noText(file: file, line: line)
    }
    func cell(_ names: [String]) -> String? {
      names.lazy.compactMap { name in
        members.first { $0.name.lowercased() == name }?.value.cell
      }.first { !$0.isEmpty }
    }
    let title = cell(["title"])
    let body = cell(["body", "text", "description"])
    guard title != nil || body != nil else { throw ModelFileError.noText(file: file, line: line) }
    id = cell(["id"])
    ungated = UngatedProposal(
      id: id ?? String(line), title: title ?? "", body: body ?? "")
  }
}
