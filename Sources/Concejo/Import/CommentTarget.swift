/// What a comment is on, by the name of its type: `Decidim::Proposals::Proposal`, `Budget::Investment`.
enum CommentTarget: Equatable {
  /// A proposal, an investment, or nothing said.
  case proposal
  /// Another comment.
  case comment
  /// Something else, such as a debate or a meeting: its name in lower case.
  case other(String)

  /// Reads the last part of a type's name.
  init(type: String) {
    let last = type.split { $0 == ":" || $0 == "/" || $0 == "." }.last.map(String.init) ?? ""
    let name = ColumnName.normalized(last)
    if name.isEmpty || Self.proposals.contains(name) {
      self = .proposal
    } else if Self.comments.contains(name) {
      self = .comment
    } else {
      self = .other(name)
    }
  }

  private static let proposals: Set<String> = [
    "proposal", "proposals", "investment", "investments", "initiative", "propuesta", "proposta",
    "opinion", "collaborativedraft",
  ]
  private static let comments: Set<String> = [
    "comment", "comments", "comentario", "comentari", "commentaire", "reply", "argument",
  ]
}

/// What stands at the root of a comment's thread, read off its address.
///
/// Decidim writes `…/processes/NAME/f/COMPONENT/proposals/ID`.
struct CommentRoot: Sendable, Equatable {
  /// What it is.
  let target: CommentTarget
  /// Its number.
  let id: String
  /// The component it belongs to, where the address tells.
  let component: String?

  /// Reads an address; nil for one that does not end with a kind and a number.
  init?(address: String) {
    let path = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    guard path.count >= 2, let id = path.last, !id.isEmpty, id.allSatisfy(\.isNumber) else {
      return nil
    }
    let kind = path[path.count - 2]
    target = CommentTarget(type: kind.hasSuffix("s") ? String(kind.dropLast()) : kind)
    self.id = id
    component = path.firstIndex(of: "f").flatMap { place in
      place + 1 < path.count ? path[place + 1] : nil
    }
  }
}
