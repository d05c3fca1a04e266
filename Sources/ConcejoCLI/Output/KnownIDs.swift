import Concejo
import ConcejoStore

/// Ids of contributions: documents name them beside what they quote, and there one may look like a number of
/// a person.
///
/// "La sede en el móvil (propuesta es-4404-2026)" has no telephone. What would be hidden wherever it stands, such
/// as an identity card taken for an id, is told all the same.
final class KnownIDs: Sendable {
  private let read: @Sendable () throws -> [String]
  private let ids = Locked<Set<String>?>(nil)
  private let gate = PersonalDataGate()

  /// Reads the ids when the first of them is asked for: most files have nothing that could be one.
  init(_ read: @escaping @Sendable () throws -> [String]) { self.read = read }

  /// Whether what was found in a text is an id, or a part of one, and tells nothing by itself; or is inside the
  /// checksum of a file, of which one in some thousands reads like the number of an account.
  ///
  /// - Throws: what reading the ids throws.
  func hold(_ found: Range<Int>, of text: ArraySlice<UInt8>) throws -> Bool {
    let id = Self.word(around: found, in: text)
    if id.utf8.count == Self.digestLength, id.allSatisfy(\.isHexDigit) { return true }
    return try known().contains(id) && gate.data(in: id).isEmpty
  }

  /// Letters of a SHA-256.
  private static let digestLength = 64

  private func known() throws -> Set<String> {
    if let known = ids.withLock({ $0 }) { return known }
    let known = Set(try read())
    ids.withLock { $0 = known }
    return known
  }

  /// What stands around some bytes of a text without a blank, bracket or quotation mark, and without the mark
  /// that ends a sentence.
  private static func word(around found: Range<Int>, in text: ArraySlice<UInt8>) -> String {
    let start = text.startIndex + found.lowerBound
    let end = text.startIndex + found.upperBound
    let before = text[..<start].reversed().prefix { !ends.contains($0) }.count
    let behind = text[end...].prefix { !ends.contains($0) }.count
    var word = text[(start - before)..<(end + behind)]
    while let last = word.last, marks.contains(last) { word = word.dropLast() }
    return String(decoding: word, as: UTF8.self)
  }

  /// What no id has, in ASCII: of the letters beyond it ids may have any.
  private static let ends = Set(" \t\r\n()[]{}<>\"|,;".utf8)
  private static let marks = Set(".:!?*_".utf8)
}

extension KnownIDs {
  /// The ids of a study.
  convenience init(of study: Study) {
    self.init { try study.contributions().map(\.id) }
  }
}
