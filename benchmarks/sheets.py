"""Do sheets come back from the programs that people fill them in with, and is every wrong edit told?

Answers every unit of a study in the sheet of answers, once by openpyxl and once by LibreOffice, saved as XLSX and as
ODS, and reads each back into a copy of the study: all must say the same, and the drop-downs must still be there.
Then forty edits, each on a sheet of its own: taken rightly, or refused with the cell.

usage: sheets.py CONCEJO STUDY     (a study with units; Debian's python3-openpyxl, python3-uno, libreoffice-calc)
"""
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import openpyxl
import uno
from com.sun.star.beans import PropertyValue

STATES = ["accepted", "partly", "planned", "under-study", "rejected", "outside"]
DAY = "2026-03-31"


class Desk:
    """A headless LibreOffice that opens, changes and saves sheets."""

    def __init__(self, folder):
        self.pipe = "concejo-sheets"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile",
             f"--accept=pipe,name={self.pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)

    @staticmethod
    def option(name, value):
        option = PropertyValue()
        option.Name, option.Value = name, value
        return option

    def edit(self, source, target, change, kind):
        document = self.desktop.loadComponentFromURL(
            f"file://{source}", "_blank", 0, (self.option("Hidden", True),))
        change(document)
        names = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8"}
        document.storeToURL(f"file://{target}", (self.option("FilterName", names[kind]),))
        document.close(True)

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait(30)


def main():
    program, study = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:3])
    folder = pathlib.Path(tempfile.mkdtemp())
    sheet = folder / "answers.xlsx"

    def run(*arguments):
        outcome = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
        return outcome.returncode, outcome.stdout, outcome.stderr

    # A study without answers, whatever this one has.
    bare = folder / "bare.concejo"
    shutil.copy(study, bare)
    code, _, told = run("answers", "sheet", bare, "-o", sheet, "--language", "es")
    if code:
        sys.exit(told)
    book = openpyxl.load_workbook(sheet)
    units, exceptions = book.worksheets[:2]
    header = [cell.value for cell in units[1]]
    state = header.index("Respuesta")
    names = {name: position for position, name in enumerate(header)}
    choices = choices_of(book)
    count = units.max_row - 1
    ids = [str(units.cell(row, 4).value).split(", ")[0] for row in range(2, count + 2)]
    print(f"{count} units; states to choose from: {', '.join(choices)}")

    def values(number):
        word = choices[number % 6 if number % 6 < len(choices) else 0]
        return word, f"Motivo {number}: así lo pide el barrio.", f"Artículo {number}", "Participación", DAY

    def fill(ws, rows=None):
        for row in rows or range(2, count + 2):
            for offset, value in enumerate(values(row)):
                ws.cell(row, state + 1 + offset).value = value

    def read(path, *flags):
        copy = folder / "copy.concejo"
        shutil.copy(bare, copy)
        code, out, told = run("answers", "read", copy, path, "--by", "Ana", *flags)
        export = folder / "export.csv"
        answers = None
        if not code:
            run("return", copy, "-o", folder / "back", "--force")
            answers = (folder / "back" / "return.csv").read_bytes() if (folder / "back" / "return.csv").exists() else b""
        return code, out, told, answers

    faults = 0

    def check(name, holds, more=""):
        nonlocal faults
        faults += not holds
        print(("ok    " if holds else "FAULT ") + name + (f": {more}" if more and not holds else ""))

    # The same answers by each program.
    by_openpyxl = folder / "openpyxl.xlsx"
    fill(units)
    book.save(by_openpyxl)
    desk = Desk(folder)

    def in_office(document):
        ws = document.Sheets.getByIndex(0)
        for row in range(2, count + 2):
            for offset, value in enumerate(values(row)):
                ws.getCellByPosition(state + offset, row - 1).setFormula(value)

    try:
        desk.edit(sheet, folder / "office.xlsx", in_office, "xlsx")
        desk.edit(sheet, folder / "office.ods", in_office, "ods")
    finally:
        desk.close()
    first = read(by_openpyxl)
    check("openpyxl", first[0] == 0 and first[3], first[2])
    for path in ("office.xlsx", "office.ods"):
        code, out, told, answers = read(folder / path)
        check(f"LibreOffice, {path}", code == 0 and answers == first[3], told or out)
    check("drop-downs kept by LibreOffice", choices_of(openpyxl.load_workbook(folder / "office.xlsx")) == choices)

    edits = list(all_edits(names, state, count, ids, choices))
    for name, expected, change in edits:
        book = openpyxl.load_workbook(sheet)
        fill(book.worksheets[0])
        change(book)
        path = folder / "edited.xlsx"
        book.save(path)
        code, out, told, answers = read(path)
        if expected == "same":
            check(name, code == 0 and answers == first[3], told or out)
        elif expected.startswith("told "):
            check(name, code == 0 and expected[5:] in told, told or out)
        elif expected.startswith("taken "):
            check(name, code == 0 and expected[6:] in out, told or out)
        else:
            check(name, code == 65 and expected in told, f"{code} {told or out}")
    print(f"{len(edits)} edits, {faults} faults")
    shutil.rmtree(folder)
    sys.exit(1 if faults else 0)


