/// The styles that one text needs besides those of the template, in the order in which it needs them.
struct ODTStyles {
  private var names: [String: String] = [:]
  private var definitions: [(name: String, write: @Sendable (inout XMLWriter, String) -> Void)] = []

  /// What a single paragraph adds to its style.
  struct ParagraphTraits: Hashable {
    /// Whether it starts a page.
    var breaksPage = false
    /// Whether it stays on one page with what stands below it.
    var keepsNext = false
    /// Whether it is the first inside a frame, which has its own space above.
    var opensFrame = false
    /// Where its lines stand.
    var alignment: String?
  }

  /// A paragraph style with what a single paragraph adds to it; the style itself where it adds nothing.
  mutating func paragraph(_ parent: String, _ traits: ParagraphTraits) -> String {
    guard traits != ParagraphTraits() else { return parent }
    let key =
      "\(parent) \(traits.breaksPage) \(traits.keepsNext) \(traits.opensFrame) \(traits.alignment ?? "")"
    return name("P", key: key) { xml, name in
      xml.element(
        "style:style",
        [
          "style:name": name, "style:family": "paragraph", "style:parent-style-name": parent,
        ]
      ) {
        $0.element(
          "style:paragraph-properties",
          present: [
            "fo:break-before": traits.breaksPage ? "page" : nil,
            "fo:keep-with-next": traits.keepsNext ? "always" : nil,
            "fo:margin-top": traits.opensFrame ? "0.2cm" : nil,
            "fo:text-align": traits.alignment,
          ])
      }
    }
  }

  /// A text style in another language.
  mutating func text(_ parent: String?, language: Language) -> String {
    name("T", key: "\(parent ?? "") \(language.rawValue)") { xml, name in
      let attributes: KeyValuePairs =
        parent.map {
          ["style:name": name, "style:family": "text", "style:parent-style-name": $0]
        } ?? ["style:name": name, "style:family": "text"]
      xml.element("style:style", attributes) {
        $0.element(
          "style:text-properties",
          ["fo:language": language.rawValue, "fo:country": language.country])
      }
    }
  }

  /// A table of a width in centimetres.
  mutating func table(width: Double) -> String {
    let length = ODTPage.centimetres(width)
    return name("Ta", key: "table \(length)") { xml, name in
      xml.element("style:style", ["style:name": name, "style:family": "table"]) {
        $0.element(
          "style:table-properties",
          [
            "style:width": length + "cm", "table:align": "left", "fo:margin-bottom": "0cm",
            "table:border-model": "collapsing",
          ])
      }
    }
  }

  /// A column of a width in centimetres.
  mutating func column(width: Double) -> String {
    let length = ODTPage.centimetres(width)
    return name("Co", key: "column \(length)") { xml, name in
      xml.element("style:style", ["style:name": name, "style:family": "table-column"]) {
        $0.element("style:table-column-properties", ["style:column-width": length + "cm"])
      }
    }
  }

  /// A row that stays whole, of a least height in millimetres if one is given.
  mutating func row(height: Double?) -> String {
    name("Ro", key: "row \(height ?? 0)") { xml, name in
      xml.element("style:style", ["style:name": name, "style:family": "table-row"]) {
        if let height {
          $0.element(
            "style:table-row-properties",
            [
              "style:min-row-height": ODTPage.centimetres(height / 10) + "cm",
              "fo:keep-together": "always",
            ])
        } else {
          $0.element("style:table-row-properties", ["fo:keep-together": "always"])
        }
      }
    }
  }

  /// A cell: with lines on all sides in a form, below it in a table; darker in a header.
  mutating func cell(isForm: Bool, isHeader: Bool) -> String {
    let line = "0.5pt solid \(isForm ? "#5a6270" : "#c4cad3")"
    return name("Ce", key: "cell \(isForm) \(isHeader)") { xml, name in
      xml.element("style:style", ["style:name": name, "style:family": "table-cell"]) {
        $0.element(
          "style:table-cell-properties",
          [
            "fo:padding-left": "0.12cm", "fo:padding-right": "0.12cm",
            "fo:padding-top": "0.05cm", "fo:padding-bottom": "0.05cm",
            "fo:border-top": line, "fo:border-bottom": line,
            "fo:border-left": isForm ? line : "none", "fo:border-right": isForm ? line : "none",
            "fo:background-color": isHeader ? "#e8eef3" : "transparent",
          ])
      }
    }
  }

  /// A cell without lines, its text in the middle of its height.
  mutating func signCell() -> String {
    name("Ce", key: "sign") { xml, name in
      xml.element("style:style", ["style:name": name, "style:family": "table-cell"]) {
        $0.element(
          "style:table-cell-properties",
          ["fo:padding": "0.12cm", "fo:border": "none", "style:vertical-align": "middle"])
      }
    }
  }

  private mutating func name(
    _ prefix: String, key: String,
    write: @escaping @Sendable (inout XMLWriter, String) -> Void
  ) -> String {
    let full = prefix + " " + key
    if let known = names[full] { return known }
    let name = "\(prefix)\(definitions.count + 1)"
    names[full] = name
    definitions.append((name, write))
    return name
  }

  /// Writes all of them.
  func append(to xml: inout XMLWriter) {
    for definition in definitions { definition.write(&xml, definition.name) }
  }
}
