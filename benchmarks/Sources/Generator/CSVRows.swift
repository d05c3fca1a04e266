/// The records of a comma-separated text, as RFC 4180 writes them: quotes are doubled inside quotes.
struct CSVRows {
  /// One dictionary a record after the first, which names the columns.
  let records: [[String: String]]

  /// Reads a whole file's text.
  init(_ text: String) {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        if isQuoted, bytes.first == byte {
          field.append(byte)
          bytes.removeFirst()
        } else {
          isQuoted.toggle()
        }
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        row.append(String(decoding: field, as: UTF8.self))
        field.removeAll()
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row.removeAll()
        }
      case UInt8(ascii: "\r") where !isQuoted: break
      default: field.append(byte)
      }
    }
    let header = rows.first ?? []
    records = rows.dropFirst().map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }
}
