"""Fills in the sheets of the story as people would: tables of a workshop, departments, a team.

usage: story_sheets.py harvest FILE BRIEFS.json
       story_sheets.py answers FILE COUNT          0 for all that are left
       story_sheets.py units ANSWERS ID ...        prints the units of contributions
       story_sheets.py recommendations FILE ANSWERS
       story_sheets.py commitments FILE RECOMMENDATIONS
       story_sheets.py clauses FILE ANSWERS

A workbook needs openpyxl; a table with commas or semicolons needs nothing.
"""

import csv
import json
import sys


class Sheet:
    """Rows of a sheet below its header; cells by their place, from the end where it is negative."""

    def __init__(self, path):
        self.path = path
        self.book = None
        if path.endswith(".xlsx"):
            import openpyxl

            self.book = openpyxl.load_workbook(path)
            self.page = self.book.worksheets[0]
            cells = [["" if c is None else c for c in row] for row in self.page.values]
        else:
            with open(path, encoding="utf-8-sig", newline="") as file:
                text = file.read()
            head = text.split("\n", 1)[0]
            self.mark = ";" if head.count(";") > head.count(",") else ","
            cells = list(csv.reader(text.splitlines(keepends=True), delimiter=self.mark))
        # A sentence for people may stand above the header.
        self.top = next(n for n, row in enumerate(cells) if sum(c != "" for c in row) > 2)
        self.above = cells[: self.top]
        self.header = list(cells[self.top])
        while self.header and self.header[-1] == "":
            self.header.pop()
        width = len(self.header)
        self.rows = [(list(row) + [""] * width)[:width] for row in cells[self.top + 1 :]]

    def append(self, row):
        self.rows.append(list(row))

    def save(self):
        if self.book is not None:
            for number, row in enumerate(self.rows, start=self.top + 2):
                for place, value in enumerate(row, start=1):
                    if value != "":
                        self.page.cell(number, place).value = value
            self.book.save(self.path)
            return
        with open(self.path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=self.mark)
            writer.writerows(self.above + [self.header] + self.rows)


TABLE, THEME = 2, 4
KIND, PROPOSAL, TEXT, FAVOR, AGAINST = -5, -4, -3, -2, -1

AGREED = [
    "Que haya siempre una persona a quien preguntar",
    "Que el aviso llegue con el plazo y en palabras sencillas",
    "Que se pueda pedir sin ordenador",
]
DISPUTED = [
    "Si la carta en papel debe llegar a todos o solo a quien la pida",
    "Si abrir por la tarde compensa cerrar una mañana",
    "Si basta con el teléfono o hace falta una oficina",
]
IDEAS = [
    "Un vecino voluntario que acompañe a las personas mayores a hacer sus trámites",
    "Un tablón en la plaza con los plazos del mes",
    "Una línea de autobús que coincida con el horario de la oficina",
]


def harvest(path, briefs):
    """Each of three tables votes, agrees and disagrees in each theme, and adds an idea."""
    with open(briefs, encoding="utf-8") as file:
        asked = {f"T{b['theme']:02d}": [p["proposal"] for p in b["asked"]] for b in json.load(file)}
    sheet = Sheet(path)
    lines = {}
    for row in sheet.rows:
        lines.setdefault((int(row[TABLE]), str(row[THEME])[:3]), []).append(row)
    for (table, theme), rows in lines.items():
        if not theme.strip():
            rows[0][KIND], rows[0][TEXT] = "idea nueva", IDEAS[table - 1]
            continue
        vote, agreed, disputed = rows[:3]
        vote[KIND], vote[PROPOSAL] = "voto", asked[theme][0]
        vote[FAVOR], vote[AGAINST] = 14 - table, table
        agreed[KIND], agreed[TEXT] = "acuerdo", AGREED[table - 1]
        disputed[KIND], disputed[TEXT] = "desacuerdo", DISPUTED[table - 1]
        disputed[FAVOR], disputed[AGAINST] = 8, 6
    sheet.save()


