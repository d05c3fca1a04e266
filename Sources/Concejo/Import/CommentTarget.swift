/// What a comment is on, by the name of its type: `Decidim::Proposals::Proposal`, `Budget::Investment`.
enum CommentTarget: Sendable, Equatable {
  /// A contribution: what its platform calls it, such as `proposal` or `investment`; nil where nothing is
  /// said. Each kind is numbered by itself.
  case contribution(kind: String?)
  /// Another comment.
  case comment
  /// Something else, such as a debate or a meeting: its name in lower case.
  case other(String)

  /// Reads the last part of a type's name, and the part before it where that makes it another thing.
  init(type: String) {
    let parts = type.split { $0 == ":" || $0 == "/" || $0 == "." }.map {
      ColumnName.normalized(String($0))
    }
    let name = parts.last ?? ""
    if name.isEmpty {
      self = .contribution(kind: nil)
    } else if let kind = Self.contributions[name] {
      let isOfBill = parts.dropLast().last.map { $0.hasPrefix("legislation") } ?? false
      self = .contribution(kind: isOfBill ? "legislation " + kind : kind)
    } else if Self.comments.contains(name) {
      self = .comment
    } else {
      self = .other(name)
    }
  }

  private static let contributions = [
    "proposal": "proposal", "proposals": "proposal", "propuesta": "proposal",
    "proposta": "proposal", "investment": "investment", "investments": "investment",
    "initiative": "initiative", "opinion": "opinion",
  ]
  private static let comments: Set<String> = [
    "comment", "comments", "comentario", "comentari", "commentaire", "reply", "argument",
  ]
}

/// What a file says of where a comment belongs, besides its parent's number.
struct CommentOrigin: Sendable, Equatable {
  /// Kind of the contribution that it is on; nil for one on another comment, or where nothing is said.
  let kind: String?
  /// The root of its thread, where the file gives its address, or names it beside what a reply answers.
  let root: CommentRoot?
}

/// What stands at the root of a comment's thread, read off its address or named by the comment.
///
/// Decidim writes `…/processes/NAME/f/COMPONENT/proposals/ID`.
struct CommentRoot: Sendable, Equatable {
  /// What it is.
  let target: CommentTarget
  /// Its number.
  let id: String
  /// The component it belongs to, where the address tells.
  let component: String?

  /// The contribution that a reply names beside the comment that it answers.
  init(contribution id: String) {
    (target, self.id, component) = (.contribution(kind: nil), id, nil)
  }

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
