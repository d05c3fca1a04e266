/// Whether a theme's title says that most members are about something else.
///
/// A theme that is not found again without a fifth of the proposals has no subject of its own, and what few members
/// speak of does not name the rest: who reads "Education" there expects what is not there.
enum TitleHonesty {
  /// A title speaks of this share of the members at least, or says that there are others.
  private static let leastCoverage = 1.0 / 3
  /// Of few members this share: who reads them all sees whether most are about something else.
  private static let leastCoverageOfFew = 0.5
  /// A title that speaks of so many says what is in the theme, however it is found.
  private static let fullCoverage = 2.0 / 3
  /// A theme is found again so far at least, or its title says that there is more in it.
  private static let leastStability: Float = 0.35

  /// Whether the title names one subject of many.
  ///
  /// - Parameters:
  ///   - coverage: The share of the members that it speaks of.
  ///   - memberCount: Of how many members that is a share.
  ///   - stability: How far the theme is found again, nil where that was not measured.
  /// - Returns: Whether either is below what is asked.
  static func isOneOfMany(coverage: Double, of memberCount: Int, stability: Float?) -> Bool {
    coverage < leastCoverage
      || coverage < leastCoverageOfFew && memberCount < TitleCandidates.fewMembers
      || coverage < fullCoverage && (stability ?? 1) < leastStability
  }
}
