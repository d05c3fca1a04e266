extension TitleRule {
  /// "Ping" is not what "ping-pong" says.
  static let cutCompound = TitleRule("ends inside a compound") { run in
    run.passage.isHyphen(behind: run.end)
  }
}
