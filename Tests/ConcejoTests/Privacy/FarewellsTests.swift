import Testing

@testable import Concejo

/// What is said of the dead, and what capitals alone do not tell.
@Suite struct FarewellsTests {
  private static func found(_ text: String) -> [String] {
    PersonalDataGate().masked(text).masks.map(\.value)
  }

  @Test(arguments: [
    "MI MARIDO QUE EN PAZ DESCANSE NO PUDO USAR EL AUTOBÚS.",
    "Mi marido, que en Paz descanse, no pudo usar el autobús.",
    "MI ABUELO, QUE EN GLORIA ESTÉ, LO DECÍA. MI SUEGRA DIOS LA TENGA EN SU GLORIA TAMBIÉN.",
    "Mi padre QEPD decía otra cosa.",
    "EL MEU MARIT, QUE EN PAU DESCANSI, NO VA PODER AGAFAR EL TREN.",
    "O MEU HOME, QUE EN PAZ DESCANSE, NON PUIDO COLLER O AUTOBÚS.",
    "NIRE SENARRA GOIAN BEGO EZIN IZAN ZEN AUTOBUSEZ JOAN.",
    "O MEU MARIDO, QUE DESCANSE EM PAZ, NÃO PÔDE. Meu pai Deus o tenha já o dizia.",
    "MY HUSBAND MAY HE REST IN PEACE COULD NOT TAKE THE BUS.",
    "MON MARI, QU'IL REPOSE EN PAIX, NE POUVAIT PAS PRENDRE LE BUS.",
    "MEIN MANN RUHE IN FRIEDEN KONNTE DEN BUS NICHT NEHMEN. Mein Vater Gott hab ihn selig auch nicht.",
    "MIO MARITO RIPOSI IN PACE NON POTEVA PRENDERE L'AUTOBUS.",
  ]) func `what is said of the dead is nobody's name`(_ text: String) {
    #expect(Self.found(text) == [])
  }

  @Test(arguments: [
    ("MI MARIDO QUE EN PAZ DESCANSE ME LLAMÓ. FDO.: PAZ CASTRO GIL", "PAZ CASTRO GIL"),
    ("Mi hija Paz descansa mal con tanto ruido.", "Paz"),
    ("MI HIJA GLORIA NO PUEDE SUBIR AL AUTOBÚS.", "GLORIA"),
    ("El meu fill Pau no hi arriba.", "Pau"),
    ("Me llamo Paz Descalzo Gil y vivo lejos.", "Paz Descalzo Gil"),
    ("MI MARIDO, JUAN GIL ROS, QUE EN PAZ DESCANSE, LO PIDIÓ.", "JUAN GIL ROS"),
    ("Nire senarra Koldo, goian bego, hala zen.", "Koldo"),
  ]) func `who bears such a word as a name is hidden as before`(_ text: String, _ name: String) {
    #expect(Self.found(text) == [name])
  }

  @Test(arguments: [
    "LOS VECINOS NO EMPADRONADOS AHORA APARCAN AQUÍ. NO HAY SITIO.",
    "VIVIMOS AL LADO Y LA GENTE DEJA SU COCHE AQUÍ TODO EL DÍA.",
    "SOM MOLTS ELS CIUTADANS QUE NECESSITEM COBERTURA. VOLEM CANVIS I, EN FUNCIÓ DELS RESULTATS, MÉS.",
    "I AM AWAY ON WEEKDAYS AND OFFICIAL LETTERS ARRIVE.",
    "CON EL PAPEL FIRMADO, Y AUN ASÍ NO PUEDO CONSULTAR SU EXPEDIENTE.",
    "MI MUJER SACÓ EL BOLI ROJO Y YO HICE COMO QUE LO ENTENDÍA.",
    "HE DADO DE ALTA A MI ESPOSO CUANDO AÚN LE FALTABA MÁS DE UN AÑO.",
    "VENIMOS CON EL CARNET DE FAMILIA NUMEROSA EN VIGOR Y NO LO VEN.",
    "EN LA CASA DE MIS PADRES QUEDAN CUATRO PAREDES Y UN CORRAL.",
  ]) func `in a text that shouts, capitals tell no names`(_ text: String) {
    #expect(Self.found(text) == [])
  }

  @Test(arguments: [
    ("NO HAY SITIO PARA APARCAR. SOY ANA GIL ROS, VECINA DEL BARRIO.", "ANA GIL ROS"),
    ("BUENOS DÍAS. LUCÍA MARTÍN AQUÍ. PIDO UN BANCO EN LA PLAZA.", "LUCÍA MARTÍN"),
    ("PIDO QUE LO ARREGLEN. FDO.: HILARIA CORCHADO PALOMINO", "HILARIA CORCHADO PALOMINO"),
    ("PIDO QUE LO ARREGLEN YA. ATENTAMENTE, ROCÍO DIEZ", "ROCÍO DIEZ"),
    ("ME LLAMO EUTIMIO LAGAREJO SANZ Y VIVO LEJOS.", "EUTIMIO LAGAREJO SANZ"),
    ("QUEREMOS UN PARQUE PARA TODOS. MUCHAS GRACIAS, ONINTZE GARCÍA LÓPEZ", "ONINTZE GARCÍA LÓPEZ"),
    ("EGUN ON. ANE LIZARRETA NAIZ ETA BANKU BAT NAHI DUT.", "ANE LIZARRETA"),
  ]) func `those who say who they are are hidden there, too`(_ text: String, _ name: String) {
    #expect(Self.found(text) == [name])
  }
}
