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
    return trace(
      of: subject,
      sharing: objects.enumerated().compactMap { place, object in
        guard object.kind != .contribution else { return nil }
        let shared = object.contributions.count(where: own.contains)
        return shared > 0 ? (place, shared) : nil
      })
  }

  /// The same, of many objects at once.
  ///
  /// - Parameters:
  ///   - subject: An object of the chain.
  ///   - places: What rests on each contribution: ``placesByContribution()``.
  /// - Returns: What ``trace(of:)`` gives.
  func trace(of subject: ChainObject, by places: [String: [Int]]) -> Trace {
    var shared: [Int: Int] = [:]
    for id in Set(subject.contributions) {
      for place in places[id] ?? [] { shared[place, default: 0] += 1 }
    }
    return trace(of: subject, sharing: shared.map { ($0.key, $0.value) })
  }

  private func trace(
    of subject: ChainObject, sharing shared: [(place: Int, count: Int)]
  ) -> Trace {
    let order = Dictionary(
      uniqueKeysWithValues: ChainObject.Kind.allCases.enumerated().map { ($1, $0) })
    func rank(_ entry: (place: Int, count: Int)) -> (Int, Int, Int) {
      (order[objects[entry.place].kind] ?? 0, -entry.count, entry.place)
    }
    let links = shared.filter {
      objects[$0.place].kind != subject.kind || objects[$0.place].id != subject.id
    }.sorted { rank($0) < rank($1) }.map { entry in
      Trace.Link(end: Trace.End(objects[entry.place]), shared: entry.count)
    }
    return Trace(subject: Trace.End(subject), links: links, contributions: subject.contributions)
  }
}