def choices_of(book):
    """What the drop-down of the first sheet offers, inline or in a range of another sheet."""
    for rule in book.worksheets[0].data_validations.dataValidation:
        if rule.type != "list":
            continue
        if rule.formula1.startswith('"'):
            return rule.formula1.strip('"').split(",")
        sheet, area = rule.formula1.replace("$", "").lstrip("=").rsplit("!", 1)
        return [cell.value for row in book[sheet.strip("'")][area] for cell in row if cell.value]
    return []


def all_edits(names, state, count, ids, choices):
    """Name, what must come of it, and the edit: `same`, `told WORDS`, `taken WORDS`, or the cell that is refused."""
    letter = {name: openpyxl.utils.get_column_letter(position + 1) for name, position in names.items()}
    columns = list(names)
    S, R, F, D, T = (letter[columns[state + offset]] for offset in (0, 1, 2, 3, 4))

    def cell(place, value):
        def change(book):
            book.worksheets[0][place] = value
        return change

    def both(*changes):
        def change(book):
            for part in changes:
                part(book)
        return change

    def extra(row, *values):
        def change(book):
            for column, value in enumerate(values, 1):
                book.worksheets[1].cell(row, column).value = value
        return change

    def sorted_rows(book):
        ws = book.worksheets[0]
        rows = [[cell.value for cell in row] for row in ws.iter_rows(min_row=2)]
        for number, row in enumerate(sorted(rows, key=lambda row: str(row[1])), 2):
            for column, value in enumerate(row, 1):
                ws.cell(number, column).value = value

    def sorted_alone(column):
        def change(book):
            ws = book.worksheets[0]
            values = sorted(str(ws.cell(row, column).value) for row in range(2, count + 2))
            for row, value in enumerate(values, 2):
                ws.cell(row, column).value = value
        return change

    def language(code):
        def change(book):
            other = {"ca": "Resposta", "en": "Answer", "eu": "Erantzuna", "de": "Antwort"}[code]
            book.worksheets[0].cell(1, state + 1).value = other
        return change

    def column_moved(book):
        ws = book.worksheets[0]
        for row in range(1, count + 2):
            values = [ws.cell(row, column).value for column in range(1, len(names) + 1)]
            values = values[state:] + values[:state]
            for column, value in enumerate(values, 1):
                ws.cell(row, column).value = value

    def no_units(book):
        book.worksheets[0].delete_cols(1)
        book.remove(book.worksheets[1])

    def merged(area):
        def change(book):
            book.worksheets[0].merge_cells(area)
        return change

    yield "nothing", "same", lambda book: None
    yield "rows sorted by title", "same", sorted_rows
    yield "a column hidden", "same", lambda book: setattr(book.worksheets[0].column_dimensions["B"], "hidden", True)
    yield "rows hidden by a filter", "same", lambda book: setattr(book.worksheets[0].row_dimensions[3], "hidden", True)
    yield "columns moved", "same", column_moved
    yield "a title row above", "same", lambda book: (book.worksheets[0].insert_rows(1),
                                                      book.worksheets[0].cell(1, 1, "Concejo de Aldea Nueva"))
    yield "an empty row between", "same", lambda book: book.worksheets[0].insert_rows(4)
    yield "a column of notes added", "same", lambda book: [
        setattr(book.worksheets[0].cell(row, len(names) + 1), "value", "nota" if row > 1 else "Notas")
        for row in range(1, 6)]
    yield "the sheet renamed", "same", lambda book: setattr(book.worksheets[0], "title", "Hoja1")
    yield "a sheet of one's own added", "same", lambda book: book.create_sheet("Pendiente")["A1"].__setattr__("value", "x")
    yield "sheets in another order", "same", lambda book: book.move_sheet(book.worksheets[0], 1)
    yield "exceptions sheet deleted", "same", lambda book: book.remove(book.worksheets[1])
    yield "header in Catalan", "same", language("ca")
    yield "header in Basque", "same", language("eu")
    yield "header in capitals", "same", cell(f"{S}1", "RESPUESTA")
    yield "states in small letters", "same", cell(f"{S}2", choices[2].lower())
    yield "states with blanks around", "same", cell(f"{S}2", f"  {choices[2]} ")
    yield "unit in a small letter", "same", cell("A2", "u01")
    yield "unit told twice alike", "same", lambda book: [
        setattr(book.worksheets[0].cell(count + 2, column), "value", book.worksheets[0].cell(2, column).value)
        for column in range(1, len(names) + 1)]
    yield "day first", "same", cell(f"{T}2", "31/3/2026")
    yield "a date cell", "same", cell(f"{T}2", datetime.date(2026, 3, 31))
    yield "a deleted row is told", "told Not in the file", lambda book: book.worksheets[0].delete_rows(3)
    yield "a blank row is told", "taken 1 row blank", both(*(cell(f"{c}3", None) for c in (S, R, F, D, T)))
    yield "state unknown", f"!{S}2", cell(f"{S}2", "Quizá")
    yield "state of another list", f"!{S}3", cell(f"{S}3", "Sí")
    yield "no reason for a refusal", f"!{R}2", both(cell(f"{S}2", "No aceptada"), cell(f"{R}2", None))
    yield "reason without a state", f"!{S}2", cell(f"{S}2", None)
    yield "unit unknown", "!A2", cell("A2", "U9999")
    yield "unit without a number", "!A2", cell("A2", "unidad")
    yield "unit deleted", "!A2", cell("A2", None)
    yield "unit of another row, answers differ", "!", cell("A2", "U2")
    yield "title changed", "!B2", cell("B2", "Otra petición")
    yield "titles sorted alone", "!B", sorted_alone(2)
    yield "a day that is none", f"!{T}2", cell(f"{T}2", "31/2/2026")
    yield "a day in words", f"!{T}2", cell(f"{T}2", "a finales de marzo")
    yield "a person's telephone in the reason", f"!{R}2", cell(f"{R}2", "Llame a Ana Pérez al 612 345 678.")
    yield "a formula error", f"!{S}2", cell(f"{S}2", "=1/0")
    yield "a reason worked out by no program yet", f"!{R}2", cell(f"{R}2", "=A1&B1")
    yield "states merged over three rows", f"told merged with the cell above, whose value they take: Respuestas!{S}3", merged(f"{S}2:{S}4")
    yield "column of answers deleted", "has no column for the answers", lambda book: book.worksheets[0].delete_cols(state + 1)
    yield "column of units deleted", "has no column of units", no_units
    yield "an exception", f"taken {count + 1} answers stored", extra(2, ids[0], choices[0], "Ya está", "", "", DAY)
    yield "an exception of nobody", "!A2", extra(2, "no-such-id", choices[0], "Ya está")
    yield "two exceptions for one", "!B3", both(extra(2, ids[0], choices[0], "a"), extra(3, ids[0], choices[1], "b"))


if __name__ == "__main__":
    main()
