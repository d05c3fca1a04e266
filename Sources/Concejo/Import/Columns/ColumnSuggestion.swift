/// How an option that names a column is written so that it can be pasted into a shell.
enum ColumnSuggestion {
  /// The longest name that is repeated; a whole question is told by its number.
  private static let longestName = 40

  /// `--map body=texto`, `--map 'body=Comentari del tècnic'`, or `--map 'body=#3'` where the name would not
  /// stand for this column alone or a shell reads its signs.
  static func mapping(_ field: ColumnMapping.Field, to column: Int, of header: [String]) -> String {
    let name = header[column]
    if !name.isEmpty, name.utf8.allSatisfy(isPlain), isUnique(name, in: header) {
      return "--map \(field.rawValue)=\(name)"
    }
    let isQuotable =
      name.utf8.count <= longestName && name.contains(where: \.isLetter)
      && name.first?.isWhitespace == false && name.last?.isWhitespace == false
      && !name.unicodeScalars.contains {
        "'\"`$\\,=#!".unicodeScalars.contains($0) || $0.value < 0x20
      }
    return isQuotable && isUnique(name, in: header)
      ? "--map '\(field.rawValue)=\(name)'" : "--map '\(field.rawValue)=#\(column + 1)'"
  }

  /// `--questions '#2,#4'`.
  static func questions(_ columns: [Int]) -> String {
    "--questions '" + columns.map { "#\($0 + 1)" }.joined(separator: ",") + "'"
  }

  private static func isUnique(_ name: String, in header: [String]) -> Bool {
    let normalized = ColumnName.normalized(name)
    return header.count { ColumnName.normalized($0) == normalized } == 1
  }

  /// Whether no shell reads a byte as anything but itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
  }
}
