import Testing

@testable import Concejo

/// Homogeneity and completeness as scikit-learn 1.9.1 has them; each letter is the label of one item.
@Suite struct HomogeneityTests {
  struct Fixture: Sendable {
    let gold: String
    let predicted: String
    let homogeneity: Double
    let completeness: Double

    static let all = [
      Fixture(
        gold: "aaaabbbb", predicted: "aaccbbbb", homogeneity: 1, completeness: 0.6666666666666669),
      Fixture(
        gold: "aaabbbccc", predicted: "aaaaaaccc", homogeneity: 0.5793801642856954, completeness: 1),
      Fixture(
        gold: "ddcadadbacabbadbbbddadddadbacd", predicted: "bbdcbccdcbabbccbddcccbacdbccab",
        homogeneity: 0.27458199920541965, completeness: 0.280502935264517),
      Fixture(
        gold: "dabaecbddbebacbbdcaeaabbbbabcbdbebbdcccb",
        predicted: "dadaeccedbeaccbbdcaeaabbbbabcbebebbdcccb",
        homogeneity: 0.7427627374103115, completeness: 0.7144804908026008),
      Fixture(
        gold: "alhcbbaijaacckddacaahcaalaaekaabhceaabiaablbgkfeaibbafibfcla",
        predicted: "abbbaaabbaabbbbbabaabbaabaabbaaabbbaaabaaababbbbabaaabbabbba",
        homogeneity: 0.3280101794544538, completeness: 1),
      Fixture(
        gold: "aaaaaaaaab", predicted: "aaaaaaaabb",
        homogeneity: 0.5735567610147991, completeness: 0.37260718275723936),
      Fixture(gold: "aaa", predicted: "abc", homogeneity: 1, completeness: 0),
      Fixture(gold: "abc", predicted: "aaa", homogeneity: 0, completeness: 1),
    ]
  }

  @Test(arguments: Fixture.all)
  func `both shares agree with the reference`(fixture: Fixture) {
    let found = ClusteringScores(
      gold: Array(fixture.gold), predicted: Array(fixture.predicted))
    #expect(abs(found.homogeneity - fixture.homogeneity) < 1e-9)
    #expect(abs(found.completeness - fixture.completeness) < 1e-9)
  }
}