# A contribution of the unit that is answered; then state, reason, where it is reflected, department, day.
ANSWERS = [
    ("1023", "Acceptada", "", "Pla de serveis, mesura 3", "Administració digital", "2026-06-15"),
    ("1198", "Acceptada", "", "Pla de serveis, mesura 4", "Sanitat", "2026-06-15"),
    ("1018", "Acceptada en part", "En paper per a qui ho demani", "Pla de serveis, mesura 5",
     "Presidència", "2026-06-16"),
    ("2666", "Acceptada", "", "Pla de serveis, mesura 6", "Atenció ciutadana", "2026-06-16"),
    ("1176", "Acceptada amb condicions", "Si el pressupost de 2027 ho permet", "", "Funció pública",
     "2026-06-17"),
    ("2652", "Ja prevista", "", "Contracte de 2025, lot 2", "Hisenda", "2026-06-17"),
    ("1878", "Acceptada", "", "Pla de serveis, mesura 7", "Atenció ciutadana", "2026-06-18"),
    ("2415", "Acceptada en part", "Als centres amb més visites", "Pla de serveis, mesura 8", "Sanitat",
     "2026-06-18"),
    ("1077", "No acceptada", "Ningú no pot quedar fora perquè no té internet", "", "Educació",
     "2026-06-19"),
    ("2651", "Fora de les nostres competències", "El programa és de l’Estat", "", "Presidència",
     "2026-06-19"),
    ("1592", "En estudi", "", "", "Serveis socials", "2026-06-20"),
    ("1988", "Ja prevista", "", "Contracte del portal, 2026", "Administració digital", "2026-06-20"),
]


def answers(path, count):
    """Units of the first contributions get their answers; with 0 all that have none are under study."""
    sheet = Sheet(path)
    if count:
        for contribution, *answer in ANSWERS[:count]:
            row = unit_of(contribution, sheet)
            if row[-5]:
                sys.exit(f"the unit of {contribution} ({row[0]}) is answered already")
            row[-5:] = answer
    else:
        for row in sheet.rows:
            if row[0] and not row[-5]:
                row[-5:] = ("En estudi", "", "", "Presidència", "2026-07-01")
    sheet.save()


def unit_of(contribution, sheet):
    """The row of the unit that a contribution is in."""
    for row in sheet.rows:
        if contribution in str(row[3]).split(", "):
            return row
    sys.exit(f"{contribution} is in no unit of {sheet.path}")


def units(path, *contributions):
    """Prints the units of contributions, with commas between them."""
    sheet = Sheet(path)
    print(",".join(unit_of(str(c), sheet)[0] for c in contributions))


# A contribution of the unit it rests on; then what is recommended, to whom, why, how urgent.
RECOMMENDATIONS = [
    ("1023", "Avisar de los plazos antes de que venzan", "Administración digital",
     "Perder un plazo por un aviso que no llega es lo que más se cuenta", "Alta"),
    ("1198", "Renovar por un año las recetas de enfermos crónicos estables", "Sanidad",
     "Ahorra visitas que no hacen falta", "Alta"),
    ("1018", "Mantener la carta en papel para quien la pida", "Presidencia",
     "No todos leen el correo electrónico", "Media"),
    ("2666", "Abrir las oficinas una tarde a la semana", "Atención ciudadana",
     "Quien trabaja no puede ir por la mañana", "Alta"),
    ("1176", "Reforzar las oficinas con más espera", "Función pública", "Las colas se repiten", "Media"),
    ("2652", "Poder pagar las tasas con tarjeta en las oficinas", "Hacienda", "", "Media"),
    ("1878", "Que una persona conteste al teléfono", "Atención ciudadana",
     "Los menús dejan fuera a quien no los entiende", "Media"),
    ("2415", "Quitar los escalones de la entrada de los centros de salud", "Sanidad", "", "Baja"),
]


def recommendations(path, answers_path):
    """Words, addressee, rationale and priority of each, on the unit it rests on."""
    units = Sheet(answers_path)
    sheet = Sheet(path)
    rows = {str(row[5]): row for row in sheet.rows}
    for contribution, *words in RECOMMENDATIONS:
        rows[unit_of(contribution, units)[0]][1:5] = words
    sheet.save()


