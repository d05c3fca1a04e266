import Testing

@testable import Concejo

@Suite struct ProgressMeterTests {
  @Test func `stages are told in order, and begin without rows`() {
    let told = Locked<[String]>([])
    let meter = ProgressMeter { stage in told.withLock { $0.append(stage) } }
    #expect(meter.snapshot == ProgressMeter.Snapshot())
    meter.begin("reading")
    meter.beginPass(total: 10)
    meter.advance(by: 4)
    #expect(meter.snapshot.done == 4 && meter.snapshot.total == 10 && meter.snapshot.pass == 1)
    meter.begin("writing")
    #expect(meter.snapshot == ProgressMeter.Snapshot(stage: "writing"))
    #expect(told.withLock { $0 } == ["reading", "writing"])
  }

  @Test func `a parallel pass counts all of its rows`() async throws {
    let meter = ProgressMeter()
    try await ProgressMeter.$current.withValue(meter) {
      _ = try await concurrentFlatMap(0..<1003, chunk: 10) { Array($0) }
    }
    #expect(meter.snapshot.done == 1003)
    #expect(meter.snapshot.total == 1003)
  }

  @Test func `the pipeline tells every stage once, in order`() async throws {
    let told = Locked<[String]>([])
    let meter = ProgressMeter { stage in told.withLock { $0.append(stage) } }
    let proposals = (0..<40).map {
      Proposal(id: "\($0)", title: "Más árboles en la plaza \($0 % 7)", body: "Y bancos.")
    }
    _ = try await Pipeline().analysis(of: proposals, meter: meter)
    #expect(told.withLock { $0 } == Pipeline.Stage.allCases.map(\.rawValue))
  }
}
