import ArgumentParser
import Concejo

/// The value of `--delimiter`: for whom CSV files are written.
enum CSVDelimiter: String, CaseIterable, ExpressibleByArgument {
  /// As a spreadsheet in the language of the report opens it.
  case auto
  /// As programs read it.
  case comma
  case semicolon
  case tab

  /// How the tables of a report in a language are written.
  func form(in language: Language) -> CSVForm {
    switch self {
    case .auto: .spreadsheet(language)
    case .comma: .program
    case .semicolon: .spreadsheet(language, separator: UInt8(ascii: ";"))
    case .tab: .spreadsheet(language, separator: UInt8(ascii: "\t"))
    }
  }
}
