/// Reads the name of a column that no list has into a field, by its head and the words around it.
///
/// "Descripción de la propuesta" is a body, for its head is a description; "Título académico" is none, for it
/// asks for a person. Known names go before such a reading, which is a guess and is told as one.
struct ColumnRole: Sendable {
  private let words: ColumnWords

  /// The reading by the words that ship with the library.
  private static let known = ColumnRole(words: ColumnWords.known)

  /// The field that a header's words name.
  ///
  /// - Parameter header: The name of a column as the file writes it.
  /// - Returns: A field, or nil for a name of another meaning or of none.
  static func role(ofHeader header: String) -> ColumnMapping.Field? {
    known.role(of: header)
  }

  /// Whether a header asks people something: by its sign, or by a verb of open questions.
  static func isQuestion(_ header: String) -> Bool {
    header.contains { $0 == "?" || $0 == "¿" } || asks(header)
  }

  /// Whether a header has a verb of open questions, as "¿Qué propones?" does and "¿Por qué no hay autobús?" does
  /// not.
  static func asks(_ header: String) -> Bool {
    known.words.senses(of: ColumnName.normalized(header)).contains(.ask)
  }

  /// Whether a header asks for the reason of something: "Motivación", "¿Por qué?".
  static func isReason(_ header: String) -> Bool {
    let name = ColumnName.parted(ColumnName.normalized(header)).base
    return known.words.isReason(name)
  }

  private func role(of header: String) -> ColumnMapping.Field? {
    if header.allSatisfy({ $0 == "#" || $0.isWhitespace }), header.contains("#") { return .id }
    let name = ColumnName.parted(ColumnName.normalized(Self.spaced(header))).base
    guard !name.isEmpty, !words.refuses(name) else { return nil }
    var parts = words.senses(of: name)
    // Articles and the like say nothing; a preposition in front of everything has no head before it.
    parts.removeAll { $0 == .skipped }
    while parts.first == .preposition { parts.removeFirst() }
    let head = Array(parts.prefix { $0 != .preposition })
    if parts.contains(.ask) {
      return head.contains(.field(.title)) ? .title : .body
    }
    if parts == [.number] { return .id }
    if head.contains(.number) || head.contains(.count) || head.contains(.name) {
      return counted(parts)
    }
    // "ID of the parent comment" is the parent.
    if head.contains(.field(.id)), parts.contains(.field(.parent)) { return .parent }
    return first(in: head)
  }

  /// The field of a name such as "número de apoyos", "Nº de propuesta" or "nombre del barrio".
  private func counted(_ parts: [ColumnWords.Sense]) -> ColumnMapping.Field? {
    let fields = parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
    if fields.contains(.supports) { return .supports }
    if parts.contains(.count) { return nil }
    if parts.contains(.number) {
      if fields.contains(.id) || parts.contains(.object(isPlural: false)) { return .id }
      return nil
    }
    if let field = [ColumnMapping.Field.id, .title, .category, .place].first(where: fields.contains)
    {
      return field
    }
    return parts.contains(.object(isPlural: false)) ? .title : nil
  }

  /// The field of a head: a description of a proposal is a description, a proposal by itself a body.
  private func first(in head: [ColumnWords.Sense]) -> ColumnMapping.Field? {
    if let field = words.order.first(where: { head.contains(.field($0)) }) { return field }
    let isObject = head.contains {
      if case .object = $0 { true } else { false }
    }
    return isObject ? .body : nil
  }

  /// A name with blanks where small letters meet capitals, as in `createdAt`, and with "number" for its sign.
  static func spaced(_ name: String) -> String {
    var (spaced, before) = ("", Character(" "))
    for character in name.replacing("#", with: " number ") {
      if character.isUppercase, before.isLowercase { spaced.append(" ") }
      spaced.append(character)
      before = character
    }
    return spaced
  }
}
