import Concejo
import Testing

@Suite("A text that is a person's full name")
struct FullNameTests {
  @Test(
    "Two known names, an unknown one right before a surname, or three words are a full name",
    arguments: [
      "Ana Lamas", "Lamas, Ana", "Xurelia Lamas", "Ana de Lamas", "Ana Lamas Otero",
      "Xurelia Lamas Otero", "ana lamas", "ana de lamas otero",
    ])
  func isFullName(text: String) {
    #expect(PersonNameList.known.isFullName(text))
  }

  @Test(
    "A thing in a place that is called as a surname is nobody's name, nor is a given name alone",
    arguments: [
      "Macrogranxa de Lamas", "Macrogranxa das Lamas", "Ana", "Lamas", "macrogranxa Lamas",
      "ana", "paz para la plaza", "rosa de los vientos rota", "Carril Bici de Marqués de Senmenat",
    ])
  func isNone(text: String) {
    #expect(!PersonNameList.known.isFullName(text))
  }
}
