import ArgumentParser

/// Whether to tell how long each stage took.
struct TimingOptions: ParsableArguments {
  @Flag(help: "Print seconds and memory of each stage to standard error.")
  var timings = false
}
