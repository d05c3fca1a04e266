import Foundation

/// Where the data files of the library lie: word lists, sentences, profiles of platforms.
///
/// They are looked for from where the program lies, not by where it was built: an installation may be
/// moved, and two builds of the same sources are the same bytes.
public enum ResourcesFolder {
  /// The folder, without a slash at its end; nil if the installation lacks it.
  public static let path: String? = candidates.first {
    FileManager.default.fileExists(atPath: $0 + "/messages")
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
