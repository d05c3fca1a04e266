import Foundation
import Testing

@testable import Concejo

@Suite struct CircumstancesTests {
  private let search = SensitiveContentSearch()

  private func kinds(_ text: String) -> [SensitiveContent.Kind] {
    search.contents(of: text).map(\.kind)
  }

  @Test(arguments: [
    ("Hace tres años que no bebo y el grupo se queda sin sala", SensitiveContent.Kind.health),
    ("A mi hermano le tienen que dializar los martes y no hay taxi", .health),
    ("El meu germà sent veus i ningú no el visita", .health),
    ("Levo un ano sen apostar e non hai grupo", .health),
    ("Nire izebak eskizofrenia du eta ez dago lekurik", .health),
    ("Ando na quimio e não há onde sentar", .health),
    ("My brother is schizophrenic and the clinic closed", .health),
    ("Mon mari est épileptique et le bus ne passe plus", .health),
    ("Meine Oma ist dement und läuft weg", .health),
    ("Dopo l'ictus non riesco a fare le scale", .health),
    ("Tiene una orden de no acercarse a mí", .violence),
    ("Me tiene encerrada y se lleva las llaves", .violence),
    ("O meu home bátemme e ninguén me cre", .violence),
    ("Fa quatre mesos que no paguem el lloguer", .hardship),
    ("Salto i pasti per i miei figli", .hardship),
    ("Estuve dos años dentro y nadie me contrata", .status),
    ("Mio fratello è ai domiciliari", .status),
    ("Ich saß drei Jahre und finde keine Wohnung", .status),
    ("Vivo con otra mujer y en la escalera lo saben", .orientation),
    ("Somos la única familia musulmana del bloque", .orientation),
    ("Soy del sindicato y desde la huelga no me dan turno", .orientation),
    ("A mi nieto lo llevan los servicios sociales", .minor),
  ])
  func `what is known of one illness, deed or state is known of others`(
    text: String, kind: SensitiveContent.Kind
  ) {
    #expect(kinds(text).contains(kind), "\(text) \(kinds(text))")
  }

  @Test(arguments: [
    "Hace falta una unidad de diálisis en el hospital comarcal",
    "Pedimos más plazas para enfermos de alzhéimer y sus familias",
    "Cal una unitat de cures pal·liatives a tota la comarca",
    "Un local para as asociacións de familiares de enfermos mentais",
    "Alzheimerra duten pertsonentzako zentro bat behar dugu",
    "Transporte para os doentes que fazem hemodiálise",
    "The crisis team needs more staff", "Il faut un hôpital de jour pour les malades",
    "Die Tafel braucht größere Räume", "Un centro diurno per i malati di Alzheimer",
    "Sin embargo, mi calle sigue sin aceras",
  ])
  func `what is asked for all is nobody's`(text: String) {
    #expect(kinds(text).isEmpty, "\(text) \(kinds(text))")
  }

  @Test func `every word of a list is one run of letters, by which alone it can be found`() {
    for language in PassageLists.markers.map(\.language) {
      let lists = PassageLists.of(language).lists(under: "circumstances.lists")
      for (name, words) in lists {
        let odd = words.filter { TextRuns($0).runs.count != 1 }
        #expect(odd.isEmpty, "\(language) \(name): \(odd)")
      }
    }
  }

  @Test func `a name of an illness behind a relative is no name of hers`() {
    let text = "Nire amak Alzheimerra du"
    #expect(PersonalDataGate().masked(text).text == text)
  }
}
