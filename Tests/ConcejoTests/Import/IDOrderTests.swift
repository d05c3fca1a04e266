import Testing

@testable import Concejo

@Suite struct IDOrderTests {
  private func order(_ ids: [String]) -> IDOrder {
    IDOrder(
      ids.enumerated().map { line, id in
        Candidate(
          line: line + 2, role: .proposal(component: nil),
          proposal: Proposal(id: id, title: "", body: "Un banco"))
      })
  }

  @Test func `numbers come by value, then all others by bytes, and equal ones as they stand`() {
    let order = order(["b", "10", "9", "b", "a-2", "010", "9"])
    #expect(order.places == [2, 6, 1, 5, 4, 0, 3])
    #expect(order.runs == [0..<2, 2..<3, 3..<4, 4..<5, 5..<7])
    #expect(!order.isStrict)
  }

  @Test(arguments: [["1", "2", "10"], ["a", "b"], ["1"], []])
  func `rows in order, each with an id of its own, stay`(ids: [String]) {
    #expect(order(ids).isStrict)
    #expect(order(ids).places == Array(ids.indices))
    #expect(order(ids).runs == ids.indices.map { $0..<$0 + 1 })
  }

  @Test(arguments: [["1", "1"], ["2", "1"], ["", ""]])
  func `rows that share an id or stand otherwise are not in order`(ids: [String]) {
    #expect(!order(ids).isStrict)
  }
}
