extension Messages {
  /// A sentence's name with the colon of the language.
  func label(_ key: String) -> String { self("label", ["label": self[key]]) }

  /// A sentence's name, and what it says.
  func labelled(_ key: String, _ text: String? = nil) -> ReportDocument.Block {
    .paragraph([.strong(label(key))] + (text.map { [.text(" " + $0)] } ?? []))
  }

  /// A stored day, such as `2026-11-29`, as the language writes it; empty for none.
  func date(_ stored: String?) -> String {
    guard let stored else { return "" }
    return CalendarDay(stored).map(day) ?? stored
  }

  /// A count with its denominator, such as `12 of 91`.
  func share(_ part: Int, of whole: Int) -> String {
    self("return.of", ["part": number(part), "whole": number(whole)])
  }
}
