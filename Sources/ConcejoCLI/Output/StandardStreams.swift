import Foundation

/// The three files that a program is given when it starts, some of which may be closed or full.
enum StandardStreams {
  /// Takes the places of those that are closed, so that no file of ours gets their numbers: what is
  /// meant for standard error would be written into a study.
  ///
  /// They cannot be written: that standard output is closed must still be told.
  static func occupy() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) == -1 {
      // The lowest number that is free is taken: this one, since those before it are not.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// Writes to standard error as far as it can be written; a message is never worth the work.
  static func writeError(_ text: String) {
    // Where nobody reads, the program goes on as it does where the disk is full.
    let earlier = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, earlier) }
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// The number of the first argument that is no UTF-8, and what is left of it; nil if all are.
  ///
  /// Such a name would be looked for under another one, and not be found.
  static var foreignArgument: (number: Int, shown: String)? {
    for number in 1..<max(Int(CommandLine.argc), 1) {
      // SAFETY: the system gives as many texts as it counts, each with a zero at its end.
      guard let argument = unsafe CommandLine.unsafeArgv[number],
        unsafe String(validatingCString: argument) == nil
      else { continue }
      return (number, unsafe String(cString: argument))
    }
    return nil
  }
}
