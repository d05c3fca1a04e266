/// Names of columns as spreadsheets write them: `A` to `XFD`.
enum ColumnLetters {
  /// The name of a column, counted from 0.
  static func name(of column: Int) -> String {
    var letters: [Character] = []
    var number = column + 1
    while number > 0 {
      let letter = (number - 1) % 26
      letters.append(Character(Unicode.Scalar(UInt8(0x41 + letter))))
      number = (number - 1) / 26
    }
    return String(letters.reversed())
  }

  /// The column of a place such as `AB12` or `$AB$12`, from 0; nil beyond the last one.
  static func column(of place: some StringProtocol) -> Int? {
    var column = 0
    for byte in place.utf8 where byte != 0x24 {
      guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { break }
      column = column * 26 + Int(byte | 0x20) - 0x60
      if column > SheetGrid.mostColumns { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  /// The row of a place such as `AB12`, from 1.
  static func row(of place: some StringProtocol) -> Int? {
    let digits = place.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count < 8 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The first column and the rows of an area such as `A2:B7`.
  static func area(_ reference: String) -> (column: Int, rows: ClosedRange<Int>)? {
    let corners = reference.split(separator: ":")
    guard corners.count == 2, let column = column(of: corners[0]), let top = row(of: corners[0]),
      let bottom = row(of: corners[1]), top <= bottom
    else { return nil }
    return (column, top...bottom)
  }
}
