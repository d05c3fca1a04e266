import ArgumentParser
import Concejo
import ConcejoStore

/// What stands at the top of every document.
struct HeadingOptions: ParsableArguments {
  @Option(
    help: "What the consultation is called; run and import keep it in the study for all documents.")
  var title: String?

  @Option(help: "Who asks, such as a council; kept likewise.")
  var organizer: String?

  /// What was given, without personal data: it stands in files that are published.
  func given() -> Study.Heading {
    Study.Heading(
      title: shown(title, option: "--title"), organizer: shown(organizer, option: "--organizer"))
  }

  /// What was given, and else what the study keeps.
  ///
  /// - Throws: `StudyError`.
  func heading(of study: Study) throws -> Study.Heading { given().over(try study.heading()) }

  private func shown(_ text: String?, option: String) -> String? {
    guard let text else { return nil }
    let masked = PersonalDataGate().masked(text)
    if let mask = masked.masks.first {
      Diagnostics.print("\(option) holds personal data (\(mask.kind.rawValue)); they are hidden.")
    }
    return masked.text
  }
}
