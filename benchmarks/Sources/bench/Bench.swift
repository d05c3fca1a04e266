import ArgumentParser

/// The program: generates corpora, runs the benchmarks and renders their results.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures Concejo's stages, beside other programs and against known answers.",
    subcommands: [
      GenerateCommand.self, RunCommand.self, RenderCommand.self, CorpusCommand.self,
      StageCommand.self, SimilarityCommand.self, DuplicatesCommand.self,
    ])
}
