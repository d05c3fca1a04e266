/// A project of a program of qualitative analysis as it comes back: codes, cases and coded passages.
///
/// Source: REFI-QDA Standard 1.5, 2019, project exchange, qdasoftware.org.
struct QDAReading {
  /// A code of the project.
  struct Code {
    let guid: String
    let name: String
    /// GUID of the code that it stands under.
    let parent: String?
  }

  /// A passage of a text and the codes on it.
  struct Selection {
    let guid: String
    /// First code point, and the one behind the last.
    let range: Range<Int>
    /// GUIDs of the codes on it.
    var codes: [String]
  }

  /// A text with its passages.
  struct Source {
    let name: String
    /// Where the plain text lies in the archive, or nil.
    let path: String?
    var selections: [Selection]
  }

  /// Codes, each behind its parent.
  let codes: [Code]
  /// Texts.
  let sources: [Source]
  /// The value of the variable of this name of each case, by the case's name.
  let themes: [String: String]
  /// Content of each plain text, by its path.
  let texts: [String: String]

  /// Reads a project.
  ///
  /// - Parameters:
  ///   - bytes: The `.qdpx` file.
  ///   - file: Its name, for errors.
  /// - Throws: ``ImportError`` where it is no archive or its document is no XML; ``CodebookError`` where it
  ///   holds no project.
  init(_ bytes: [UInt8], file: String) throws {
    var archive = try ZipArchive(bytes, file: file)
    // The standard says project.qde at the root; some write it with capitals.
    guard let name = archive.names.first(where: { $0.lowercased() == "project.qde" }),
      let document = try archive.content(of: name)
    else {
      throw CodebookError.notAProject(file: file, detail: "it has no project.qde")
    }
    let visitor = ProjectVisitor()
    try XMLText(file: file, part: name).read(document, by: visitor)
    guard visitor.isProject else {
      throw CodebookError.notAProject(file: file, detail: "it has no element Project")
    }
    codes = visitor.codes
    sources = visitor.sources
    themes = visitor.themes
    var texts: [String: String] = [:]
    for path in sources.compactMap(\.path) {
      let wanted = path.lowercased()
      guard let entry = archive.names.first(where: { $0.lowercased() == wanted }),
        let content = try archive.content(of: entry)
      else { continue }
      let isMarked = content.starts(with: [0xEF, 0xBB, 0xBF])
      texts[path] = String(decoding: isMarked ? content.dropFirst(3) : content[...], as: UTF8.self)
    }
    self.texts = texts
  }

  /// A GUID as this program writes them: programs put braces around them, or capitals.
  static func normalized(_ guid: String?) -> String {
    (guid ?? "").lowercased().filter { $0 != "{" && $0 != "}" }
  }
}

/// Collects what a project holds.
private final class ProjectVisitor: XMLVisitor {
  private(set) var isProject = false
  private(set) var codes: [QDAReading.Code] = []
  private(set) var sources: [QDAReading.Source] = []
  private(set) var themes: [String: String] = [:]
  private var path: [String] = []
  private var themeVariables: Set<String> = []
  private var caseName: String?
  private var isTheme = false
  private var isValue = false
  private var isCoding = false

  func open(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "Project": isProject = true
    case "Code":
      let guid = QDAReading.normalized(attributes["guid"])
      codes.append(
        QDAReading.Code(guid: guid, name: attributes["name"] ?? "", parent: path.last))
      path.append(guid)
    case "Variable":
      if attributes["name"]?.lowercased() == QDAProject.themeVariable {
        themeVariables.insert(QDAReading.normalized(attributes["guid"]))
      }
    case "Case": caseName = attributes["name"]
    case "VariableRef":
      isTheme = themeVariables.contains(QDAReading.normalized(attributes["targetGUID"]))
    case "TextValue":
      isValue = isTheme && caseName != nil
      // An empty value says that the case had no theme.
      if isValue, let caseName { themes[caseName] = "" }
    case "TextSource":
      let plain = attributes["plainTextPath"].flatMap { path in
        path.hasPrefix("internal://") ? "Sources/" + path.dropFirst("internal://".count) : nil
      }
      sources.append(
        QDAReading.Source(name: attributes["name"] ?? "", path: plain, selections: []))
    case "PlainTextSelection":
      guard !sources.isEmpty, let start = attributes["startPosition"].flatMap({ Int($0) }),
        let end = attributes["endPosition"].flatMap({ Int($0) }), 0 <= start, start <= end
      else { return }
      sources[sources.count - 1].selections.append(
        QDAReading.Selection(
          guid: QDAReading.normalized(attributes["guid"]), range: start..<end, codes: []))
    case "Coding": isCoding = true
    case "CodeRef":
      guard isCoding, let source = sources.indices.last,
        let selection = sources[source].selections.indices.last
      else { return }
      sources[source].selections[selection].codes.append(
        QDAReading.normalized(attributes["targetGUID"]))
    default: return
    }
  }

  func text(_ characters: String) {
    if isValue, let caseName { themes[caseName, default: ""] += characters }
  }

  func close(_ element: String) {
    switch element {
    case "Code": path.removeLast()
    case "Case": caseName = nil
    case "VariableValue": isTheme = false
    case "TextValue": isValue = false
    case "Coding": isCoding = false
    default: return
    }
  }
}
