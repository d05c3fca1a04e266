/// What the figures of an explanation mean.
public struct ExplanationScale: Sendable, Codable, Equatable {
  /// What vectors are made of, and with them affinity.
  public enum Source: String, Sendable, Codable, CaseIterable {
    /// Words that go together in the texts.
    case corpus
    /// Lists of related words.
    case concepts
    /// Vectors that a model outside this program made.
    case model
  }

  /// What the vectors rest on.
  public let affinity: [Source]
  /// Whether each vector was drawn nearer to those most like it, which only very large corpora go without.
  public let isDrawnNearer: Bool
  /// Name of the file of a model's vectors; nil where there are none.
  public let model: String?
  /// How often words count against the vectors once, where themes are compared.
  public let weightOfWords: Float
  /// The nearest theme leads clearly from this difference.
  public let clearLead: Float
  /// It leads narrowly, and a proposal is in doubt, up to this share of how near it is.
  public let edge: Float
  /// Another theme is near, too, from this share of how near the nearest one is.
  public let rivalShare: Float
  /// A place is weak where its theme is less near than this.
  public let weakNearness: Float
  /// It rests on few words where no more than these tie it to its theme.
  public let fewWords: Int

  init(of options: Pipeline, hasConcepts: Bool, isDrawnNearer: Bool) {
    self.isDrawnNearer = isDrawnNearer
    affinity =
      [.corpus] + (hasConcepts ? [.concepts] : []) + (options.vectorSource == nil ? [] : [.model])
    model = options.vectorSource?.file
    weightOfWords = ThemeRefinement.weightOfWords
    clearLead = ProposalExplanation.clearLead
    edge = Explainer.edge
    rivalShare = ProposalExplanation.rivalShare
    weakNearness = ProposalExplanation.weakNearness
    fewWords = ProposalExplanation.fewWords
  }
}
