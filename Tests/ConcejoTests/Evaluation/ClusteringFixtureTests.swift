import Testing

@testable import Concejo

/// Scores computed by the function `scores` of the project's `evaluate.py`, which agrees with
/// scikit-learn 1.9.1; each letter is the label of one item.
@Suite struct ClusteringFixtureTests {
  struct Fixture: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let gold: String
    let predicted: String
    let ami: Double
    let nmi: Double
    let ari: Double
    let precision: Double
    let recall: Double
    let f1: Double

    static let all = [
      Fixture(
        testDescription: "one group halved",
        gold: "aaaabbbb",
        predicted: "aaccbbbb",
        ami: 0.744452613816, nmi: 0.800000000000, ari: 0.695652173913,
        precision: 1.000000000000, recall: 0.750000000000, f1: 0.857142857143),
      Fixture(
        testDescription: "two groups merged",
        gold: "aaabbbccc",
        predicted: "aaaaaaccc",
        ami: 0.673859757830, nmi: 0.733680436651, ari: 0.500000000000,
        precision: 0.666666666667, recall: 1.000000000000, f1: 0.800000000000),
      Fixture(
        testDescription: "thirty at random",
        gold: "ddcadadbacabbadbbbddadddadbacd",
        predicted: "bbdcbccdcbabbccbddcccbacdbccab",
        ami: 0.156739733390, nmi: 0.277510888749, ari: 0.141515143541,
        precision: 0.432222222222, recall: 0.454365079365, f1: 0.443017137628),
      Fixture(
        testDescription: "forty with a fifth changed",
        gold: "dabaecbddbebacbbdcaeaabbbbabcbdbebbdcccb",
        predicted: "dadaeccedbeaccbbdcaeaabbbbabcbebebbdcccb",
        ami: 0.675497015680, nmi: 0.728347162506, ari: 0.667815101924,
        precision: 0.767142857143, recall: 0.759226190476, f1: 0.763163993515),
      Fixture(
        testDescription: "fifty skewed, a third changed",
        gold: "aaabccdaabhaagaacfdbddhbbffadaabaabaaaaedchbabebdc",
        predicted: "aacbccfaabhahgacbfdabdhegfeaehcbaabbaaafdbcbfbeedc",
        ami: 0.354492374487, nmi: 0.522321673817, ari: 0.342839663150,
        precision: 0.557362637363, recall: 0.464320802005, f1: 0.506605190641),
      Fixture(
        testDescription: "three groups split into twelve",
        gold: "caaacbacabbcccacbcaabaaababcaacaacabbccbabcbaacaaabaacbabcba",
        predicted: "ejgkakbehcabihckcgccjbaecgkchjhalfbdflkjgcfgagijkfdiiflieeli",
        ami: 0.002876403897, nmi: 0.132280883010, ari: -0.000825940815,
        precision: 0.479722222222, recall: 0.120579157589, f1: 0.192718202482),
      Fixture(
        testDescription: "twelve groups seen as two",
        gold: "alhcbbaijaacckddacaahcaalaaekaabhceaabiaablbgkfeaibbafibfcla",
        predicted: "abbbaaabbaabbbbbabaabbaabaabbaaabbbaaabaaababbbbabaaabbabbba",
        ami: 0.448090076304, nmi: 0.493987447580, ari: 0.315665409744,
        precision: 0.342565813867, recall: 1.000000000000, f1: 0.510315115027),
      Fixture(
        testDescription: "sixty-four, half changed, more groups",
        gold: "aadedbfacfedeefbfcccfdefddcbfebafaadafbeabaebcfafb"
          + "eecedcbdcabded",
        predicted: "fadgdbhaafdeejgbecicfeibhccghejgfaaaifhhaacaahhadh"
          + "fgcehfbdcagdeg",
        ami: 0.154262046539, nmi: 0.333225757318, ari: 0.123862040264,
        precision: 0.397197420635, recall: 0.273405934343, f1: 0.323875898029),
      Fixture(
        testDescription: "one item alone on both sides",
        gold: "aaaaaaaaab",
        predicted: "aaaaaaaabb",
        ami: 0.365280760052, nmi: 0.451742787875, ari: 0.516129032258,
        precision: 0.900000000000, recall: 0.822222222222, f1: 0.859354838710),
    ]
  }

  private func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }

  @Test(arguments: Fixture.all)
  func `scores agree with the reference`(fixture: Fixture) {
    let found = ClusteringScores(
      gold: Array(fixture.gold), predicted: Array(fixture.predicted))
    #expect(isClose(found.adjustedMutualInformation, fixture.ami))
    #expect(isClose(found.normalizedMutualInformation, fixture.nmi))
    #expect(isClose(found.adjustedRandIndex, fixture.ari))
    #expect(isClose(found.bCubedPrecision, fixture.precision))
    #expect(isClose(found.bCubedRecall, fixture.recall))
    #expect(isClose(found.bCubedF1, fixture.f1))
  }
}
