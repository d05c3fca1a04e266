extension Double {
  /// Whether two results of one calculation differ by rounding alone.
  func isClose(to other: Double, within slack: Double = 2e-5) -> Bool {
    abs(self - other) <= slack
  }
}
