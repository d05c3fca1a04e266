import Testing

@testable import Concejo

@Suite struct RoomMethodTests {
  @Test(arguments: RoomMethod.Name.allCases)
  func `a method has ordered bounds and a source`(name: RoomMethod.Name) {
    let method = RoomMethod.named(name)
    let phases = (method.opening + method.ending).map(\.minutes)
    let bounds = [method.seats, method.themes, method.rounds, method.round, method.change]
    for bound in bounds + phases {
      #expect(bound.minimum > 0)
      #expect(bound.minimum <= bound.usual && bound.usual <= bound.maximum)
    }
    #expect(method.source.contains { $0.isNumber })
    #expect(method.opening.first?.kind == .welcome)
    #expect(method.ending.last?.kind == .closing)
  }

  @Test(arguments: Messages.available)
  func `everything that a plan can name has its sentence`(language: Language) {
    let keys = Set(Messages(language).keys)
    var names = RoomMethod.Name.allCases.map { "room.method.\($0.rawValue)" }
    names += RoomPlan.Block.Kind.allCases.map { "agenda.block.\($0.rawValue)" }
    names += ["tables", "themes", "gallery"].map { "room.harvest.\($0)" }
    // Why others came first is said of the rule.
    names += Workshop.LeftOut.Reason.allCases.filter { $0 != .notChosen }
      .map { "room.left.\($0.rawValue)" }
    names += ["size", "fair", "draw", "chosen"].map { "room.rule.\($0)" }
    #expect(Set(names).subtracting(keys).sorted() == [])
  }

  @Test(arguments: zip([1, 2, 20, 21, 30], [2, 3, 30, 32, 45]))
  func `a speaker has ninety seconds`(speakers: Int, minutes: Int) {
    #expect(RoomRules.standard.harvestMinutes(speakers: speakers) == minutes)
  }
}
