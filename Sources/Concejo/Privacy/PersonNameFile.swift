/// The lists of names as they are written in `Resources/privacy/names.txt`: read once for all who look for
/// people.
///
/// In UTF-8: sixteen thousand names take longer to be made texts than to be looked up.
struct PersonNameFile: Sendable {
  let givenNames: [ArraySlice<UInt8>]
  let surnames: [ArraySlice<UInt8>]
  let particles: [ArraySlice<UInt8>]
  let headers: [ArraySlice<UInt8>]
  let noNames: [ArraySlice<UInt8>]

  /// The file that ships with the library.
  static let shipped: PersonNameFile = {
    let lists = ListFile(resource: "privacy/names.txt")
    return PersonNameFile(
      givenNames: lists.slices("givenNames"), surnames: lists.slices("surnames"),
      particles: lists.slices("particles"), headers: lists.slices("headers"),
      noNames: lists.slices("noNames"))
  }()
}
