import Testing

@testable import Concejo

@Suite struct DuplicateGroupTests {
  private static let text = "Más bancos con sombra en la plaza vieja del mercado de abastos"

  /// A copy of the text with supports; each sign behind it makes the copy a byte longer.
  private func copy(_ id: String, supports: Int? = nil, signs: Int = 0) -> Proposal {
    Proposal(
      id: id, title: "", body: Self.text + String(repeating: "!", count: signs),
      supports: supports)
  }

  @Test func `the best supported member stands for the group`() async throws {
    let copies = try await Copies(among: [
      copy("1", supports: 5, signs: 9), copy("2", supports: 9), copy("3", supports: 8),
    ])
    #expect(copies.heads == ["2"])
  }

  @Test func `of equally supported members the longest stands for the group`() async throws {
    let copies = try await Copies(among: [
      copy("1", supports: 9), copy("2", supports: 9, signs: 3), copy("3", supports: 2, signs: 5),
    ])
    #expect(copies.heads == ["2"])
  }

  @Test func `of equal members the first by id stands for the group`() async throws {
    let copies = try await Copies(among: [
      copy("10", supports: 9), copy("9", supports: 9), copy("b", supports: 9),
    ])
    #expect(copies.heads == ["9"])
    #expect(copies.groups == [["9", "10", "b"]])
  }

  @Test func `stated supports, even 0, come before none`() async throws {
    let copies = try await Copies(among: [copy("1", signs: 4), copy("2", supports: 0)])
    #expect(copies.heads == ["2"])
  }

  @Test func `supports lie between the largest and the sum`() async throws {
    let copies = try await Copies(among: [
      copy("1", supports: 5), copy("2", supports: 9), copy("3"), copy("4", supports: 1),
    ])
    let group = try copies.onlyGroup()
    #expect(group.largestSupports == 9)
    #expect(group.summedSupports == 15)
  }

  @Test func `no stated supports are not zero supports`() async throws {
    let group = try await Copies(among: [copy("1"), copy("2")]).onlyGroup()
    #expect(group.largestSupports == nil)
    #expect(group.summedSupports == nil)
  }

  @Test(arguments: [2, 9, 10, 11])
  func `ten copies are a campaign`(count: Int) async throws {
    let group = try await Copies(among: (1...count).map { copy(String($0)) }).onlyGroup()
    #expect(group.members.count == count)
    #expect(group.isCampaign == (count >= 10))
  }

  @Test func `the size of a campaign is an option`() async throws {
    var pipeline = Pipeline()
    pipeline.duplicateFinder.campaignSize = 3
    let three = try await Copies(among: ["1", "2", "3"].map { copy($0) }, pipeline).onlyGroup()
    #expect(three.isCampaign)
    let two = try await Copies(among: ["1", "2"].map { copy($0) }, pipeline).onlyGroup()
    #expect(!two.isCampaign)
  }
}
