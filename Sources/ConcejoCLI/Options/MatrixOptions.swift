import ArgumentParser
import Concejo

/// Which numbers of a run are written.
struct MatrixOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only some of the numbers: vectors, neighbors, graph, terms, parted by commas.",
      discussion: """
        vectors: those that themes were found by, as vectors.npy. neighbors: the nearest proposals of each by
        shared words, as neighbors.mtx. graph: the links that drew vectors nearer to each other, as graph.mtx.
        terms: the weights of terms in each proposal, as terms.mtx, and terms.csv.
        """, valueName: "parts"))
  var only: MatrixPartsArgument?

  @Option(help: "Of a run by question the question, as the survey writes it.")
  var question: String?

  /// What is asked for; everything where nothing is named.
  var named: Set<RunMatrices.Part> { only?.parts ?? Set(RunMatrices.Part.allCases) }

  /// Whether any of these is given.
  var areGiven: Bool { only != nil || question != nil }
}

/// The value of `--only`.
struct MatrixPartsArgument: ExpressibleByArgument {
  let parts: Set<RunMatrices.Part>

  /// Reads such as `vectors,terms`; each once or more, none empty.
  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let parts = names.compactMap { name in
      RunMatrices.Part(rawValue: name.filter { !$0.isWhitespace }.lowercased())
    }
    guard parts.count == names.count else { return nil }
    self.parts = Set(parts)
  }
}
