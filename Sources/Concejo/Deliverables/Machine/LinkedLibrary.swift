internal import CXLSXWriter
internal import CZip

/// A library that is part of the program, with the version that is really there.
public struct LinkedLibrary: Sendable, Codable, Equatable {
  /// The name its authors give it.
  public let name: String
  /// The version it states; for one that states none, what tells versions apart.
  public let version: String

  /// Creates the entry of a library.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// Those of this library, by name.
  ///
  /// libstemmer states no version: its fingerprint is that of every run.
  public static var all: [LinkedLibrary] {
    // SAFETY: both functions return constant strings that live as long as the program.
    let (zip, writer) = unsafe (
      String(cString: zip_libzip_version()), String(cString: lxw_version())
    )
    return [
      LinkedLibrary(name: "libstemmer", version: Stemmer.probe),
      LinkedLibrary(name: "libxlsxwriter", version: writer),
      LinkedLibrary(name: "libzip", version: zip),
    ]
  }
}
