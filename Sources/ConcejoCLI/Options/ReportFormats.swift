import ArgumentParser
import Concejo

/// The value of `--format`: kinds with commas between them.
struct ReportFormats: ExpressibleByArgument {
  let formats: [ReportFormat]

  /// What is written where nothing is said.
  static let standard = ReportFormats(ReportFormat.standard)

  init(_ formats: [ReportFormat]) { self.formats = formats }

  /// Reads such as `html,docx`; each kind once, in the order of the list above.
  init?(argument: String) {
    let names = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    let found = names.compactMap { name in
      ReportFormat(rawValue: name.filter { $0 != " " && $0 != "." })
    }
    guard !found.isEmpty, found.count == names.count else { return nil }
    formats = ReportFormat.allCases.filter { found.contains($0) }
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
}
