/// A project for programs of qualitative analysis: all proposals with their themes as codes.
///
/// One text holds all proposals, each below a line with its id; each is a case, with what its file states
/// as variables, and a passage that is coded with its theme and the part of it. Sentences that speak of
/// further themes are coded with those. Positions count Unicode code points; line ends are `\n` alone,
/// since programs count others differently; there is no rich text, which ATLAS.ti refuses beside plain
/// text. A file for each proposal would make coding nearly impossible.
///
/// Source: REFI-QDA Standard 1.5, 2019, project exchange, qdasoftware.org.
public struct QDAProject: Sendable {
  private let findings: Findings
  private let proposals: [Proposal]
  private let codebook: Codebook
  private let title: String
  private let guid: GUID
  private let messages: Messages

  /// The moment that stands for all of them: else two exports would differ.
  private static let moment = "2000-01-01T00:00:00Z"

  /// Prepares a project.
  ///
  /// - Parameters:
  ///   - findings: What a run found.
  ///   - proposals: The proposals it read, in the order of its placements.
  ///   - codebook: The codes of its themes.
  ///   - space: What tells this consultation from others: identifiers are made of it, and stay the same as
  ///     long as it does.
  ///   - title: What the consultation is called; a general name if nil.
  ///   - language: Language of the names; the findings' own if nil.
  public init(
    _ findings: Findings, proposals: [Proposal], codebook: Codebook, space: String,
    title: String? = nil, language: Language? = nil
  ) {
    self.findings = findings
    self.proposals = proposals
    self.codebook = codebook
    messages = Messages(language ?? findings.mainLanguage)
    self.title = title ?? messages["title.default"]
    guid = GUID(space: space)
  }

  /// The project as a `.qdpx` file.
  ///
  /// - Throws: ``DocumentError`` where it cannot be packed.
  public func qdpx() throws(DocumentError) -> [UInt8] {
    let (text, places) = source()
    return try ZipWriter.document(
      "QDPX",
      [
        ("project.qde", document(places)),
        ("Sources/\(guid.of("source")).txt", Array(text.utf8)),
      ])
  }

  /// Where a proposal lies in the text, in code points.
  private struct Place {
    let start: Int
    let end: Int
  }

  /// A text with the line ends of the source; the number of its code points stays where there are no
  /// others.
  private static func lines(_ text: String) -> String {
    text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }

  private func source() -> (text: String, places: [Place]) {
    var text = ""
    var count = 0
    var places: [Place] = []
    func append(_ piece: String) {
      text += piece
      count += piece.unicodeScalars.count
    }
    for proposal in proposals {
      append("[\(Self.lines(proposal.id).replacing("\n", with: " "))]\n")
      let start = count
      append(Self.lines(proposal.text))
      places.append(Place(start: start, end: count))
      append("\n\n")
    }
    return (text, places)
  }

  private func document(_ places: [Place]) -> [UInt8] {
    var writer = XMLWriter()
    let user = guid.of("user")
    writer.element(
      "Project",
      [
        "xmlns": "urn:QDA-XML:project:1.0", "name": title,
        "origin": "Concejo \(findings.programVersion)", "creatingUserGUID": user,
        "creationDateTime": Self.moment,
      ]
    ) { writer in
      writer.element("Users") { $0.element("User", ["guid": user, "name": "Concejo", "id": "CO"]) }
      writer.element("CodeBook") { codebook.append(to: &$0, guid: guid, messages: messages) }
      appendVariables(to: &writer)
      writer.element("Cases") { writer in
        for (proposal, placement) in zip(proposals, findings.placements) {
          append(caseOf: proposal, placement, to: &writer)
        }
      }
      writer.element("Sources") { append(source: places, user: user, to: &$0) }
    }
    return writer.bytes
  }

  /// The variable that tells the theme of each case, so that what is coded anew can be told from it.
  static let themeVariable = "theme"

  private enum Variable: String, CaseIterable {
    case language, place, category, date, state, supports, theme

