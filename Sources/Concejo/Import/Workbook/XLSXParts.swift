import Foundation

/// The sheets that a workbook declares, in their order.
final class WorkbookOutline: XMLVisitor {
  /// A sheet and the name of the link to its part.
  struct Declared {
    let name: String
    let link: String
    let isHidden: Bool
  }

  private(set) var sheets: [Declared] = []
  private(set) var from1904 = false
  private let mostSheets: Int

  init(mostSheets: Int) { self.mostSheets = mostSheets }

  var isDone: Bool { sheets.count > mostSheets }

  func open(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "sheet":
      let link =
        attributes.pairs.first { $0.name.hasSuffix(":id") }?.value ?? attributes["id"] ?? ""
      let state = attributes["state"] ?? "visible"
      sheets.append(
        Declared(name: attributes["name"] ?? "", link: link, isHidden: state != "visible"))
    case "workbookPr": from1904 = attributes.isTrue("date1904")
    default: return
    }
  }
}

/// What a part of the archive links to.
final class WorkbookLinks: XMLVisitor {
  /// Another part, and what it is to the first one.
  struct Link {
    let path: String
    let kind: String

    /// Whether the other part is of a kind: its type is an address that ends so.
    func holds(_ name: String) -> Bool { kind.hasSuffix("/" + name) }
  }

  private(set) var links: [String: Link] = [:]
  private let folder: String

  init(folder: String) { self.folder = folder }

  func open(_ element: String, _ attributes: XMLAttributes) {
    guard element == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let target = attributes["Target"]
    else { return }
    links[id] = Link(path: path(of: target), kind: attributes["Type"] ?? "")
  }

  /// The path of a target, which starts at the root of the archive or at the folder of the part.
  private func path(of target: String) -> String {
    let target = target.replacing("\\", with: "/")
    let plain = target.contains("%") ? target.removingPercentEncoding ?? target : target
    var steps: [Substring] = []
    for step in (plain.hasPrefix("/") ? plain : folder + plain).split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

/// Texts that cells refer to by number.
final class SharedStrings: XMLVisitor {
  private(set) var values: [String] = []
  private var current = ""
  private var isText = false
  private var isReading = false

  func open(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "si": current = ""
    // How to pronounce a text in Japanese.
    case "rPh": isReading = true
    case "t": isText = !isReading
    default: return
    }
  }

  func text(_ characters: String) { if isText { current += characters } }

  func close(_ element: String) {
    switch element {
    case "si": values.append(SheetText.unescaped(current))
    case "rPh": isReading = false
    case "t": isText = false
    default: return
    }
  }
}

/// What the styles of cells show numbers as.
final class CellStyles: XMLVisitor {
  private(set) var shown: [ExcelDate.Kind?] = []
  private var formats: [Int: ExcelDate.Kind?] = [:]
  private var isInCells = false

  func open(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "numFmt":
      guard let number = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      formats[number] = .some(ExcelDate.kind(ofFormat: attributes["formatCode"] ?? ""))
    case "cellXfs": isInCells = true
    case "xf":
      guard isInCells else { return }
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      shown.append(formats[number] ?? ExcelDate.kind(ofFormatNumber: number))
    default: return
    }
  }

  func close(_ element: String) { if element == "cellXfs" { isInCells = false } }
}
