/// The lists of names as they are written in `Resources/privacy/names.json`: read once for all who look for
/// people.
struct PersonNameFile: Decodable, Sendable {
  let givenNames: [String]
  let surnames: [String]
  let particles: [String]
  let headers: [String]
  let noNames: [String]

  /// The file that ships with the library.
  static let shipped = Resource.decode(PersonNameFile.self, from: "privacy/names.json")
}
