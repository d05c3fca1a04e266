extension DOCXBodyWriter {
  /// A picture with its caption and numbers, or what stands in its place.
  mutating func append(_ figure: ReportDocument.Figure, to xml: inout XMLWriter) {
    guard let picture = figure.picture else { return append(figure.onPlainPaper, to: &xml) }
    // Inside a paragraph with a picture none can be the first of a page.
    if breaksPage { append([], style: "Normal", to: &xml) }
    pictures.append(picture)
    let number = pictures.count
    xml.element("w:p") { paragraph in
      paragraph.element("w:pPr") { properties in
        properties.element("w:pStyle", ["w:val": "Normal"])
        properties.element("w:keepNext")
        properties.element("w:jc", ["w:val": "center"])
      }
      paragraph.element("w:r") { run in
        run.element("w:drawing") {
          Self.append(picture, number: number, alternative: figure.alternative, to: &$0)
        }
      }
    }
    append(.paragraph(figure.caption, role: .note), to: &xml)
    if let data = figure.data { append(.table(data), to: &xml) }
  }

  /// The name of a picture's file, from 1.
  static func file(ofPicture number: Int) -> String { "picture\(number).png" }

  /// The name under which the relations hold a picture.
  static func relation(ofPicture number: Int) -> String { "rIdPicture\(number)" }

  /// A picture in a line of text.
  ///
  /// Source: ISO/IEC 29500-1:2016, 20.4.2.8 (inline) and 20.2.2.5 (pic).
  private static func append(
    _ picture: ReportDocument.Picture, number: Int, alternative: String, to xml: inout XMLWriter
  ) {
    // 36,000 English Metric Units are a millimetre.
    let side = String(Int((picture.millimetres * 36_000).rounded()))
    let size: KeyValuePairs = ["cx": side, "cy": side]
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006/"
    xml.element(
      "wp:inline",
      [
        "xmlns:wp": drawing + "wordprocessingDrawing", "xmlns:a": drawing + "main",
        "xmlns:pic": drawing + "picture", "distT": "0", "distB": "0", "distL": "0", "distR": "0",
      ]
    ) { inline in
      inline.element("wp:extent", size)
      inline.element(
        "wp:docPr",
        ["id": String(number), "name": file(ofPicture: number), "descr": alternative])
      inline.element("wp:cNvGraphicFramePr") {
        $0.element("a:graphicFrameLocks", ["noChangeAspect": "1"])
      }
      inline.element("a:graphic") { graphic in
        graphic.element("a:graphicData", ["uri": drawing + "picture"]) { data in
          data.element("pic:pic") { content in
            content.element("pic:nvPicPr") { names in
              names.element(
                "pic:cNvPr", ["id": String(number), "name": file(ofPicture: number)])
              names.element("pic:cNvPicPr")
            }
            content.element("pic:blipFill") { fill in
              fill.element("a:blip", ["r:embed": relation(ofPicture: number)])
              fill.element("a:stretch") { $0.element("a:fillRect") }
            }
            content.element("pic:spPr") { shape in
              shape.element("a:xfrm") { place in
                place.element("a:off", ["x": "0", "y": "0"])
                place.element("a:ext", size)
              }
              shape.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
            }
          }
        }
      }
    }
  }
}
