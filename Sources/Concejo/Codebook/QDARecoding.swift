/// What people coded anew in a project that this program wrote, as decisions on themes.
///
/// A code on a whole proposal is its theme. Where the code that it had is gone and one other stands in its
/// place, the proposal has moved; a code that was given another name is a theme that was renamed; one that
/// is gone, with all its proposals under one other, was merged into that. All else is listed.
public struct QDARecoding: Sendable, Equatable {
  /// Where proposals went.
  public enum Target: Sendable, Hashable {
    /// To a theme, by number.
    case theme(Int)
    /// To a new code, by name.
    case new(String)
  }

  /// Proposals that went to one place.
  public struct Move: Sendable, Equatable {
    /// Where they went.
    public let target: Target
    /// Their ids, ascending.
    public let proposals: [String]
  }

  /// Themes that were merged: numbers of both.
  public struct Merger: Sendable, Equatable {
    /// The one whose code is gone.
    public let theme: Int
    /// The one that has its proposals now.
    public let into: Int
  }

  /// A code with another name.
  public struct Renaming: Sendable, Equatable {
    /// Number of the theme.
    public let theme: Int
    /// What its code is called now.
    public let title: String
  }

  /// Something in the project that no decision expresses.
  public enum Unread: Sendable, Equatable {
    /// A whole proposal has several codes in place of its own.
    case severalCodes(proposal: String, codes: [String])
    /// A whole proposal has no code where it had one.
    case noCode(proposal: String)
    /// A whole proposal has another code beside its theme's.
    case furtherCode(proposal: String, code: String)
    /// Passages that are coded with a code; how many of them are new.
    case passages(code: String, count: Int)
    /// Proposals that are in another part of their theme: how many.
    case otherPart(count: Int)
    /// A part of a theme that was renamed.
    case renamedPart(part: String, title: String)
    /// A code that stands under another one now.
    case movedCode(code: String)
    /// A text that is none of this study's.
    case foreignText(name: String)
    /// Proposals of the project that the study does not hold: how many.
    case unknownProposals(count: Int)
  }

  /// Codes with other names.
  public internal(set) var renamings: [Renaming] = []
  /// Themes that were merged.
  public internal(set) var mergers: [Merger] = []
  /// Proposals that moved, by where they went; new codes last.
  public internal(set) var moves: [Move] = []
  /// What is not read.
  public internal(set) var unread: [Unread] = []

  /// What a study knows of the project that it wrote.
  public struct Origin: Sendable {
    let space: String
    let codebook: Codebook
    let proposals: Set<String>
    let places: [String: ThemeName]
    /// Further passages that were exported: what their GUIDs are made of, and the code on each.
    let further: [String: String]
    let titles: [Int: Set<String>]

    /// Tells what was exported.
    ///
    /// - Parameters:
    ///   - findings: The latest run.
    ///   - space: What the identifiers were made of.
    ///   - codebook: The codes as they are exported.
    ///   - proposals: Ids of all that the study holds.
    ///   - titles: Further titles that themes have or had, by number: these are no new names.
    public init(
      _ findings: Findings, space: String, codebook: Codebook, proposals: [String],
      titles: [Int: Set<String>]
    ) {
      self.space = space
      self.codebook = codebook
      self.proposals = Set(proposals)
      places = Dictionary(
        findings.placements.compactMap { placement in
          placement.theme.map {
            (placement.proposal, ThemeName($0, subtheme: placement.subtheme))
          }
        }, uniquingKeysWith: { first, _ in first })
      var further: [String: String] = [:]
      for placement in findings.placements {
        for theme in placement.further {
          further[QDAProject.selection(of: theme, in: placement.proposal)] =
            ThemeName(theme.theme).text
        }
      }
      self.further = further
      self.titles = titles
    }
  }
}
