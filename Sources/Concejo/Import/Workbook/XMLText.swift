/// What is told of an XML text as it is read.
protocol XMLVisitor: AnyObject {
  /// Whether the rest of the text need not be read, since something is already wrong with it.
  var isDone: Bool { get }
  /// An element starts; its name comes without the prefix that some writers put before all.
  func open(_ element: String, _ attributes: XMLAttributes)
  /// A piece of text.
  func text(_ characters: String)
  /// An element ends.
  func close(_ element: String)
}

extension XMLVisitor {
  var isDone: Bool { false }
  func text(_ characters: String) {}
  func close(_ element: String) {}
}

/// The attributes of one element.
struct XMLAttributes {
  /// Names with their prefixes, and values, as they stand in the text.
  var pairs: [(name: String, value: String)] = []

  /// The value of the attribute of this name, whatever its prefix.
  ///
  /// LibreOffice repeats some attributes of OpenDocument under a prefix of its own (`calcext`), with
  /// other values: these are met by ``qualified(_:)`` alone.
  subscript(_ local: String) -> String? {
    pairs.first { pair in
      guard let colon = pair.name.utf8.firstIndex(of: 0x3A) else { return pair.name == local }
      return pair.name[pair.name.index(after: colon)...] == local
        && !pair.name.hasPrefix("calcext:") && !pair.name.hasPrefix("xmlns:")
    }?.value
  }

  /// The value of the attribute of this name with its prefix.
  func qualified(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// Whether an attribute says yes.
  func isTrue(_ local: String) -> Bool { self[local].map { $0 == "1" || $0 == "true" } ?? false }

  /// A count that an attribute states, kept within bounds.
  func count(_ local: String, default standard: Int = 1, most: Int) -> Int {
    guard let value = self[local], let first = value.utf8.first, first >= 0x30, first <= 0x39
    else { return standard }
    return min(Int(value) ?? most, most)
  }
}

/// Reads XML from strangers: no entities but the five of XML itself, no files from elsewhere.
struct XMLText {
  /// Name used in errors.
  let file: String
  /// Name of the part inside the file; nil if the file is the text itself.
  let part: String?

  /// Tells a visitor of every element.
  ///
  /// - Throws: ``ImportError/badWorkbook(file:detail:)``.
  func read(_ content: [UInt8], by visitor: some XMLVisitor) throws(ImportError) {
    let bytes = try utf8(content)
    var scanner = XMLScanner(bytes)
    do {
      try scanner.run(visitor)
    } catch {
      let line = bytes.prefix(scanner.place).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
      throw fault("\(error.detail), line \(line)")
    }
  }

  /// The text as UTF-8: it may be UTF-16, or say that it is in an older encoding.
  private func utf8(_ content: [UInt8]) throws(ImportError) -> [UInt8] {
    if let text = Self.fromUTF16(content) { return text }
    if (try? UTF8Span(validating: content.span)) != nil { return content }
    let head = String(decoding: content.prefix(200), as: UTF8.self).lowercased()
    let older = ["iso-8859-1", "windows-1252", "cp1252", "latin1"]
    guard head.hasPrefix("<?xml"), older.contains(where: head.contains) else {
      throw fault("holds bytes that are not UTF-8")
    }
    return try TextEncoding.decode(content, file: file).text
  }

  /// The text of bytes in UTF-16, told by their mark or by the zero beside the first bracket.
  private static func fromUTF16(_ content: [UInt8]) -> [UInt8]? {
    guard content.count >= 2 else { return nil }
    let isHighFirst: Bool
    switch (content[0], content[1]) {
    case (0xFE, 0xFF), (0x00, 0x3C): isHighFirst = true
    case (0xFF, 0xFE), (0x3C, 0x00): isHighFirst = false
    default: return nil
    }
    let units: [UInt16] = stride(from: 0, to: content.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(content[index]), UInt16(content[index + 1]))
      return isHighFirst ? first << 8 | second : second << 8 | first
    }
    let text = String(decoding: units.dropFirst(units.first == 0xFEFF ? 1 : 0), as: UTF16.self)
    return Array(text.utf8)
  }

  private func fault(_ detail: String) -> ImportError {
    .badWorkbook(file: file, detail: (part.map { "\($0) inside it " } ?? "its XML ") + detail)
  }
}
