import ArgumentParser
import Concejo
import Foundation

/// How to analyse.
struct AnalysisOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many themes to find, with --by-question for each: 1 to 1000, or auto.",
      discussion: "auto where nothing is said.", valueName: "number"))
  var themes: ThemeCountArgument?

  @Option(
    help: ArgumentHelp(
      "How many subthemes to find in all: 1 to 1000, or auto.",
      discussion: "auto where nothing is said.", valueName: "number"))
  var subthemes: ThemeCountArgument?

  @Option(
    help: ArgumentHelp(
      "Cosine similarity from which two proposals are compared word by word: above 0, 1 at most.",
      discussion: "0.6 where nothing is said, and 0.7 beyond 262,144 proposals."))
  var duplicateThreshold: Float?

  @Option(
    help: ArgumentHelp(
      "Nearest proposals each one is linked with, 1 to 200.",
      discussion: "\(NeighborGraph().neighborCount) where nothing is said.", valueName: "number"))
  var neighbors: Int?

  @Option(
    help: ArgumentHelp(
      "Words that count as one, that say nothing, that do nevertheless, or that must not name a theme: YAML.",
      discussion: """
        Four lists, each of which may be missing: stopWords: [junta], synonyms: [[aparcamiento,
        parking]], keepWords: [SER], neverLabels: [barrio]. Each form counts by itself: a plural is
        another word. What is kept says something though small words do not; in capitals it is kept
        where a text has capitals. What must not name a theme begins and ends no title.
        """, valueName: "file"))
  var words: String?

  @Option(
    help: ArgumentHelp(
      "Take in contributions of these states, which are set aside otherwise; or all.",
      discussion: """
        Of withdrawn, hidden, moderated-out, retired, merged, duplicate, parted by commas. Rejected
        proposals are never set aside: an answer does not unsay what somebody asked.
        """, valueName: "states"))
  var include: String?

  @Option(
    help: ArgumentHelp(
      "A codebook with examples: proposals go to its codes first, and new themes are found in the rest.",
      discussion: """
        CSV, YAML or REFI-QDA (.qdc), as concejo codebook export writes it: title and examples, several
        parted by " | "; a code without examples is known by its description. A code named T07 is that
        theme; the parts of a code count for it. The codebook holds in later runs until another is given.
        """, valueName: "file"))
  var codebook: String?

  @Flag(
    help: ArgumentHelp(
      "Find the themes of each question of a survey apart.",
      discussion:
        "Otherwise answers to all questions share their themes; copies are found within one."))
  var byQuestion = false

  @Flag(
    name: .customLong("no-concepts"),
    help: ArgumentHelp(
      "Group by the corpus's own words alone.",
      discussion: """
        Otherwise lists of words of public life, in nine languages, help to see that buses and trams
        are alike.
        """))
  var withoutConcepts = false

  @Option(
    help: ArgumentHelp(
      "The result.json of a run whose options are used again.",
      discussion: """
        The same rows give the same bytes. What stands beside it on the command line comes first, and is told
        where it says something else. Its --words and --codebook are in it, its --vectors are not and are
        given again; how files are read (--map and the like) is no part of it. Options that this version does
        not know end the command, and those that came later are named with their defaults.
        """, valueName: "result.json"))
  var options: String?

  @OptionGroup var given: VectorOptions

  func validate() throws {
    if let duplicateThreshold, !(duplicateThreshold > 0 && duplicateThreshold <= 1) {
      throw ValidationError(
        "--duplicate-threshold must be above 0 and at most 1, not \(duplicateThreshold).")
    }
    let states = ContributionStates.known.setAside + ["all"]
    if let unknown = includedStates.first(where: { !states.contains($0) }) {
      throw ValidationError(
        "--include knows no state \(unknown); expected \(states.joined(separator: ", ")).")
    }
    if let codebook {
      guard CodebookForm(path: codebook) != nil else { throw CodebookForm.unknown(codebook) }
      if byQuestion { throw Self.codebookByQuestion }
    }
    if let neighbors, !(1...200).contains(neighbors) {
      throw ValidationError("--neighbors must be from 1 to 200, not \(neighbors).")
    }
  }

  static let codebookByQuestion = ValidationError(
    "--codebook is for themes of all questions together, and does not go with --by-question.")

  /// The states of ``include``, which count however they are written: results name them in small letters.
  var includedStates: [String] {
    (include ?? "").lowercased().split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.sorted()
  }

  /// Says so if the data allow fewer themes than were asked for.
  func tellIfFewer(_ findings: Findings) {
    guard case .exactly(let wanted) = findings.options.themeFinder.count,
      !findings.options.isByQuestion, findings.themes.count < wanted
    else { return }
    Diagnostics.print(
      "\(wanted) themes were asked for; these proposals allow \(findings.themes.count).")
  }

  /// Says which codes of a codebook no proposal fits.
  func tellOfEmptyCodes(_ findings: Findings) {
    guard codebook != nil || options != nil, let given = findings.options.givenThemes else {
      return
    }
    let empty = given.themes.filter { findings.theme($0.id) == nil }
    guard !empty.isEmpty else { return }
    Diagnostics.print(
      "\(Counted.of(empty.count, "code")) of \(given.themes.count) got no proposal: "
        + empty.prefix(5).map(\.title).joined(separator: ", ")
        + (empty.count > 5 ? ", …" : "") + ".")
  }
}

/// The value of `--themes`.
struct ThemeCountArgument: ExpressibleByArgument {
  let count: ThemeCount

  init?(argument: String) {
    if argument.lowercased() == "auto" {
      count = .auto
    } else if let number = Int(argument), (1...1000).contains(number) {
      count = .exactly(number)
    } else {
      return nil
    }
  }
}
