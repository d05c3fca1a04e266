import Foundation

extension Foundation.Bundle {
  /// Where the resources lie, for a library that no package manager built.
  static let module: Bundle = {
    let path = ProcessInfo.processInfo.environment["FUZZ_RESOURCES"] ?? "Sources/Concejo"
    guard let bundle = Bundle(path: path) else { fatalError("no resources in \(path)") }
    return bundle
  }()
}
