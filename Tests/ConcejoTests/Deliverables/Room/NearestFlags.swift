import Foundation

@testable import Concejo

/// Does what the last sentence of a refusal says, as somebody at a keyboard does.
enum NearestFlags {
  /// The request that comes of another one by the flags that a refusal names; nil where they cannot be read.
  static func applied(_ text: String, to asked: RoomRequest) -> RoomRequest? {
    guard let start = text.range(of: "The nearest plan: "), text.hasSuffix(".") else { return nil }
    var request = asked
    for flag in text[start.upperBound...].dropLast().split(separator: ", ") {
      let words = flag.split(separator: " ")
      switch (words.first, words.last) {
      case ("without"?, "--tables"?): request.tables = nil
      case ("without"?, "--seats"?): request.seats = nil
      case ("without"?, "--method"?): request.method = nil
      case ("--start"?, let time?):
        guard let time = ClockTime(text: String(time)) else { return nil }
        request.start = time.minutes
      case ("the"?, "themes"?):
        guard let count = Int(words[2]) else { return nil }
        request.themes = asked.themes.isFixed ? .all(count) : .upTo(count)
      case (let name?, let value?):
        guard let number = Int(value) else { return nil }
        switch name {
        case "--people": request.people = number
        case "--minutes": request.minutes = number
        case "--rooms": request.rooms = number
        case "--tables": request.tables = number
        case "--seats": request.seats = number
        default: return nil
        }
      default: return nil
      }
    }
    return request
  }

  /// Requests beyond all bounds, as mistakes of the keyboard make them.
  static func wildRequest(using random: inout SplitMix64) -> RoomRequest {
    var request = RandomRooms.request(using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: request.people = Int.random(in: 1...2000, using: &random)
    case 1: request.minutes = Int.random(in: 1...1440, using: &random)
    case 2: request.seats = Int.random(in: 1...2000, using: &random)
    case 3: request.rooms = Int.random(in: 1...2000, using: &random)
    case 4: request.tables = Int.random(in: 1...2000, using: &random)
    default: request.themes = .all(Int.random(in: 1...60, using: &random))
    }
    return request
  }
}
