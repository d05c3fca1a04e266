"""Writes the invented tables that the studies of this folder are made of, into a folder."""

import csv
import os
import sys

TOPICS = [
    ("el parque", ["árboles de sombra", "fuentes de agua", "bancos cómodos", "juegos para niños",
                   "papeleras nuevas", "césped cuidado", "luz por la noche", "mesas de merienda"]),
    ("el autobús", ["más frecuencia los domingos", "una línea al hospital", "paradas con techo",
                    "un bono para jóvenes", "horarios en papel", "rampas que funcionen",
                    "un servicio nocturno", "conductores suficientes"]),
    ("la biblioteca", ["abrir los sábados", "una sala de estudio", "libros en portugués",
                       "cuentos para bebés", "ordenadores rápidos", "un club de lectura",
                       "calefacción en invierno", "préstamo de películas"]),
    ("el centro de salud", ["un pediatra por las tardes", "citas por teléfono", "urgencias de noche",
                            "más enfermeras", "una sala de espera amplia", "fisioterapia",
                            "salud mental sin demora", "vacunas sin cita"]),
    ("las calles", ["aceras anchas", "pasos de cebra pintados", "menos coches", "baches reparados",
                    "farolas que alumbren", "contenedores limpios", "carril bici", "rampas en las esquinas"]),
    ("la piscina", ["entradas más baratas", "abrir en junio", "vestuarios limpios", "cursos de natación",
                    "una grúa para sillas", "agua templada", "sombrillas", "socorristas formados"]),
]
FORMS = ["Pido que {place} tenga {thing}, porque lo usamos muchos vecinos y hoy falta.",
         "Hace falta {thing} en {place}: las familias del barrio lo reclaman desde hace años."]


def rows():
    number = 0
    for place, things in TOPICS:
        for index, thing in enumerate(things):
            number += 1
            yield [number, f"{thing.capitalize()} para {place}",
                   FORMS[index % 2].format(place=place, thing=thing), number * 7 % 40,
                   ["Norte", "Sur"][number % 2]]
    for copy in range(12):
        yield [101 + copy, "No cerréis la escuela infantil",
               "Exigimos que la escuela infantil de la estación siga abierta todo el curso y con su"
               " plantilla completa." + ("" if copy % 3 else f" Soy madre de {copy + 1} alumnos."),
               copy, "Sur"]
    yield [201, "Una pasarela en la presa",
           "Que arreglen la pasarela. Mi teléfono es el 612 345 678 y mi correo"
           " ana.inventada@example.org.", 1, "Norte"]
    yield [202, "Más coches en el centro", "Pido que las calles tengan más coches.", 0, "Norte"]


def write(path, header, table):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([header, *table])


def main():
    folder = sys.argv[1]
    header = ["id", "title", "body", "votes", "scope"]
    table = list(rows())
    write(os.path.join(folder, "proposals.csv"), header, table)
    write(os.path.join(folder, "comments.csv"), ["id", "proposal_id", "text"],
          [[f"c{n}", n, "Estoy de acuerdo, y añadiría que se mantenga limpio."] for n in (1, 9, 17)])
    later = [row[:3] + [row[3] + (row[0] % 5 == 0)] + row[4:] for row in table if row[0] % 16]
    write(os.path.join(folder, "later.csv"), header, later)


main()