# What, recommendations by their place above, department, deadline, indicator, status, percent, where it can
# be seen, last news, milestones.
COMMITMENTS = [
    ("Aviso por SMS diez días antes de cada plazo", [1], "Administración digital", "2026-12-31",
     "Avisos enviados", "En marcha", "60", "https://example.org/avisos", "2026-11-01",
     "x 2026-06-30 Contrato firmado\n2026-10-31 Prueba en tres comarcas\n2026-12-31 En toda la región"),
    ("Aviso por llamada a mayores de 70 años", [1, 7], "Servicios sociales", "2027-06-30", "Llamadas",
     "Previsto", "", "", "", ""),
    ("Receta de un año para enfermos crónicos estables", [2], "Sanidad", "2026-09-30",
     "Recetas de un año", "Cumplido", "100", "https://example.org/recetas", "2026-09-28",
     "x 2026-09-30 Todos los centros"),
    ("Casilla para elegir carta en papel", [3], "Presidencia", "2026-10-31", "Cartas elegidas",
     "Con retraso", "30", "", "2026-11-15", "2026-10-31 Casilla en la sede"),
    ("Una tarde a la semana en doce oficinas", [4], "Atención ciudadana", "2027-01-31",
     "Personas atendidas por la tarde", "En marcha", "25", "", "2026-11-10",
     "2027-01-15 Turnos acordados"),
    ("Veinte personas más en las oficinas con más espera", [5], "Función pública", "2027-03-31",
     "Plazas cubiertas", "Previsto", "0", "", "", ""),
    ("Tablero público con los minutos de espera", [5], "Atención ciudadana", "2026-11-15",
     "Oficinas publicadas", "En marcha", "80", "", "2026-11-02", "2026-11-10 Primeros datos"),
    ("Cajero en las oficinas comarcales", [6], "Hacienda", "2026-11-28", "Cajeros", "En marcha", "50",
     "", "2026-10-20", ""),
    ("Pago con tarjeta en el mostrador", [6], "Hacienda", "2026-08-31", "Oficinas con datáfono",
     "Cumplido", "100", "Carteles en las oficinas", "2026-08-30", ""),
    ("Respuesta de voz automática en cuatro lenguas", [7], "Atención ciudadana", "2026-12-15",
     "Llamadas resueltas", "Abandonado", "10", "", "2026-09-01", ""),
    ("Tecla 0 para hablar con una persona", [7], "Atención ciudadana", "2027-05-31",
     "Segundos hasta la respuesta", "Previsto", "", "", "", "2027-02-28 Primera centralita"),
    ("Carta de servicios con plazos por oficina", [3, 5], "Presidencia", "2026-10-01",
     "Oficinas con carta", "Con retraso", "45", "", "2026-11-20", ""),
]


def commitments(path, recommendations_path):
    """Rows for what is promised; the last recommendation is left without one."""
    ids = {row[1]: row[0] for row in Sheet(recommendations_path).rows}
    names = [ids[text] for _, text, *_ in RECOMMENDATIONS]
    sheet = Sheet(path)
    for number, (text, places, *rest) in enumerate(COMMITMENTS):
        row = ["", text, ", ".join(names[place - 1] for place in places), *rest]
        if number < len(sheet.rows):
            sheet.rows[number] = row
        else:
            sheet.append(row)
    sheet.save()


# A contribution of the unit it rests on; then lot, vocabulary code, document, chapter, number, text, kind.
CLAUSES = [
    ("1023", "1", "72000000-5", "Prescripciones técnicas (PPT)", "Avisos", "4.1",
     "La empresa avisará por SMS y por correo diez días antes de cada plazo", "Requisito"),
    ("1198", "1", "72000000-5", "Prescripciones técnicas (PPT)", "Recetas", "4.2",
     "El sistema renovará por un año la receta de enfermos crónicos estables", "Requisito"),
    ("2666", "2", "79992000-4", "Prescripciones técnicas (PPT)", "Horarios", "5.1",
     "Doce oficinas atenderán una tarde a la semana", "Condición de ejecución"),
    ("1878", "2", "79992000-4", "Cláusulas administrativas (PCAP)", "Criterios", "12.3",
     "Se valorará que una persona conteste en menos de un minuto", "Criterio de adjudicación"),
    ("2415", "2", "79992000-4", "Prescripciones técnicas (PPT)", "Accesos", "5.4",
     "Ninguna oficina tendrá escalones en su entrada", "Requisito"),
    ("2652", "1", "72000000-5", "Prescripciones técnicas (PPT)", "Pagos", "4.7",
     "Las tasas se podrán pagar con tarjeta en el mostrador", "Requisito"),
]


def clauses(path, answers_path):
    """Each drafted row gets its words: file number, body and unit stand in it already."""
    units = Sheet(answers_path)
    sheet = Sheet(path)
    place = {name: number for number, name in enumerate(sheet.header)}
    rows = {str(row[place["Unidades"]]): row for row in sheet.rows}
    names = ["Lote", "Código CPV", "Documento", "Capítulo", "Número en el documento",
             "Texto de la cláusula", "Clase"]
    for contribution, *words in CLAUSES:
        row = rows[unit_of(contribution, units)[0]]
        for name, word in zip(names, words):
            row[place[name]] = word
    sheet.save()


def main(arguments):
    steps = {"harvest": harvest, "answers": answers, "units": units,
             "recommendations": recommendations, "commitments": commitments,
             "clauses": clauses}
    if len(arguments) < 2 or arguments[0] not in steps:
        sys.exit(__doc__)
    step, path, *more = arguments
    steps[step](path, *[int(m) if m.isdigit() else m for m in more])


main(sys.argv[1:])
