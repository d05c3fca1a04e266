import Testing

@testable import Concejo

@Suite struct MachineReportTests {
  private static func facts(
    free: Int = 25_340_000_000, isWritable: Bool = true, isTemporaryWritable: Bool = true
  ) -> MachineFacts {
    MachineFacts(
      version: "9.9", system: "Debian, x86-64", processors: 2, memory: 8_250_000_000,
      libraries: [LinkedLibrary(name: "SQLite", version: "3.40.1")],
      companions: [
        .init(name: "LibreOffice", path: "/usr/bin/soffice"), .init(name: "Firefox", path: nil),
      ],
      resources: "/usr/share/concejo", locale: nil,
      folder: .init(path: "/home/ana", freeBytes: free, isWritable: isWritable),
      temporaryFolder: .init(
        path: "/tmp", freeBytes: 1_000_000_000, isWritable: isTemporaryWritable))
  }

  @Test func `a sound machine lacks nothing, and sizes are rounded down`() {
    #expect(
      MachineReport(Self.facts(), language: .en).lines == [
        "Concejo 9.9",
        "System          Debian, x86-64",
        "Machine         2 processors, 8.2 GB of memory",
        "Libraries       SQLite 3.40.1",
        "Other programs  LibreOffice: /usr/bin/soffice",
        "                Firefox: not found; only needed to open the documents here",
        "Resources       /usr/share/concejo",
        "Language        not set; these sentences in English",
        "Disk            25.3 GB free in /home/ana",
        "                1.0 GB free in /tmp",
        "Nothing is missing.",
      ])
  }

  @Test(arguments: Messages.available)
  func `each language names the folder that is nearly full`(language: Language) throws {
    let lines = MachineReport(Self.facts(free: 999_999_999), language: language).lines
    let last = try #require(lines.last)
    #expect(last.contains("/home/ana"))
    #expect(!lines.contains(Messages(language)["doctor.fine"]))
    #expect(lines.allSatisfy { !$0.contains("{") })
  }

  @Test func `a temporary folder that cannot be written to is told first, and is no sound machine`()
  {
    let facts = Self.facts(free: 1, isTemporaryWritable: false)
    let lines = MachineReport(facts, language: .en).lines
    #expect(!facts.isSound)
    #expect(lines.suffix(2).first?.hasPrefix("/tmp, the temporary folder, cannot") == true)
    #expect(lines.last?.contains("/home/ana") == true)
  }

  @Test func `a folder that cannot be written to is told, and keeps nothing from working`() {
    let facts = Self.facts(isWritable: false)
    let lines = MachineReport(facts, language: .en).lines
    #expect(facts.isSound)
    #expect(lines.last?.hasPrefix("/home/ana, where you are, cannot be written to") == true)
  }

  @Test func `every library tells its version`() {
    #expect(LinkedLibrary.all.map(\.name) == ["libstemmer", "libxlsxwriter", "libzip"])
    #expect(LinkedLibrary.all.allSatisfy { !$0.version.isEmpty })
  }
}
