/// People at tables, and how unevenly their territories and groups are spread.
struct TableMixture {
  private(set) var tables: [[Int]]
  private let attributes: [[Int]]
  /// For each attribute, table and value how many people.
  private var counts: [[[Int]]]

  /// Passes over all pairs of people after which it is left as it is.
  private static let mostPasses = 12

  init(_ people: [Participants.Person], seats: [Int]) {
    func numbered(_ values: [String]) -> [Int] {
      let known = Dictionary(
        uniqueKeysWithValues: Set(values).sorted().enumerated().map { ($1, $0) })
      return values.map { known[$0] ?? 0 }
    }
    attributes = [numbered(people.map(\.territory)), numbered(people.map(\.group))]
    let order = people.indices.sorted { left, right in
      let (a, b) = (people[left], people[right])
      return (a.group, a.territory, left) < (b.group, b.territory, right)
    }
    var dealt = [[Int]](repeating: [], count: seats.count)
    var table = 0
    for person in order {
      while dealt[table].count >= seats[table] { table = (table + 1) % seats.count }
      dealt[table].append(person)
      table = (table + 1) % seats.count
    }
    tables = dealt
    counts = attributes.map { values in
      let width = (values.max() ?? 0) + 1
      return dealt.map { people in
        var row = [Int](repeating: 0, count: width)
        for person in people { row[values[person]] += 1 }
        return row
      }
    }
  }

  /// Lets two people change places as long as that mixes their tables better.
  mutating func improve() {
    for _ in 0..<Self.mostPasses {
      var isChanged = false
      for first in tables.indices {
        for second in tables.indices.dropFirst(first + 1) {
          for a in tables[first].indices {
            for b in tables[second].indices where gain(first, a, second, b) > 0 {
              swap(first, a, second, b)
              isChanged = true
            }
          }
        }
      }
      guard isChanged else { return }
    }
  }

  /// How much smaller the sum of the squares of all counts gets.
  private func gain(_ first: Int, _ a: Int, _ second: Int, _ b: Int) -> Int {
    let (left, right) = (tables[first][a], tables[second][b])
    var gain = 0
    for (values, tables) in zip(attributes, counts) where values[left] != values[right] {
      let (x, y) = (values[left], values[right])
      gain += 2 * (tables[first][x] - tables[second][x] - 1)
      gain += 2 * (tables[second][y] - tables[first][y] - 1)
    }
    return gain
  }

  private mutating func swap(_ first: Int, _ a: Int, _ second: Int, _ b: Int) {
    let (left, right) = (tables[first][a], tables[second][b])
    for attribute in attributes.indices {
      let (x, y) = (attributes[attribute][left], attributes[attribute][right])
      counts[attribute][first][x] -= 1
      counts[attribute][first][y] += 1
      counts[attribute][second][y] -= 1
      counts[attribute][second][x] += 1
    }
    (tables[first][a], tables[second][b]) = (right, left)
  }
}
