/// What something in the chain rests on, and what became of it.
///
/// Two things are linked where they rest on the same contributions, and each link counts these.
public struct Trace: Sendable, Codable, Equatable {
  /// What was asked about.
  public let subject: End
  /// Everything that is linked with it, in the order of the chain; what shares most first.
  public let links: [Link]
  /// The contributions that it rests on, ascending.
  public let contributions: [String]

  /// One end of a link.
  public struct End: Sendable, Codable, Equatable {
    /// What it is.
    public let kind: ChainObject.Kind
    /// How people call it.
    public let id: String
    /// What it is about; empty where nothing is known.
    public let title: String
    /// How many contributions it rests on.
    public let size: Int
  }

  /// Something that shares contributions with the subject.
  public struct Link: Sendable, Codable, Equatable {
    /// The other end.
    public let end: End
    /// How many contributions both rest on; at least 1.
    public let shared: Int
  }
}

extension Trace.End {
  fileprivate init(_ object: ChainObject) {
    self.init(
      kind: object.kind, id: object.id, title: object.title, size: object.contributions.count)
  }
}

/// Everything in the chain, ready to be asked both ways.
public struct ChainGraph: Sendable {
  /// All of them.
  let objects: [ChainObject]

  /// Takes the members of the chain; those of one kind in the order in which they are told.
  public init(_ objects: [ChainObject]) { self.objects = objects }

  /// What people may mean by a name: a contribution by its id or by `P` and its id, `T07`, `U12`, `G3`.
  ///
  /// - Returns: All that are called so, in the order of the chain; answers go with what they answer.
  public func objects(called name: String) -> [ChainObject] {
    let named = objects.filter { object in
      switch object.kind {
      case .contribution: object.id == name
      case .theme:
        ThemeName(name).map { $0.text == object.id } ?? false && !name.allSatisfy(\.isNumber)
      case .unit: UnitName(name)?.text == object.id
      case .copies: object.id == name.uppercased()
      case .answer: false
      case .recommendation:
        RecordName(name, letter: Recommendation.letter)?.text == object.id
      case .commitment: RecordName(name, letter: Commitment.letter)?.text == object.id
      case .clause: RecordName(name, letter: Clause.letter)?.text == object.id
      case .criterion: RecordName(name, letter: Criterion.letter)?.text == object.id
      }
    }
    // P4 is a criterion, and the contribution 4 as well.
    guard named.allSatisfy({ $0.kind == .criterion }), name.first == "P" || name.first == "p" else {
      return named
    }
    let id = name.dropFirst()
    return objects.filter { $0.kind == .contribution && $0.id == id } + named
  }

  /// What an object rests on and what became of it.
  public func trace(of subject: ChainObject) -> Trace {
    let own = Set(subject.contributions)
    var links: [(place: Int, link: Trace.Link)] = []
    for (place, object) in objects.enumerated() where object.kind != .contribution {
      if object.kind == subject.kind, object.id == subject.id { continue }
      let shared = object.contributions.count(where: own.contains)
      if shared > 0 {
        links.append((place, Trace.Link(end: Trace.End(object), shared: shared)))
      }
    }
    let order = Dictionary(
      uniqueKeysWithValues: ChainObject.Kind.allCases.enumerated().map { ($1, $0) })
    links.sort { left, right in
      func rank(_ entry: (place: Int, link: Trace.Link)) -> (Int, Int, Int) {
        (order[entry.link.end.kind] ?? 0, -entry.link.shared, entry.place)
      }
      return rank(left) < rank(right)
    }
    return Trace(
      subject: Trace.End(subject), links: links.map(\.link),
      contributions: subject.contributions)
  }
}
