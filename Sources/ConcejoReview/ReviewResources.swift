internal import Concejo
internal import Foundation

/// Where the templates, sentences, style and script of the pages lie: beside the data files of the library.
enum ReviewResources {
  /// Where they are looked for, in this order: as the package manager builds them, and as they are installed.
  static func candidates(besideLibrary folder: String) -> [String] {
    let parts = folder.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
    return [parts + "/concejo_ConcejoReview.resources/Resources", folder + "/review"]
  }

  /// The text of a file.
  ///
  /// - Throws: ``ReviewError/noResources(_:)``.
  static func text(_ name: String) throws -> String {
    let places = ResourcesFolder.path.map(candidates) ?? []
    for folder in places {
      if let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) {
        return text
      }
    }
    throw ReviewError.noResources(places.map { "\($0)/\(name)" })
  }
}

/// Why the pages cannot be shown at all.
public enum ReviewError: Error, Equatable, CustomStringConvertible {
  /// The files of the pages are not where they are looked for.
  case noResources([String])
  /// Another program listens on the port.
  case portTaken(Int)

  /// What was found and what was expected, in a sentence.
  public var description: String {
    switch self {
    case .noResources(let places):
      "found no pages; expected them in \(places.joined(separator: " or "))."
    case .portTaken(let port):
      "port \(port) is in use or may not be used; expected a free one, or none to have one chosen."
    }
  }
}
