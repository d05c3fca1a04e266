/// Lists of words and turns of words that ship with the library, by their names.
///
/// A name stands at the beginning of a line, its entries below it behind blanks, parted by commas and line ends; a
/// hash begins a note. Nothing at all is written `∅`. Thousands of words are read so in the time that
/// JSON takes for some hundred.
struct ListFile: Sendable {
  private let bytes: [UInt8]
  /// Where the entries of each list stand: they are cut when they are asked for.
  private let places: [String: Range<Int>]
  private let path: String

  /// Reads a file of the resources folder.
  ///
  /// - Precondition: The file is part of the build; a missing or broken one is a packaging mistake.
  init(resource path: String) { self.init(Array(Resource.data(path)), path: path) }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text.
  ///   - path: Its name, for messages.
  init(_ bytes: [UInt8], path: String) {
    var places: [String: Range<Int>] = [:]
    var (name, start): (String?, Int) = (nil, 0)
    for line in bytes.split(separator: 0x0A) where line.first != 0x20 && line.first != 0x23 {
      if let name { places[name] = start..<line.startIndex }
      let next = String(decoding: line, as: UTF8.self)
      precondition(places[next] == nil, "\(path): \(next) is there twice")
      (name, start) = (next, line.endIndex)
    }
    if let name { places[name] = start..<bytes.endIndex }
    (self.bytes, self.places, self.path) = (bytes, places, path)
  }

  /// The entries of a list as the file has them, in UTF-8.
  ///
  /// - Precondition: The file has it.
  func slices(_ name: String) -> [ArraySlice<UInt8>] {
    guard let place = places[name] else { preconditionFailure("\(path) has no list \(name)") }
    var entries: [ArraySlice<UInt8>] = []
    var (start, position) = (place.lowerBound, place.lowerBound)
    var isNote = false
    // Byte by byte: lines and their parts as arrays of their own take ten times as long.
    while position <= place.upperBound {
      let byte = position < place.upperBound ? bytes[position] : 0x0A
      if start == position, byte == 0x20 { start += 1 }
      if byte == UInt8(ascii: "#"), position == place.lowerBound || bytes[position - 1] == 0x0A {
        isNote = true
      }
      if byte == 0x0A || byte == UInt8(ascii: ",") {
        if !isNote, start < position { entries.append(bytes[start..<position]) }
        start = position + 1
      }
      if byte == 0x0A { isNote = false }
      position += 1
    }
    return entries
  }

  /// The entries of a list.
  ///
  /// - Precondition: The file has it.
  subscript(name: String) -> [String] { slices(name).map(Self.text) }

  private static func text(of entry: ArraySlice<UInt8>) -> String {
    entry.elementsEqual("∅".utf8) ? "" : String(decoding: entry, as: UTF8.self)
  }

  /// The lists whose names begin with one and a full stop, by what stands behind it, in the order of that.
  func lists(under name: String) -> [(name: String, entries: [String])] {
    let start = name + "."
    return places.keys.filter { $0.hasPrefix(start) }.sorted()
      .map { (name: String($0.dropFirst(start.count)), entries: self[$0]) }
  }
}
