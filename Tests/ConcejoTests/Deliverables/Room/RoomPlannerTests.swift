import Testing

@testable import Concejo

@Suite struct RoomPlannerTests {
  /// A refusal with an untrue sum, or a nearest request that is none: the faults.
  private func faults(
    of refusal: RoomRefusal, _ request: RoomRequest, possible: RoomOracle.Minutes
  ) -> [String] {
    var faults: [String] = []
    if let nearest = refusal.nearest {
      if RoomPlanner(nearest).planIfPossible == nil { faults.append("the nearest has no plan") }
    } else {
      faults.append("nothing is near")
    }
    switch refusal.reason {
    case .pastMidnight(let start, let minutes):
      if start + minutes <= 1440 { faults.append("it is before midnight") }
    case .time(let minutes, let shorter, let longer):
      func sum(_ blocks: [RoomPlan.Block]?) -> Int? { blocks?.reduce(0) { $0 + $1.minutes } }
      let near = [sum(shorter), sum(longer)].compactMap(\.self).map { abs($0 - minutes) }
      guard let distance = near.min(), sum(shorter) ?? 0 < minutes, sum(longer) ?? 481 > minutes
      else { return faults + ["no programme is near"] }
      for other in (minutes - distance + 1)..<(minutes + distance)
      where (45...480).contains(other) && possible.contains(other) {
        faults.append("\(other) minutes are nearer")
      }
    case .seating(let people, let tables, let fewest, let most, let rooms):
      let fits = (1...people).contains { count in
        (tables.map { $0 == count } ?? true) && count >= rooms && count * fewest <= people
          && people <= count * most
      }
      if fits { faults.append("people do sit") }
    case .themes, .range, .noThemes: break
    }
    if !isMidnight(refusal.reason), possible.contains(request.minutes) {
      faults.append("there is a plan")
    }
    return faults
  }

  private func isMidnight(_ reason: RoomRefusal.Reason) -> Bool {
    if case .pastMidnight = reason { true } else { false }
  }

