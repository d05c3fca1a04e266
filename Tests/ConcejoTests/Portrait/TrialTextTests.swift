import Testing

@testable import Concejo

@Suite struct TrialTextTests {
  @Test(arguments: [
    "Test", "Test 3 - 1741429412", "YouTube Test - 1741417871", "Prueba 2", "prova",
    "SSRF Embed Test",
    "Esto es una prueba.", "This is a test", "asdf", "Foo <script>alert(1)</script>",
    "Direct access to flag.txt", "Prueba de validación {{7*7}}", "xxxxxx", "sdfgh jklmn",
    "Lorem ipsum dolor",
  ])
  func `what is typed to try the form is a trial`(text: String) {
    #expect(TrialText(Proposal(id: "1", title: text, body: "")).isTrial)
    #expect(TrialText(Proposal(id: "1", title: "", body: text)).isTrial)
  }

  @Test(arguments: [
    "Hasta 6.000 € sin nómina y sin aval en https://example.com: pide tu préstamo gratis",
    "Tarot y videncia. Primera consulta gratis. www.example.com",
    "Casino online, bono y apuestas: http://example.com",
  ])
  func `what sells something and leads to an address is an advertisement`(text: String) {
    let read = TrialText(Proposal(id: "1", title: "", body: text))
    #expect(read.isAdvertisement && !read.isTrial)
    // Without an address it may be somebody's opinion of such things.
    let address = /https?:\/\/example.com|www.example.com/
    let plain = TrialText(Proposal(id: "1", title: "", body: text.replacing(address, with: "allí")))
    #expect(!plain.isAdvertisement)
  }

  @Test(arguments: [
    "Le sacaron dinero con un mensaje que la mandaba a www.example.com",
    "Autobús gratis: así lo hacen en https://example.org/gratis", "Casinos lejos de los colegios",
  ])
  func `a complaint that leads to an address is no advertisement`(text: String) {
    #expect(!TrialText(Proposal(id: "1", title: text, body: "")).isAdvertisement)
  }

  @Test(arguments: [
    "Más bancos en la plaza", "Test de alcoholemia gratis", "Pruebas de ruido en los bares",
    "Prueba piloto de autobús a demanda", "Es una prueba de que nadie escucha", "Arbolado", "WC",
    "RRHH del SEXPE", "Que el examen sea una prueba práctica", "¡¡¡NOOOO!!! a la tala",
    "Strč prst skrz krk",
  ])
  func `what somebody asks for is none`(text: String) {
    #expect(!TrialText(Proposal(id: "1", title: text, body: "")).isTrial)
  }
}
