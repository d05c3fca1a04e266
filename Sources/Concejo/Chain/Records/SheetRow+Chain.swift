extension SheetRow {
  /// The units in a cell, all of a study; what the row rests on already may be gone since.
  ///
  /// - Parameters:
  ///   - column: Where they stand.
  ///   - own: Numbers that the record has already.
  ///   - account: The units of the study.
  ///   - isNeeded: Whether a cell without one is wrong.
  ///   - wrong: Gets the cell where it cannot be understood.
  /// - Returns: Their numbers; none where the cell is wrong.
  func units(
    _ column: Column, own: [Int], _ account: AnswerAccount, isNeeded: Bool,
    wrong: inout [WrongCell]
  ) -> [Int] {
    let names = RecordName.list(self[column], letter: "U")
    let known = (names ?? []).allSatisfy { name in
      own.contains(name.number) || account.units[account.units.standing(name.number)] != nil
    }
    guard let names, known, !isNeeded || !names.isEmpty else {
      wrong.append(self.wrong(column, expected: "units of this study such as U12, U15"))
      return []
    }
    return names.map(\.number)
  }

  /// The code of what was chosen from a list; the cell is wrong where it is none of it, or empty.
  ///
  /// - Parameters:
  ///   - column: Where it stands.
  ///   - terms: The list; not empty.
  ///   - what: What one of the list is called, such as `a document`.
  ///   - wrong: Gets the cell where it cannot be understood.
  /// - Returns: A code; empty where the cell is wrong.
  func term(
    _ column: Column, of terms: [ListedTerm], _ what: String, wrong: inout [WrongCell]
  ) -> String {
    guard let term = ListedTerm.written(self[column], among: terms) else {
      let example = terms[0].name(in: .es)
      wrong.append(self.wrong(column, expected: "\(what) of the list, such as “\(example)”"))
      return ""
    }
    return term.code
  }
}
