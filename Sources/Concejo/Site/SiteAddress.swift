/// Where things stand in the site: addresses that stay when other proposals come or go.
enum SiteAddress {
  /// How many ids in a row share a page.
  private static let idsOnPage = 100
  /// Numbers of more digits are no counting numbers: each would have a page of its own.
  private static let mostDigits = 6

  /// The page of a contribution by its id alone, without folder and ending: `12300` for those from 12300 to
  /// 12399, or `x` and two digits of a digest where the id is no such number.
  static func page(of id: String) -> String {
    if let number = number(of: id) { return String(number / idsOnPage * idsOnPage) }
    return "x" + SHA256.hexDigest(of: id.utf8).prefix(2)
  }

  /// The id as a counting number, or nil where it is another text.
  static func number(of id: String) -> Int? {
    guard id.utf8.count <= mostDigits, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      id.utf8.first != 0x30 || id.utf8.count == 1
    else { return nil }
    return Int(id)
  }

  /// The numbers that share a page, or nil where it holds other ids.
  static func numbers(on page: String) -> ClosedRange<Int>? {
    Int(page).map { $0...($0 + idsOnPage - 1) }
  }

  /// The file of a page of proposals.
  static func file(ofPage page: String) -> String { "proposals/\(page).html" }

  /// Name of the place of a contribution on its page.
  static func anchor(of id: String) -> String { HTMLDocumentWriter.id("P" + id) }

  /// The same behind the sign # of an address: a browser undoes what stands behind a percent sign.
  static func fragment(of id: String) -> String { FolderIndex.address(of: anchor(of: id)) }

  /// Where a theme is told of.
  static func file(ofTheme id: Int) -> String { "themes/\(ThemeName(id).text).html" }

  /// Where those without a theme are listed.
  static let outside = "themes/outside.html"

  /// Where a unit is answered.
  static func file(ofUnit name: String) -> String { "answers/\(name).html" }

  /// The way from a file up to the folder of the site.
  static func up(from file: String) -> String {
    String(repeating: "../", count: file.utf8.count { $0 == 0x2F })
  }
}
