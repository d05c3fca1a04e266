/// How a table of comma-separated values is written, so that whoever opens it finds columns and numbers.
public struct CSVForm: Sendable, Equatable {
  /// What stands between two cells: a comma, a semicolon or a tab.
  public let separator: UInt8
  /// What stands before the decimals of a number.
  public let decimalSeparator: String
  /// Whether the file starts with a byte-order mark, by which Excel knows UTF-8.
  public let byteOrderMark: Bool

  /// RFC 4180, as programs read it.
  public static let program = CSVForm(
    separator: 0x2C, decimalSeparator: ".", byteOrderMark: false)

  /// What a spreadsheet in a language opens in columns by a double click: semicolons where the comma stands
  /// before decimals.
  ///
  /// - Parameters:
  ///   - language: Language of the spreadsheet's user.
  ///   - separator: What stands between two cells, where it is not what the language has.
  /// - Returns: Separator and decimals of the language, with a byte-order mark.
  public static func spreadsheet(_ language: Language, separator: UInt8? = nil) -> CSVForm {
    let decimal = Messages(language)["decimal-separator"]
    return CSVForm(
      separator: separator ?? (decimal == "," ? 0x3B : 0x2C), decimalSeparator: decimal,
      byteOrderMark: true)
  }
}
