import Testing

@testable import Concejo

/// Records are found wherever a portal puts them.
@Suite struct JSONRecordTests {
  struct Document: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    static let all = [
      Document(
        testDescription: "GraphQL edges",
        text:
          #"{"data": {"proposals": {"totalCount": 2, "edges": [{"cursor": "a", "node": {"id": "1", "title": "Toldo para la plaza"}}, {"cursor": "b", "node": {"id": "2", "title": "Fuente del parque"}}]}}}"#
      ),
      Document(
        testDescription: "GraphQL nodes",
        text:
          #"{"data": {"processes": [{"slug": "x", "components": [{"proposals": {"nodes": [{"id": "1", "title": {"translation": "Toldo para la plaza"}}, {"id": "2", "title": {"translation": "Fuente del parque"}}]}}]}]}}"#
          .replacing("{\"translation\": ", with: "").replacing("\"}}", with: "\"}")
      ),
      Document(
        testDescription: "GeoJSON",
        text:
          #"{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [-5.9, 38.1]}, "properties": {"id": 1, "title": "Toldo para la plaza"}}, {"type": "Feature", "geometry": null, "properties": {"id": 2, "title": "Fuente del parque"}}]}"#
      ),
      Document(
        testDescription: "CKAN",
        text:
          #"{"help": "x", "success": true, "result": {"fields": [{"id": "_id", "type": "int"}], "records": [{"_id": 1, "titulo": "Toldo para la plaza"}, {"_id": 2, "titulo": "Fuente del parque"}]}}"#
      ),
      Document(
        testDescription: "OpenDataSoft",
        text:
          #"{"nhits": 2, "records": [{"datasetid": "p", "recordid": "a1", "fields": {"id": 1, "titulo": "Toldo para la plaza"}}, {"datasetid": "p", "recordid": "a2", "fields": {"id": 2, "titulo": "Fuente del parque"}}]}"#
      ),
      Document(
        testDescription: "Socrata",
        text:
          #"{"meta": {"view": {"columns": [{"name": "id"}, {"name": "title"}]}}, "data": [[1, "Toldo para la plaza"], [2, "Fuente del parque"]]}"#
      ),
      Document(
        testDescription: "LimeSurvey",
        text:
          #"{"responses": [{"1": {"title": "Toldo para la plaza"}}, {"2": {"title": "Fuente del parque"}}]}"#
      ),
      Document(
        testDescription: "columns",
        text: #"{"id": [1, 2], "title": ["Toldo para la plaza", "Fuente del parque"]}"#),
      Document(
        testDescription: "pandas by column",
        text:
          #"{"id": {"0": 1, "1": 2}, "title": {"0": "Toldo para la plaza", "1": "Fuente del parque"}}"#
      ),
      Document(
        testDescription: "pandas split",
        text:
          #"{"columns": ["id", "title"], "index": [0, 1], "data": [[1, "Toldo para la plaza"], [2, "Fuente del parque"]]}"#
      ),
      Document(
        testDescription: "keyed by id",
        text: #"{"1": {"title": "Toldo para la plaza"}, "2": {"title": "Fuente del parque"}}"#),
      Document(
        testDescription: "arrays with a header",
        text: #"[["id", "title"], [1, "Toldo para la plaza"], [2, "Fuente del parque"]]"#),
      Document(
        testDescription: "JSON:API",
        text:
          #"{"data": [{"type": "proposal", "id": "1", "attributes": {"title": "Toldo para la plaza"}}, {"type": "proposal", "id": "2", "attributes": {"title": "Fuente del parque"}}], "links": {"self": "x"}}"#
      ),
      Document(
        testDescription: "pages",
        text:
          #"[{"page": 1, "items": [{"id": 1, "title": "Toldo para la plaza"}]}, {"page": 2, "items": [{"id": 2, "title": "Fuente del parque"}]}]"#
      ),
    ]
  }

  @Test(arguments: Document.all)
  func `records of every form are read`(document: Document) throws {
    let file = try ProposalImport().read(Array(document.text.utf8), file: "f.json").file
    #expect(file.proposals.map(\.id) == ["1", "2"])
    #expect(file.proposals.map(\.title) == ["Toldo para la plaza", "Fuente del parque"])
  }

  @Test func `the path to the records is told, with what was left out`() throws {
    let file = try imported(
      #"{"data": {"debates": [{"id": 1, "title": "Vivir aquí"}], "proposals": [{"id": 1, "title": "Un toldo para toda la plaza"}]}}"#
    )
    let note = try #require(file.notes.first { $0.code == "records" })
    #expect(note.sentence.contains("data.proposals"))
    #expect(note.sentence.contains("data.debates (1 objects)"))
  }

  @Test func `a path that is given is followed`() throws {
    var stage = ProposalImport()
    stage.records = "data.users"
    let bytes = Array(
      #"{"data": {"users": [{"id": 1, "body": "Vivo aquí"}], "proposals": [{"id": 1, "title": "Un toldo para toda la plaza"}]}}"#
        .utf8)
    #expect(try stage.read(bytes, file: "f.json").file.proposals.map(\.body) == ["Vivo aquí"])
    stage.records = "data.meetings"
    let error = ImportError.unknownRecords(
      file: "f.json", path: "data.meetings", paths: ["data.users", "data.proposals"])
    #expect(throws: error) { try stage.read(bytes, file: "f.json") }
  }

  @Test func `points on the map become columns`() throws {
    let (table, _) = try TableReader(file: "f.json").table(
      of: Array(Document.all[2].text.utf8))
    #expect(table.header == ["id", "title", "longitude", "latitude"])
    #expect(table.rows[0].cells.prefix(4) == ["1", "Toldo para la plaza", "-5.9", "38.1"])
  }

  @Test func `a title in two languages is no table`() throws {
    let file = try imported(
      #"{"title": {"es": "Un toldo", "ca": "Un tendal"}, "body": {"es": "Para la plaza mayor", "ca": "Per a la plaça"}}"#
    )
    #expect(file.proposals.map(\.title) == ["Un toldo"])
  }

  @Test func `what a record holds in data is no date`() throws {
    let file = try imported(
      #"{"id": 1, "data": {"texto": "Bancos con sombra en la plaza", "apoyos": 3, "barrio": "Sur"}}"#
        + "\n"
        + #"{"id": 2, "data": {"texto": "Un carril bici hasta el centro", "apoyos": 4, "barrio": "Sur"}}"#
        + "\n")
    #expect(file.proposals.map(\.id) == ["1", "2"])
    #expect(file.proposals.map(\.supports) == [3, 4])
    #expect(file.proposals.map(\.date) == [nil, nil])
    #expect(file.proposals.map(\.place) == ["Sur", "Sur"])
  }
}