  /// Fifty seeds with a hundred requests each.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a request is planned as promised, or refused with true sums`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let oracle = RoomOracle()
    var planned = 0
    for _ in 0..<100 {
      let request = RandomRooms.request(using: &random)
      do throws(RoomRefusal) {
        let plan = try RoomPlanner(request).plan()
        planned += 1
        #expect(PlanCheck(plan: plan, request: request).faults == [], "\(request)")
      } catch {
        #expect(
          faults(of: error, request, possible: oracle.minutes(for: request)) == [],
          "\(request) \(error.reason)")
      }
    }
    // Both happen.
    #expect((10...95).contains(planned), "\(planned)")
  }

  /// Fifty seeds with a hundred requests each, many beyond all bounds.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the flags that a refusal names make a request that is accepted`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var refused = 0
    for _ in 0..<100 {
      let request = NearestFlags.wildRequest(using: &random)
      do throws(RoomRefusal) {
        _ = try RoomPlanner(request).plan()
      } catch {
        refused += 1
        let nearest = NearestFlags.applied(error.description, to: request)
        #expect(nearest == error.nearest, "\(error)")
        let plan = nearest.flatMap { RoomPlanner($0).planIfPossible }
        #expect(plan != nil, "\(error)")
        guard let nearest, let plan else { continue }
        #expect(PlanCheck(plan: plan, request: nearest).faults == [], "\(nearest)")
      }
    }
    #expect(refused > 50, "\(refused)")
  }

  @Test(arguments: 5...300)
  func `two hours are planned for every number of people`(people: Int) throws {
    var request = RoomRequest()
    request.people = people
    request.minutes = 120
    for themes in [1, 2, 3, 8, 20] {
      request.themes = .upTo(themes)
      let plan = try RoomPlanner(request).plan()
      #expect(PlanCheck(plan: plan, request: request).faults == [])
    }
  }

  @Test(arguments: [45, 60, 90, 120, 180, 240, 300, 360])
  func `forty people with twenty themes find a plan`(minutes: Int) throws {
    var request = RoomRequest()
    request.minutes = minutes
    request.themes = .upTo(20)
    let plan = try RoomPlanner(request).plan()
    #expect(PlanCheck(plan: plan, request: request).faults == [])
  }

  /// Nobody comes together at 17:33 where the sum allows another time.
  @Test(arguments: [60, 90, 120, 150, 180, 240])
  func `rounds, breaks and endings begin at round times`(minutes: Int) throws {
    var request = RoomRequest()
    (request.minutes, request.themes) = (minutes, .upTo(12))
    for people in [12, 20, 25, 40, 43, 60, 100, 200] {
      request.people = people
      let plan = try RoomPlanner(request).plan()
      let odd = plan.blocks.filter { $0.kind != .change && ($0.start - request.start) % 5 != 0 }
      #expect(odd.isEmpty, "\(people) people: \(plan.blocks.map(\.minutes))")
    }
  }

  /// Two hours for twenty: four or five at a table, a host at each, three rounds of some twenty minutes.
  @Test func `twenty people have a World Café as the book has it`() throws {
    var request = RoomRequest()
    request.people = 20
    request.themes = .upTo(12)
    let plan = try RoomPlanner(request).plan()
    #expect(plan.method == .worldCafe)
    #expect(plan.moves == .guests)
    #expect(plan.seats == [5, 5, 5, 5])
    #expect(plan.rounds == 3)
    #expect((18...22).contains(plan.roundLength))
    #expect(plan.harvest.form == .tables)
  }

  /// 36 speakers of 90 seconds need 54 minutes, more than a harvest has.
  @Test func `many tables do not hurry through the harvest`() throws {
    var request = RoomRequest()
    (request.people, request.tables, request.themes) = (180, 36, .upTo(8))
    let plan = try RoomPlanner(request).plan()
    #expect(plan.harvest.form != .tables)
    #expect(plan.harvest.secondsPerSpeaker ?? 90 >= 90)
  }

  /// Welcome 5, two rounds of 15, change 3, harvest 10, closing 5.
  @Test func `a World Café takes 53 minutes at least, and the refusal says so`() throws {
    var request = RoomRequest()
    (request.minutes, request.method, request.themes) = (52, .worldCafe, .upTo(8))
    let refusal = try #require(throws: RoomRefusal.self) { try RoomPlanner(request).plan() }
    #expect(refusal.nearest?.minutes == 53)
    #expect(refusal.description.contains("= 53"))
    #expect(refusal.description.contains("--minutes 53"))
    request.minutes = 53
    #expect(try RoomPlanner(request).plan().blocks.map(\.minutes) == [5, 15, 3, 15, 10, 5])
  }

  @Test func `a refusal of tables shows its arithmetic and the nearest number of tables`() throws {
    var request = RoomRequest()
    (request.people, request.tables, request.themes) = (40, 3, .upTo(8))
    request.method = .worldCafe
    let refusal = try #require(throws: RoomRefusal.self) { try RoomPlanner(request).plan() }
    // Seven tables of six seat 42.
    #expect(refusal.nearest?.tables == 7)
    for fact in ["3 × 3 = 9", "3 × 6 = 18", "--tables 7"] {
      #expect(refusal.description.contains(fact), "\(refusal.description)")
    }
  }

  @Test func `people who fill no tables of three are refused with the sums`() throws {
    var request = RoomRequest()
    (request.people, request.seats, request.themes) = (5, 3, .upTo(8))
    let refusal = try #require(throws: RoomRefusal.self) { try RoomPlanner(request).plan() }
    #expect(refusal.nearest?.seats == 5)
    #expect(refusal.description.contains("2 × 3 = 6"), "\(refusal.description)")
  }

  @Test func `a workshop past midnight is refused with an earlier start`() throws {
    var request = RoomRequest()
    (request.start, request.minutes, request.themes) = (1321, 120, .upTo(8))
    let refusal = try #require(throws: RoomRefusal.self) { try RoomPlanner(request).plan() }
    #expect(refusal.reason == .pastMidnight(start: 1321, minutes: 120))
    #expect(refusal.nearest?.start == 1320)
    #expect(refusal.description.contains("1441"))
  }

  @Test func `numbers beyond the bounds are refused with the nearest bound`() throws {
    var request = RoomRequest()
    (request.people, request.themes) = (4, .upTo(8))
    let few = try #require(throws: RoomRefusal.self) { try RoomPlanner(request).plan() }
    #expect(few.nearest?.people == 5)
    (request.people, request.minutes) = (40, 30)
    let short = try #require(throws: RoomRefusal.self) { try RoomPlanner(request).plan() }
    #expect(short.nearest?.minutes == 45)
  }

  @Test func `without themes nothing is near`() throws {
    let refusal = try #require(throws: RoomRefusal.self) {
      try RoomPlanner(RoomRequest()).plan()
    }
    #expect(refusal.reason == .noThemes)
    #expect(refusal.nearest == nil)
  }
}
