import Foundation

/// Where the data files of the library lie: word lists, sentences, profiles of platforms.
///
/// They are looked for from where the program lies, not by where it was built: an installation may be
/// moved, and two builds of the same sources are the same bytes. Those of another version are never read:
/// sentences would be missing, and other word lists make other themes.
public enum ResourcesFolder {
  /// The folder, without a slash at its end; nil if the installation lacks it, or has that of another version
  /// alone.
  public static let path: String? = candidates.first { version(of: $0) == Self.version }

  /// The version that the resources must state in their file `version`: that of the program.
  public static let version = "0.1.0"

  /// The first folder of resources that is not this version's, with the version that it states, or nil of
  /// that where it states none; nil where there is no such folder.
  public static var foreign: (path: String, version: String?)? {
    foreign(among: candidates)
  }

  static func foreign(among folders: [String]) -> (path: String, version: String?)? {
    folders.first {
      FileManager.default.fileExists(atPath: $0 + "/messages") && version(of: $0) != version
    }.map { ($0, version(of: $0)) }
  }

  /// The version that a folder of resources states; nil where it states none.
  static func version(of folder: String) -> String? {
    guard FileManager.default.fileExists(atPath: folder + "/messages") else { return nil }
    return (try? String(contentsOfFile: folder + "/version", encoding: .utf8))
      .map { String($0.prefix { !$0.isNewline }) }
  }

  /// Where it is looked for, in this order: beside the program, as the package manager builds it; in
  /// `../share/concejo`; in `/usr/share/concejo`.
  public static var candidates: [String] {
    #if canImport(Darwin)
      return [Bundle.module.bundleURL.appendingPathComponent("Resources").path]
    #else
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let folders = program.map { candidates(besideProgram: $0) } ?? []
      return folders.contains(system) ? folders : folders + [system]
    #endif
  }

  /// Where an installation by packages of the system keeps them.
  private static let system = "/usr/share/concejo"

  /// The folders that belong to a program at an absolute path.
  static func candidates(besideProgram program: String) -> [String] {
    let parts = program.split(separator: "/")
    let folder = parts.dropLast().map { "/" + $0 }.joined()
    let parent = parts.dropLast(2).map { "/" + $0 }.joined()
    return [folder + "/concejo_Concejo.resources/Resources", parent + "/share/concejo"]
  }
}
