extension WorkshopTerms {
  /// Where a filled sheet and the plan of its workshop say different things: tables that are not in the plan,
  /// tables that talk about a theme they do not have, and tables of the plan that say nothing.
  ///
  /// What the tables said holds all the same, since a workshop seldom runs as it was planned.
  ///
  /// - Parameters:
  ///   - harvest: What was read.
  ///   - stored: What was captured before.
  /// - Returns: A sentence each; nothing for lines of other sessions, or of the other channel.
  public func notes(on harvest: Harvest, over stored: [HarvestLine]) -> [String] {
    guard let plan else { return [] }
    let channel: HarvestChannel = plan.isOnline ? .online : .room
    func isOfPlan(_ key: HarvestKey) -> Bool { key.session == session && key.channel == channel }
    let lines = harvest.lines.map(\.key).filter(isOfPlan)
    let all = Set(lines).union(harvest.blank.filter(isOfPlan))
    guard !all.isEmpty else { return [] }
    let count = plan.seats.count
    let heard = Set(lines.map(\.table)).union(stored.map(\.key).filter(isOfPlan).map(\.table))
    let beyond = Set(all.map(\.table)).filter { $0 > count }.sorted()
    let silent = (1...count).filter { !heard.contains($0) }
    let foreign = lines.filter { key in
      guard let theme = key.theme, key.table <= count else { return false }
      return !talks(plan, table: key.table, about: theme)
    }
    var notes: [String] = []
    if !beyond.isEmpty {
      notes.append(
        "the plan of workshop \(session) has \(count) tables, and the sheet speaks of"
          + " \(Self.list(beyond)), too.")
    }
    if !foreign.isEmpty {
      notes.append(
        "by the plan of workshop \(session) these tables do not talk about these themes:"
          + " \(foreign.prefix(8).map(\.text).joined(separator: ", "))"
          + (foreign.count > 8 ? ", …" : "."))
    }
    if !silent.isEmpty {
      notes.append("of the \(count) tables of the plan nothing is known of \(Self.list(silent)).")
    }
    return notes
  }

  private func talks(_ plan: RoomPlan, table: Int, about theme: Int) -> Bool {
    guard let place = themes.firstIndex(of: theme) else { return false }
    guard plan.moves != .nobody else { return true }
    return (0..<plan.rounds).contains { plan.theme(atTable: table - 1, round: $0) == place }
  }

  private static func list(_ tables: [Int]) -> String {
    "\(tables.count == 1 ? "table" : "tables") \(tables.map(String.init).joined(separator: ", "))"
  }
}
