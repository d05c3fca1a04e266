/// The codes of a project that came back, and which themes they mean.
struct RecodedCodes {
  /// A code that the study knows.
  struct Known {
    /// `T03`, `T03.2`, or the id of a code of somebody's own.
    let id: String
    /// The same of the code that it stands under, where that is known.
    let parent: String?
    let name: String
  }

  /// Codes that the study knows, in their order.
  let known: [Known]
  private let ids: [String: String]
  private let names: [String: String]
  private let targets: [String: QDARecoding.Target]

  init(_ project: QDAReading, origin: QDARecoding.Origin) {
    let guid = GUID(space: origin.space)
    let byGUID = Dictionary(
      origin.codebook.codes.map { (guid.of("code", $0.id), $0.id) },
      uniquingKeysWith: { first, _ in first })
    let byTitle = Dictionary(
      origin.codebook.codes.filter { $0.parent == nil }
        .map { (ColumnName.normalized($0.title), $0.id) }, uniquingKeysWith: { first, _ in first })
    var ids: [String: String] = [:]
    var taken = Set(project.codes.compactMap { byGUID[$0.guid] })
    for code in project.codes {
      // A program that gives codes new identifiers leaves their names.
      let id =
        byGUID[code.guid]
        ?? (code.parent == nil ? byTitle[ColumnName.normalized(code.name)] : nil)
        .flatMap { taken.insert($0).inserted ? $0 : nil }
      if let id { ids[code.guid] = id }
    }
    self.ids = ids
    names = Dictionary(
      project.codes.map { ($0.guid, $0.name) }, uniquingKeysWith: { first, _ in first })
    known = project.codes.compactMap { code in
      ids[code.guid].map { id in
        Known(id: id, parent: code.parent.flatMap { ids[$0] }, name: code.name)
      }
    }
    var targets: [String: QDARecoding.Target] = [:]
    // Parents stand before their parts: a new part of a theme belongs to it.
    for code in project.codes {
      if let theme = ids[code.guid].flatMap({ ThemeName($0) }) {
        targets[code.guid] = .theme(theme.theme)
      } else {
        targets[code.guid] = code.parent.flatMap { targets[$0] } ?? .new(code.name)
      }
    }
    self.targets = targets
  }

  /// Whether the project has a code of this GUID.
  func holds(_ guid: String) -> Bool { names[guid] != nil }

  /// What a code is called.
  func name(of guid: String) -> String { names[guid] ?? guid }

  /// The theme, and its part, that a code is known as.
  func theme(of guid: String) -> ThemeName? { ids[guid].flatMap { ThemeName($0) } }

  /// The theme that a code means, or the new one that it makes.
  func target(of guid: String) -> QDARecoding.Target { targets[guid] ?? .new(name(of: guid)) }
}
