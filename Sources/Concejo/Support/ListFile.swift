/// Lists of words and turns of words that ship with the library, by their names.
///
/// A name stands at the beginning of a line, its entries below it behind blanks, parted by commas and line ends; a
/// hash begins a note. Nothing at all is written `∅`. Thousands of words are read so in the time that
/// JSON takes for some hundred.
struct ListFile: Sendable {
  private let lists: [String: [String]]
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
    var lists: [String: [String]] = [:]
    var (name, entries): (String?, [String]) = (nil, [])
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      guard line.first == 0x20 else {
        if let name { lists[name] = entries }
        (name, entries) = (String(decoding: line, as: UTF8.self), [])
        precondition(lists[name ?? ""] == nil, "\(path): \(name ?? "") is there twice")
        continue
      }
      for entry in line.split(separator: UInt8(ascii: ",")) {
        let text = entry.drop { $0 == 0x20 }
        if !text.isEmpty { entries.append(Self.text(of: text)) }
      }
    }
    if let name { lists[name] = entries }
    (self.lists, self.path) = (lists, path)
  }

  private static func text(of entry: ArraySlice<UInt8>) -> String {
    entry.elementsEqual("∅".utf8) ? "" : String(decoding: entry, as: UTF8.self)
  }

  /// The entries of a list.
  ///
  /// - Precondition: The file has it.
  subscript(name: String) -> [String] {
    guard let list = lists[name] else { preconditionFailure("\(path) has no list \(name)") }
    return list
  }

  /// The lists whose names begin with one and a full stop, by what stands behind it, in the order of that.
  func lists(under name: String) -> [(name: String, entries: [String])] {
    let start = name + "."
    return lists.filter { $0.key.hasPrefix(start) }
      .map { (name: String($0.key.dropFirst(start.count)), entries: $0.value) }
      .sorted { $0.name < $1.name }
  }
}
