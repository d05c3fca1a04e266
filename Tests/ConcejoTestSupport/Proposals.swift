public import Concejo

/// Proposals without title whose bodies are the texts, with the ids 1, 2, 3 and so on.
public func numberedProposals(_ texts: [String]) -> [Proposal] {
  texts.enumerated().map { Proposal(id: String($0 + 1), title: "", body: $1) }
}
