/// How far the holder of each seat moves on, so that guests see another table in every round and meet few
/// people twice.
///
/// All holders of one seat number move alike, so that every table keeps as many people as it has seats, one
/// more or less. The host's step is 0.
struct GuestSteps {
  /// For each seat, from the host's, the tables that its holder advances at a change.
  let steps: [Int]

  /// Chooses steps.
  ///
  /// - Parameters:
  ///   - circuits: Tables of each circuit, all at least `rounds`.
  ///   - rounds: Number of rounds.
  ///   - seats: Seats of the largest table, at least 1.
  init(circuits: [Int], rounds: Int, seats: Int) {
    let sizes = Set(circuits).sorted()
    let longest = sizes.last ?? 1
    // A step of 1 sees another table in every round wherever there are as many tables as rounds.
    let valid = (1..<max(longest, 2)).filter { step in
      sizes.allSatisfy { Self.firstReturn($0, step) >= rounds }
    }
    var chosen = [0]
    for _ in 1..<max(seats, 1) {
      // The fewest encounters that repeat with the holders of seats chosen before; then the smallest step.
      let next = valid.min { left, right in
        let (a, b) = (
          Self.repeats(left, chosen, sizes, rounds), Self.repeats(right, chosen, sizes, rounds)
        )
        return (a, left) < (b, right)
      }
      chosen.append(next ?? 1)
    }
    steps = chosen
  }

  /// After how many rounds a step leads back to where it began.
  private static func firstReturn(_ tables: Int, _ step: Int) -> Int {
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    return tables / divisor(tables, step % tables)
  }

  /// How often holders of two seats, wherever they start, sit together more than once.
  private static func repeats(_ step: Int, _ others: [Int], _ sizes: [Int], _ rounds: Int) -> Int {
    others.dropFirst().reduce(0) { sum, other in
      sum
        + sizes.reduce(0) { part, tables in
          var meetings = [Int](repeating: 0, count: tables)
          for round in 0..<rounds {
            meetings[((round * (step - other)) % tables + tables) % tables] += 1
          }
          return part + meetings.reduce(0) { $0 + max($1 - 1, 0) }
        }
    }
  }
}
