/// The page that leads to every file of a folder, by what people do with it; those that are not for publication
/// are named without a link.
public struct FolderIndex {
  private let paths: [String]
  private let messages: Messages
  private let title: String?

  /// Name of the page in its folder.
  public static let fileName = "index.html"
  /// By this place in it the page is known again.
  private static let anchor = "concejo-index"

  /// Prepares the page.
  ///
  /// - Parameters:
  ///   - paths: Files of the folder with the folders they lie in, such as `taller/agenda.docx`; the page itself
  ///     is passed over.
  ///   - language: Language of the page.
  ///   - title: What the consultation is called.
  public init(_ paths: [String], language: Language, title: String? = nil) {
    self.paths = Set(paths).subtracting([Self.fileName]).sorted(by: Self.precedes)
    messages = Messages(language)
    self.title = title
  }

  /// Whether a page is such an index, and not one that somebody wrote.
  public static func isIndex(_ html: String) -> Bool {
    html.utf8.firstRange(of: "id=\"\(anchor)\"".utf8) != nil
  }

  /// The page, before it is written.
  public var document: ReportDocument {
    var document = ReportDocument(
      title: title ?? messages["index.title"],
      subtitle: title == nil ? nil : messages["index.title"], language: messages.language,
      blocks: [
        .paragraph(
          ReportDocument.Paragraph(
            [.text(messages.counted("index.count", paths.count) + ".")], role: .count,
            anchor: Self.anchor))
      ])
    let known = paths.map { path in
      (path, KnownFile.all.firstIndex { $0.matches(Self.name(of: path)) })
    }
    func items(_ purpose: KnownFile.Purpose) -> [ReportDocument.List.Item] {
      KnownFile.all.indices.filter { KnownFile.all[$0].purpose == purpose }.flatMap { place in
        lines(for: KnownFile.all[place], known.filter { $0.1 == place }.map(\.0))
      }
    }
    for purpose in KnownFile.Purpose.allCases where purpose != .internal {
      let items = items(purpose)
      if !items.isEmpty {
        document.append([
          .heading(1, messages["index.\(purpose.rawValue)"]),
          .list(ReportDocument.List(items)),
        ])
      }
    }
    let unknown = known.filter { $0.1 == nil }.map(\.0)
    if !unknown.isEmpty {
      document.append([
        .heading(1, messages["index.other"]),
        .list(ReportDocument.List(unknown.map { ReportDocument.List.Item([Self.link(to: $0)]) })),
      ])
    }
    let unpublished = items(.internal)
    if !unpublished.isEmpty {
      document.append([
        .heading(1, messages["index.internal"]),
        .paragraph(messages["index.internal.text"], role: .note),
        .list(ReportDocument.List(unpublished)),
      ])
    }
    return document
  }

  /// An item for each folder in which such files lie.
  private func lines(for file: KnownFile, _ paths: [String]) -> [ReportDocument.List.Item] {
    let folders = Dictionary(grouping: paths, by: Self.folder)
    return folders.sorted { $0.key < $1.key }.map { _, paths in
      // Files of several kinds stand by their names, and each name by its kinds.
      let sorted = paths.enumerated().sorted { left, right in
        let names = (Self.stem(of: left.element), Self.stem(of: right.element))
        guard names.0 == names.1 else { return left.offset < right.offset }
        return file.place(of: left.element) < file.place(of: right.element)
      }.map(\.element)
      let links = sorted.enumerated().flatMap { place, path -> [ReportDocument.Inline] in
        (place == 0 ? [] : [.text(" · ")])
          + [file.purpose == .internal ? .text(path) : Self.link(to: path)]
      }
      return ReportDocument.List.Item(
        [.strong(messages.label("index.file.\(file.key)")), .text(" ")] + links)
    }
  }

  private static func link(to path: String) -> ReportDocument.Inline {
    .link(path, to: .address(address(of: path)))
  }

  /// A path as a relative address: whatever a file is called, it leads into the folder.
  static func address(of path: String) -> String {
    path.utf8.reduce(into: "") { address, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
  }

  private static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  private static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private static func stem(of path: String) -> String {
    String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])
  }

  /// Files of the folder itself come before those of folders in it; then by bytes.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let (first, second) = (folder(of: left), folder(of: right))
    return first == second ? left < right : first < second
  }
}

extension KnownFile {
  /// Where the ending of a path stands among those of the file.
  fileprivate func place(of path: String) -> Int {
    formats.firstIndex { path.lowercased().hasSuffix("." + $0) } ?? formats.count
  }
}
