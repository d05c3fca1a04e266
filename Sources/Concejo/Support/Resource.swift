import Foundation

/// A data file that ships with the library.
enum Resource {
  /// Decodes a JSON file of the resources folder.
  ///
  /// - Precondition: The file is part of the build; a missing or broken one is a packaging mistake.
  static func decode<Value: Decodable>(_ type: Value.Type, from path: String) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data(path))
    } catch {
      preconditionFailure("resource \(path) cannot be read: \(error)")
    }
  }

  /// The bytes of a file of the resources folder.
  static func data(_ path: String) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: place(of: path)))
    } catch {
      preconditionFailure("resource \(path) is missing from the installation: \(error)")
    }
  }

  /// Whether the resources folder has a file.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: place(of: path))
  }

  /// A text file of the resources folder.
  static func text(_ path: String) -> String { String(decoding: data(path), as: UTF8.self) }

  private static func place(of path: String) -> String {
    guard let folder = ResourcesFolder.path else {
      preconditionFailure(
        "found no resources; expected \(ResourcesFolder.candidates.joined(separator: " or "))")
    }
    return folder + "/" + path
  }
}
