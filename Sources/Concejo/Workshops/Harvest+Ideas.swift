extension Harvest {
  /// New ideas of one table as an import gives them: contributions whose ids are the names of their lines.
  ///
  /// - Parameter ideas: Lines of this harvest that are new ideas.
  /// - Returns: A file with as many rows as there are ideas, personal data hidden.
  package func imported(_ ideas: [HarvestLine]) -> ImportedFile {
    let contributions = ideas.map { Proposal(id: $0.key.text, title: "", body: $0.text) }
    let order = contributions.indices.sorted {
      Proposal.id(contributions[$0].id, precedes: contributions[$1].id)
    }
    let ids = Set(contributions.map(\.id))
    var imported = ImportedFile(
      name: file, format: format, platform: nil, columns: [], unusedColumns: [],
      tableRowCount: ideas.count, rowCount: ideas.count,
      proposals: order.map { contributions[$0] },
      lines: order.map { rows[ideas[$0].key] ?? 1 }, rejected: [], unreadSupports: [],
      looksSwapped: false, sha256: sha256, repeatingColumns: [], personColumns: [],
      unknownStates: [:], doubtfulStates: [], renamedIDs: [:], contribution: nil, survey: nil,
      tableNotes: [], components: [:], origins: [:])
    imported.personalData = ideaData.filter { ids.contains($0.proposal) }
    return imported
  }
}
