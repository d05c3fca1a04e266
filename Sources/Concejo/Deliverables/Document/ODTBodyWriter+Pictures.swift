extension ODTBodyWriter {
  /// A picture with its caption and numbers, or what stands in its place.
  mutating func append(_ figure: ReportDocument.Figure, to xml: inout XMLWriter) {
    guard let picture = figure.picture else { return append(figure.onPlainPaper, to: &xml) }
    pictures.append(picture)
    let name = Self.file(ofPicture: pictures.count)
    let side = ODTPage.centimetres(picture.millimetres / 10) + "cm"
    let style = styles.paragraph(
      "Text_20_body",
      ODTStyles.ParagraphTraits(breaksPage: breaksPage, keepsNext: true, alignment: "center"))
    xml.element("text:p", ["text:style-name": style]) { paragraph in
      paragraph.element(
        "draw:frame",
        [
          "draw:name": name, "text:anchor-type": "as-char", "svg:width": side,
          "svg:height": side,
        ]
      ) { frame in
        frame.element(
          "draw:image",
          [
            "xlink:href": "Pictures/" + name, "xlink:type": "simple", "xlink:show": "embed",
            "xlink:actuate": "onLoad",
          ])
        frame.element("svg:desc", text: figure.alternative)
      }
    }
    breaksPage = false
    append(.paragraph(figure.caption, role: .note), to: &xml)
    if let data = figure.data { append(.table(data), to: &xml) }
  }

  /// The name of a picture's file, from 1.
  static func file(ofPicture number: Int) -> String { "picture\(number).png" }
}
