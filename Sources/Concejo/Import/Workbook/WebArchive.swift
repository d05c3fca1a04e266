import Foundation

/// The pages inside a web archive (MHTML), in which Excel saves a workbook as one page.
struct WebArchive {
  /// Parts that are looked at; a workbook has one for each sheet and some pictures.
  private static let mostParts = 256

  /// Whether the head of a text is that of a message of several parts.
  static func isAnnounced(by text: [UInt8]) -> Bool {
    let head = String(decoding: text.prefix(2048), as: UTF8.self).lowercased()
    let starts = ["mime-version:", "content-type:", "from:", "subject:", "date:", "message-id:"]
    let first = head.drop { $0.isWhitespace }
    return starts.contains { first.hasPrefix($0) } && head.contains("multipart/related")
      && head.contains("boundary=")
  }

  /// The pages of the archive as UTF-8.
  static func pages(of text: [UInt8]) -> [[UInt8]] {
    let head = String(decoding: text.prefix(2048), as: UTF8.self)
    guard let start = head.range(of: "boundary=", options: .caseInsensitive)?.upperBound else {
      return []
    }
    let value = head[start...]
    let boundary =
      value.first == "\""
      ? value.dropFirst().prefix { $0 != "\"" }
      : value.prefix { !$0.isWhitespace && $0 != ";" }
    guard !boundary.isEmpty else { return [] }
    let sign = Array("--\(boundary)".utf8)
    var pages: [[UInt8]] = []
    var (part, place) = (nil as Int?, 0)
    var count = 0
    while place < text.count, count < mostParts {
      let end = text[place...].firstIndex(of: 0x0A) ?? text.count
      if text[place..<end].starts(with: sign) {
        if let part, let page = page(text[part..<place]) { pages.append(page) }
        part = min(end + 1, text.count)
        count += 1
      }
      place = end + 1
    }
    if let part, part < text.count, let page = page(text[part...]) { pages.append(page) }
    return pages
  }

  /// The page that a part holds, or nil if it holds something else.
  private static func page(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    // The head ends at an empty line.
    var (place, headEnd) = (part.startIndex, part.startIndex)
    while place < part.endIndex {
      let end = part[place...].firstIndex(of: 0x0A) ?? part.endIndex
      headEnd = end
      if part[place..<end].allSatisfy({ $0 <= 0x20 }) { break }
      place = min(end + 1, part.endIndex)
    }
    let head = String(decoding: part[part.startIndex..<headEnd], as: UTF8.self).lowercased()
    guard head.contains("text/html") else { return nil }
    let body = part[min(headEnd + 1, part.endIndex)...]
    if head.contains("quoted-printable") { return quotedPrintable(body) }
    if head.contains("base64") {
      return Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map { Array($0) }
    }
    return Array(body)
  }

  /// Undoes `=E1`, and joins the lines that end with `=`.
  private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var (result, index) = ([UInt8](), body.startIndex)
    result.reserveCapacity(body.count)
    while index < body.endIndex {
      guard body[index] == 0x3D else {
        result.append(body[index])
        index += 1
        continue
      }
      let next = body[(index + 1)...].prefix(2)
      if next.first == 0x0A {
        index += 2
      } else if next.elementsEqual([0x0D, 0x0A]) {
        index += 3
      } else if next.count == 2, let byte = UInt8(String(decoding: next, as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(body[index])
        index += 1
      }
    }
    return result
  }
}
