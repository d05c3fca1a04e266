import Foundation
import Testing

/// Erasing from the command line: what a person asked for is gone, and what was not reached is said.
@Suite struct EraseCommandTests {
  private static let traces = ["xilobalaustre", "krapfenhalle", "ghost-77"]
  private static let table = """
    id,title,body
    1,Carril bici en la avenida,Un carril bici seguro hasta la estación
    2,Aparcamiento de bicicletas,Aparcamiento vigilado para bicicletas en la estación
    3,Más carril bici,Unir el carril bici del campus con el centro
    4,Árboles en la plaza,Plantar árboles que den sombra en la plaza
    5,Sombra en el parque,Más árboles y más sombra en el parque
    6,Riego del parque,Riego para los árboles y jardines del parque
    7,Biblioteca los domingos,Abrir la biblioteca los domingos para estudiar
    8,Libros nuevos,La biblioteca necesita libros nuevos y sala de estudio
    GHOST-77,Un Xilobalaustre,Una Krapfenhalle junto al carril bici de la estación

    """

  private func held(in program: borrowing Program) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    return names.flatMap { name -> [String] in
      let url = program.folder.appending(path: name)
      guard !url.hasDirectoryPath, name != "export.csv", let bytes = try? Data(contentsOf: url)
      else { return [] }
      let lower = Data(bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 })
      return Self.traces.filter { lower.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
    }
  }

  @Test func `a folder of results is made anew without it, and a new run keeps it out`() throws {
    let program = try Program()
    try program.write("export.csv", Self.table.utf8)
    #expect(try program.run(["run", "export.csv", "-o", "out", "--themes", "3"]).code == 0)
    let study = "out/study.concejo"
    let named = try program.run([
      "move", study, "GHOST-77", "1", "--to", "T02", "--by", "Ana", "--why", "ghost-77 says so",
    ])
    #expect(named.code == 0, "\(named.errors)")
    #expect(try !held(in: program).isEmpty)

    let refused = try program.run(["erase", study, "GHOST-77", "--why", "author-request"])
    #expect(refused.code == 64 && refused.errors.contains("--yes"))
    let wrong = try program.run(["erase", study, "GHOST-77", "--why", "whim", "--yes"])
    #expect(wrong.code == 65)
    let dry = try program.run([
      "erase", study, "GHOST-77", "--why", "author-request", "--dry-run", "--json",
    ])
    #expect(dry.code == 0 && dry.output.contains("\"isErased\" : false"))
    #expect(try !held(in: program).isEmpty)

    let done = try program.run([
      "erase", study, "GHOST-77", "--why", "author-request", "--yes", "-o", "out",
    ])
    #expect(done.code == 0, "\(done.errors)")
    #expect(done.errors.contains("Not reached"))
    #expect(try held(in: program) == [])
    let verified = try program.run(["verify", "out"])
    #expect(verified.code == 0, "\(verified.output)")
    let ledger = try program.run(["analyze", study, "--themes", "3", "--json"])
    #expect(ledger.output.contains("\"erased\" : 1"))
    let gone = try program.run(["erase", study, "GHOST-77", "--why", "author-request", "--yes"])
    #expect(gone.code == 69 && gone.errors.contains("erased"))

    let again = try program.run(["import", "export.csv", "--into", study])
    #expect(again.code == 0 && again.errors.contains("1 contribution left out"))
    // A whole new run over the same folder takes over what was erased.
    let anew = try program.run(["run", "export.csv", "-o", "out", "--themes", "3", "--force"])
    #expect(anew.code == 0 && anew.errors.contains("stay out"), "\(anew.errors)")
    #expect(try held(in: program) == [])
  }
}
