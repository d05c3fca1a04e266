/// The lists of names as they are written in `Resources/privacy/names.txt`: read once for all who look for
/// people.
struct PersonNameFile: Sendable {
  let givenNames: [String]
  let surnames: [String]
  let particles: [String]
  let headers: [String]
  let noNames: [String]

  /// The file that ships with the library.
  static let shipped: PersonNameFile = {
    let lists = ListFile(resource: "privacy/names.txt")
    return PersonNameFile(
      givenNames: lists["givenNames"], surnames: lists["surnames"],
      particles: lists["particles"], headers: lists["headers"], noNames: lists["noNames"])
  }()
}
