import Foundation

/// The most memory a process held at once, as the system counted it.
enum PeakMemory {
  /// Megabytes of this process so far.
  static var ofThisProcess: Double { megabytes(RUSAGE_SELF.rawValue) }

  /// Megabytes of the largest finished program that this process ran.
  static var ofChildren: Double { megabytes(RUSAGE_CHILDREN.rawValue) }

  private static func megabytes(_ who: __rusage_who_t) -> Double {
    var usage = rusage()
    unsafe getrusage(who, &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
