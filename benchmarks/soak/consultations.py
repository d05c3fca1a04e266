"""Consultations that nobody held: proposals of the shipped corpora, copied, shortened, shouted and spoilt by a seed."""

import csv
import json
import pathlib

CORPORA = pathlib.Path(__file__).resolve().parent.parent.parent / "corpora"
SOURCES = [
    "tu-atencion/proposals.csv", "small/neighbourhood-es.csv", "small/parishes-gl.csv", "small/school-pt.csv",
    "small/university-fr.csv",
]
# Invented, with control characters that are right, so that the gate has something to hide.
PERSONAL = [
    "Mi DNI es 12345678Z.", "Llamadme al 612 345 678.", "Escribid a vecina.plaza@example.org.",
    "IBAN ES91 2100 0418 4502 0005 1332.", "Vivo en la calle Mayor, 14, 3º B.",
]
# What of it may stand in no result.
PLANTED = ["12345678Z", "612 345 678", "vecina.plaza@example.org", "0418 4502 0005 1332"]
AGREEMENT = ["Estoy de acuerdo. ", "Yo también lo pido: ", "Apoyo esta propuesta. ", "Eu tamén. ", "D'accord. "]
ODDITIES = [
    "🌳🌳", "e\u0301", "\u200b", "\u202eabc", "<b>más</b>", "\"comillas\" y ; y ,", "a\tb", "línea\n\notra", "=1+1", "&amp;",
    "ﬁn", "0012", "\u00a0", "NULL", "'", "--",
]


def pool():
    """Title and body of every proposal of the corpora, in the order of their files."""
    texts = []
    for name in SOURCES:
        with open(CORPORA / name, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                title = row.get("title") or ""
                body = row.get("description") or row.get("body") or row.get("text") or ""
                if title.strip() or body.strip():
                    texts.append((title, body))
    return texts


def changed(random, title, body):
    """A text as another person might have sent it."""
    words = body.split(" ")
    kind = random.randrange(9)
    if kind == 0:
        return title, random.choice(AGREEMENT) + body
    if kind == 1:
        return title.upper(), body.upper()
    if kind == 2 and len(words) > 8:
        return title, " ".join(words[:random.randrange(4, len(words))])
    if kind == 3 and len(words) > 3:
        place = random.randrange(len(words) - 1)
        words[place], words[place + 1] = words[place + 1], words[place]
        return title, " ".join(words)
    if kind == 4:
        return title, body + " " + random.choice(PERSONAL)
    if kind == 5:
        return title, body + " " + random.choice(ODDITIES)
    if kind == 6:
        return "", body
    if kind == 7:
        return title, " ".join([body] * random.randrange(2, 12))
    return title, body


class Consultation:
    """Rows with ids; drawn, added to, changed and withdrawn by one random generator."""

    def __init__(self, random, texts):
        self.random = random
        self.texts = random.sample(texts, min(len(texts), random.randrange(60, 260)))
        self.form = random.choice(["{}", "{:05d}", "P-{}", "es-{}-2026"])
        self.separator = random.choice([",", ";", "\t", "json"])
        self.next = random.randrange(1, 5000)
        self.rows, self.sources, self.withdrawn = {}, {}, set()
        self.left = {}
        self.add(random.randrange(40, 220))

    def add(self, count):
        """Adds rows; some of them are copies of others, some have no text and are rejected by the reader. None has the
        text of a withdrawn one: that would be the same contribution, under the id that it had."""
        for _ in range(count):
            source = self.random.randrange(len(self.texts))
            if source in self.withdrawn:
                continue
            title, body = self.texts[source]
            if self.random.random() < 0.4:
                title, body = changed(self.random, title, body)
            if self.random.random() < 0.01:
                title, body = "", " "
            id = self.form.format(self.next)
            self.sources[id] = source
            self.rows[id] = {
                "title": title, "body": body, "supports": self.random.randrange(0, 90),
                "date": "2026-{:02d}-{:02d}".format(self.random.randrange(1, 10), self.random.randrange(1, 29))}
            self.next += self.random.choice([1, 1, 1, 2, 17])

    def change(self):
        """What a later export of the same platform holds. Answers the ids whose rows are no longer as they were."""
        ids = list(self.rows)
        touched = self.random.sample(ids, self.random.randrange(0, max(1, len(ids) // 8)))
        for id in touched:
            if self.random.random() < 0.5 and len(self.rows) > 30:
                self.left[id] = self.rows.pop(id)["body"]
                self.withdrawn.add(self.sources[id])
            else:
                row, body = self.rows[id], self.rows[id]["body"]
                row["title"], row["body"] = changed(self.random, row["title"], row["body"])
                if not row["title"].strip() and not row["body"].strip():
                    self.left[id] = body
                    self.withdrawn.add(self.sources[id])
        self.add(self.random.randrange(0, 40))
        return set(touched)

    def bodies(self, besides):
        """Texts of all rows but one, those among them that a later export no longer has: a study keeps them."""
        return [row["body"] for id, row in self.rows.items() if id != besides] + [
            body for id, body in self.left.items() if id != besides]

    def readable(self):
        """Ids of the rows that have a text."""
        return {id for id, row in self.rows.items() if row["title"].strip() or row["body"].strip()}

    def write(self, folder, name):
        """Writes an export, in any order of rows; answers its path."""
        ids = list(self.rows)
        self.random.shuffle(ids)
        records = [{"id": id, **self.rows[id]} for id in ids]
        path = folder / (name + (".jsonl" if self.separator == "json" else ".csv"))
        with open(path, "w", encoding="utf-8", newline="") as file:
            if self.separator == "json":
                file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            else:
                writer = csv.DictWriter(file, list(records[0]), delimiter=self.separator)
                writer.writeheader()
                writer.writerows(records)
        return path
