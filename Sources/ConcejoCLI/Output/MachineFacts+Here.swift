import Concejo
import ConcejoStore
import Foundation

extension MachineFacts {
  /// Looks at the machine: nothing is changed, and one empty file is made and removed in each folder.
  ///
  /// - Throws: ``StudyError`` if SQLite does not work at all.
  static func ofThisMachine() throws -> MachineFacts {
    let process = ProcessInfo.processInfo
    let search = (process.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let libraries = try LinkedLibrary.all + [Study.databaseLibrary()]
    return MachineFacts(
      version: ProgramVersion.text,
      system: "\(systemName ?? process.operatingSystemVersionString), \(architecture)",
      processors: process.activeProcessorCount, memory: Int(clamping: process.physicalMemory),
      libraries: (libraries + cLibrary).sorted { $0.name < $1.name },
      companions: companions.map { companion in
        Companion(
          name: companion.name,
          path: companion.commands.lazy.compactMap { place(of: $0, in: search) }.first)
      },
      resources: ResourcesFolder.path ?? "",
      locale: EnvironmentLanguage.locale(in: process.environment),
      folder: folder(FileManager.default.currentDirectoryPath),
      temporaryFolder: folder(FileManager.default.temporaryDirectory.standardizedFileURL.path))
  }

  /// Programs that open what is written, by the commands that start them.
  private static let companions: [(name: String, commands: [String])] = [
    ("LibreOffice", ["soffice", "libreoffice"]),
    ("Chromium", ["chromium", "chromium-browser", "google-chrome"]),
    ("Firefox", ["firefox", "firefox-esr"]),
  ]

  /// Where a command lies, the first folder first.
  static func place(of command: String, in folders: [String]) -> String? {
    folders.lazy.map { $0 + "/" + command }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a folder has room for, and whether a file can be made in it.
  static func folder(_ path: String) -> Folder {
    let manager = FileManager.default
    let attributes = try? manager.attributesOfFileSystem(forPath: path)
    let trial = path + "/.concejo-\(UUID().uuidString)"
    let isWritable = manager.createFile(atPath: trial, contents: Data())
    if isWritable { try? manager.removeItem(atPath: trial) }
    return Folder(
      path: path, freeBytes: (attributes?[.systemFreeSize] as? NSNumber)?.intValue,
      isWritable: isWritable)
  }

  /// The name of the system in its own file, as systemd describes it.
  private static var systemName: String? {
    let text = try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
    return line.map { $0.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" } }
  }

  /// The C library, as it names itself: `glibc 2.36`.
  private static var cLibrary: [LinkedLibrary] {
    #if canImport(Glibc)
      var name = [CChar](repeating: 0, count: 64)
      // SAFETY: as many bytes are written as there is room for, with a zero at their end.
      let length = unsafe confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count)
      let words = name.prefix(max(length - 1, 0)).map { UInt8(bitPattern: $0) }
        .split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 2 else { return [] }
      return [LinkedLibrary(name: words[0], version: words[1])]
    #else
      return []
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86-64"
    #elseif arch(arm64)
      "arm64"
    #else
      "?"
    #endif
  }
}
