import Concejo
import Foundation

/// Which program this is, as `--version` shows it.
enum ProgramVersion {
  /// The version, and in a package the commit that it was made of: `0.1.0 (0123456789ab)`.
  static var text: String { text(resources: ResourcesFolder.path) }

  /// Packages put the commit beside the resources; a build of one's own has none.
  static func text(resources: String?) -> String {
    guard let resources,
      let commit = try? String(contentsOfFile: resources + "/commit", encoding: .utf8)
    else {
      return Findings.currentProgramVersion
    }
    return "\(Findings.currentProgramVersion) (\(commit.prefix { !$0.isNewline }))"
  }
}
