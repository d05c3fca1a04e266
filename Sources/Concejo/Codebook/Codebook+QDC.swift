internal import Foundation

extension Codebook {
  /// The codebook as a `.qdc` file, the form in which programs of qualitative analysis exchange codes.
  ///
  /// Inclusion, exclusion and examples, for which the form has no place, stand in the description behind
  /// their names.
  ///
  /// Source: REFI-QDA Standard 1.5, 2019, codebook exchange, qdasoftware.org.
  ///
  /// - Parameters:
  ///   - space: What tells this consultation from others, the same as long as it lives.
  ///   - language: Language of the names.
  /// - Returns: The bytes of the file.
  public func qdc(space: String, language: Language) -> [UInt8] {
    var writer = XMLWriter()
    writer.element(
      "CodeBook",
      ["xmlns": "urn:QDA-XML:codebook:1.0", "origin": "Concejo \(Findings.currentProgramVersion)"]
    ) { append(to: &$0, guid: GUID(space: space), messages: Messages(language)) }
    return writer.bytes
  }

  /// The codes as both forms hold them.
  func append(to writer: inout XMLWriter, guid: GUID, messages: Messages) {
    writer.element("Codes") { writer in
      for code in codes where code.parent == nil {
        append(code, to: &writer, guid: guid, messages: messages)
      }
    }
  }

  private func append(
    _ code: Code, to writer: inout XMLWriter, guid: GUID, messages: Messages
  ) {
    writer.element(
      "Code",
      [
        "guid": guid.of("code", code.id), "name": code.title, "isCodable": "true",
        "color": Self.color(of: code.id),
      ]
    ) { writer in
      let text = Self.text(of: code, messages)
      if !text.isEmpty { writer.element("Description", text: text) }
      for part in codes where part.parent == code.id {
        append(part, to: &writer, guid: guid, messages: messages)
      }
    }
  }

  /// The parts of a description that have a name before them.
  private static let parts = ["inclusion", "exclusion", "examples"]

  private static func text(of code: Code, _ messages: Messages) -> String {
    let named = [code.inclusion, code.exclusion, code.examples.joined(separator: "\n")]
    let parts = zip(parts, named).filter { !$0.1.isEmpty }.map { name, text in
      "\(messages["codebook.\(name)"]):\n\(text)"
    }
    return ([code.description] + parts).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Colours that people with any colour vision tell apart.
  ///
  /// Source: M. Okabe & K. Ito, *Color universal design*, 2008, jfly.uni-koeln.de/color.
  private static let colors = [
    "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7",
  ]

  /// A theme and its parts have one colour.
  private static func color(of id: String) -> String {
    let number = Int(id.dropFirst().prefix { $0 != "." }) ?? 0
    return colors[number % colors.count]
  }

  /// Reads a `.qdc` file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for errors.
  ///   - known: Codes whose identifiers may stand in it.
  ///   - space: What the identifiers were made with.
  /// - Throws: ``ImportError`` where it is no XML; ``CodebookError``.
  public init(qdc bytes: [UInt8], file: String, known: Codebook, space: String) throws {
    let guid = GUID(space: space)
    let ids = Dictionary(
      known.codes.map { (guid.of("code", $0.id), $0.id) }, uniquingKeysWith: { first, _ in first })
    let visitor = CodeVisitor(ids: ids)
    try XMLText(file: file, part: nil).read(bytes, by: visitor)
    guard visitor.isCodebook else {
      throw CodebookError.notACodebook(file: file, detail: "it has no element CodeBook")
    }
    codes = []
    for code in visitor.codes {
      guard !codes.contains(where: { $0.id == code.id }) else {
        throw CodebookError.notACodebook(file: file, detail: "code \(code.id) stands in it twice")
      }
      codes.append(Self.parted(code))
    }
  }

  /// A code with the named parts of its description in their places.
  private static func parted(_ code: Code) -> Code {
    var code = code
    let blocks = code.description.components(separatedBy: "\n\n")
    var texts: [String: String] = [:]
    var last = "description"
    for block in blocks {
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      if lines.count == 2, lines[0].hasSuffix(":"),
        let part = names[ColumnName.normalized(String(lines[0]))]
      {
        last = part
        texts[part] = String(lines[1])
      } else {
        texts[last] = texts[last].map { $0 + "\n\n" + block } ?? block
      }
    }
    code.description = texts["description"] ?? ""
    code.inclusion = texts["inclusion"] ?? ""
    code.exclusion = texts["exclusion"] ?? ""
    code.examples = texts["examples"].map { $0.split(separator: "\n").map(String.init) } ?? []
    return code
  }

  /// Names of the parts in all languages.
  private static let names: [String: String] = Dictionary(
    Messages.available.flatMap { language in
      parts.map { (ColumnName.normalized(Messages(language)["codebook.\($0)"]), $0) }
    }, uniquingKeysWith: { first, _ in first })
}

/// Collects the codes of a codebook with their parents.
private final class CodeVisitor: XMLVisitor {
  private(set) var codes: [Codebook.Code] = []
  private(set) var isCodebook = false
  private let ids: [String: String]
  private var path: [Int] = []
  private var isDescription = false

  init(ids: [String: String]) { self.ids = ids }

  func open(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "CodeBook": isCodebook = true
    case "Code":
      let name = attributes["name"] ?? ""
      let guid = (attributes["guid"] ?? "").lowercased().filter { $0 != "{" && $0 != "}" }
      let parent = path.last.map { codes[$0].id }
      let title = name.isEmpty ? guid : name
      path.append(codes.count)
      codes.append(
        Codebook.Code(
          id: ids[guid] ?? (parent.map { "\($0)/" } ?? "") + title, parent: parent, title: title))
    case "Description": isDescription = !path.isEmpty
    default: return
    }
  }

  func text(_ characters: String) {
    if isDescription, let last = path.last { codes[last].description += characters }
  }

  func close(_ element: String) {
    switch element {
    case "Code": path.removeLast()
    case "Description": isDescription = false
    default: return
    }
  }
}