    func value(_ proposal: Proposal, _ placement: Placement) -> String? {
      switch self {
      case .language: placement.language.rawValue
      case .place: proposal.place
      case .category: proposal.category
      case .date: proposal.date
      case .state: proposal.state
      case .supports: proposal.supports.map(String.init)
      case .theme:
        placement.theme.map { ThemeName($0, subtheme: placement.subtheme).text } ?? ""
      }
    }
  }

  private func appendVariables(to writer: inout XMLWriter) {
    writer.element("Variables") { writer in
      for variable in Variable.allCases {
        writer.element(
          "Variable",
          [
            "guid": guid.of("variable", variable.rawValue), "name": variable.rawValue,
            "typeOfVariable": variable == .supports ? "Integer" : "Text",
          ])
      }
    }
  }

  private func append(
    caseOf proposal: Proposal, _ placement: Placement, to writer: inout XMLWriter
  ) {
    writer.element("Case", ["guid": guid.of("case", proposal.id), "name": proposal.id]) { writer in
      for variable in Variable.allCases {
        guard let value = variable.value(proposal, placement) else { continue }
        writer.element("VariableValue") { writer in
          writer.element("VariableRef", ["targetGUID": guid.of("variable", variable.rawValue)])
          writer.element(variable == .supports ? "IntegerValue" : "TextValue", text: value)
        }
      }
      writer.element("SelectionRef", ["targetGUID": guid.of("selection", proposal.id)])
    }
  }

  private func append(source places: [Place], user: String, to writer: inout XMLWriter) {
    let source = guid.of("source")
    writer.element(
      "TextSource",
      [
        "guid": source, "name": title, "plainTextPath": "internal://\(source).txt",
        "creatingUser": user, "creationDateTime": Self.moment,
      ]
    ) { writer in
      for ((proposal, placement), place) in zip(zip(proposals, findings.placements), places) {
        let codes =
          placement.theme.map { theme in
            [ThemeName(theme).text]
              + (placement.subtheme.map { [ThemeName(theme, subtheme: $0).text] } ?? [])
          } ?? []
        append(
          proposal.id, name: proposal.id, place, codes: codes, user: user, to: &writer)
        for further in placement.further {
          guard let place = Self.place(of: further.quote, in: proposal, from: place) else {
            continue
          }
          append(
            Self.selection(of: further, in: proposal.id),
            name: Self.lines(further.quote.text), place,
            codes: [ThemeName(further.theme).text], user: user, to: &writer)
        }
      }
    }
  }

  /// What the GUID of a passage that speaks of a further theme is made of.
  static func selection(of further: FurtherTheme, in proposal: String) -> String {
    "\(proposal)\u{1F}\(further.theme)\u{1F}\(further.quote.start)"
  }

  /// Where a quote lies in the source; nil for one that does not stand in its proposal.
  private static func place(of quote: Quote, in proposal: Proposal, from place: Place) -> Place? {
    guard quote.stands(in: proposal) else { return nil }
    let bytes = Array(proposal.text.utf8)
    let before = lines(String(decoding: bytes[..<quote.start], as: UTF8.self)).unicodeScalars.count
    let start = place.start + before
    return Place(start: start, end: start + lines(quote.text).unicodeScalars.count)
  }

  private func append(
    _ selection: String, name: String, _ place: Place, codes: [String], user: String,
    to writer: inout XMLWriter
  ) {
    writer.element(
      "PlainTextSelection",
      [
        "guid": guid.of("selection", selection), "name": name, "startPosition": String(place.start),
        "endPosition": String(place.end), "creatingUser": user, "creationDateTime": Self.moment,
      ]
    ) { writer in
      for code in codes {
        writer.element(
          "Coding",
          [
            "guid": guid.of("coding", "\(selection)\u{1F}\(code)"), "creatingUser": user,
            "creationDateTime": Self.moment,
          ]
        ) { $0.element("CodeRef", ["targetGUID": guid.of("code", code)]) }
      }
    }
  }
}
