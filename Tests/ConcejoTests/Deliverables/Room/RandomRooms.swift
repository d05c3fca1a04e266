@testable import Concejo

/// Requests of facilitators, sensible and not.
enum RandomRooms {
  static func request(using random: inout SplitMix64) -> RoomRequest {
    var request = RoomRequest()
    request.people = Int.random(in: 5...300, using: &random)
    request.minutes = Int.random(in: 45...480, using: &random)
    request.start = Int.random(in: 0...1439, using: &random)
    if Bool.random(using: &random) {
      request.method = RoomMethod.Name.allCases.randomElement(using: &random)
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      request.tables = Int.random(in: 1...(request.people / 2), using: &random)
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      request.seats = Int.random(in: 3...12, using: &random)
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      request.rooms = Int.random(in: 1...6, using: &random)
    }
    request.isOnline = Int.random(in: 0..<4, using: &random) == 0
    let themes = Int.random(in: 1...25, using: &random)
    request.themes = Int.random(in: 0..<3, using: &random) == 0 ? .all(themes) : .upTo(themes)
    return request
  }
}
