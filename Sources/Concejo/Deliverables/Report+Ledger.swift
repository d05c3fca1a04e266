extension Report {
  /// The account as rows of name and number, deeper rows indented.
  package var ledgerRows: [(indent: Int, name: String, count: Int)] {
    LedgerAccount(findings.ledger, messages).rows
  }

  /// The sum, and whether it comes out.
  package var ledgerSentence: String { LedgerAccount(findings.ledger, messages).sentence }

  /// The account as plain text with aligned numbers.
  public var ledgerText: String {
    let names = ledgerRows.map {
      (name: String(repeating: "  ", count: $0.indent) + $0.name, count: messages.number($0.count))
    }
    let width = names.map(\.name.count).max() ?? 0
    let digits = names.map(\.count.count).max() ?? 0
    let lines = names.map { row in
      row.name + String(repeating: " ", count: width - row.name.count + 2)
        + String(repeating: " ", count: digits - row.count.count) + row.count
    }
    return """
      \(messages["ledger.title"])
      \(title)

      \(lines.joined(separator: "\n"))

      \(ledgerSentence)
      \(messages("method.fingerprint", ["fingerprint": findings.fingerprint]))

      """
  }
}
