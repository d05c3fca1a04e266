/// The files that a folder of results may hold: one list, from `Resources/index/files.json`.
public enum ResultFiles {
  /// A folder that one command writes whole.
  public enum Folder: String, Decodable, Sendable, CaseIterable {
    /// What `concejo run` and `concejo report` write.
    case run
    /// The papers of a workshop, which `concejo agenda` writes.
    case agenda
  }

  /// Names of the files of a folder, in the order in which its index lists them; the study, which may
  /// have any name, is not among them.
  public static func names(in folder: Folder) -> [String] {
    KnownFile.all.filter { $0.folders?.contains(folder) == true }
      .flatMap { file in file.formats.map { "\(file.name).\($0)" } }
  }
}
