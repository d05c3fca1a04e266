/// A column of the sheet of a workshop.
enum HarvestColumn: String, SheetColumn {
  case key, session, table, channel, theme, kind, proposal, text, favor, against

  static let prefix = "harvest"
}
