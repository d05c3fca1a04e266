import ArgumentParser
import ConcejoStore

/// Which study to read, and whether people or programs read the answer.
struct StudyOptions: ParsableArguments {
  @Argument(help: "A study file, made by run or import.")
  var study: String

  @Flag(help: "Print JSON.")
  var json = false

  /// Opens the study.
  func open() throws -> Study { try Study.open(at: study) }
}
