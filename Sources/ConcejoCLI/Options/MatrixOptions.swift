import ArgumentParser
import Concejo

/// Which numbers of a run are written.
struct MatrixOptions: ParsableArguments {
  @Flag(help: "The vectors that themes were found by, as vectors.npy.")
  var vectors = false

  @Flag(help: "The nearest proposals of each by shared words, as neighbors.mtx.")
  var neighbors = false

  @Flag(help: "The links that drew vectors nearer to each other, as graph.mtx.")
  var graph = false

  @Flag(help: "The weights of terms in each proposal, as terms.mtx, and terms.csv.")
  var terms = false

  @Option(help: "Of a run by question the question, as the survey writes it.")
  var question: String?

  @Option(
    help: ArgumentHelp("The vectors of a model that the run was given.", valueName: "file"))
  var modelVectors: String?

  @Option(
    help: ArgumentHelp(
      "Ids of these vectors, one a line, as the run was given them.", valueName: "file"))
  var modelVectorIds: String?

  func validate() throws {
    if modelVectorIds != nil, modelVectors == nil {
      throw ValidationError("--model-vector-ids belongs to --model-vectors, which is not given.")
    }
  }

  /// What is asked for; everything where nothing is named.
  var named: Set<RunMatrices.Part> {
    let flags: [(isGiven: Bool, part: RunMatrices.Part)] = [
      (vectors, .vectors), (neighbors, .neighbors), (graph, .graph), (terms, .terms),
    ]
    let given = flags.filter(\.isGiven).map(\.part)
    return Set(given.isEmpty ? RunMatrices.Part.allCases : given)
  }

  /// Whether any of these is given.
  var areGiven: Bool {
    vectors || neighbors || graph || terms || question != nil || modelVectors != nil
  }

  /// The vectors of a model, named as other commands name them.
  var given: VectorOptions {
    var options = VectorOptions()
    (options.vectors, options.vectorIds) = (modelVectors, modelVectorIds)
    return options
  }
}
