#!/usr/bin/env python3
"""Scores Concejo on made-up campaigns: one letter, each signer with a greeting, edits and words of their own.

  benchmarks/campaigns.py [CONCEJO]

Letters of 20, 40, 65 and 80 words, 10 to 2,000 signers, 5 to 40 own words taken from
corpora/tu-atencion; alone, beside that corpus, and two letters in much the same words at once. Members
are compared with each other: told is the share of all pairs of signers that stand in one group, the
strangers in there, the share of own words that are kept, and the seconds that the letters add to a run
without them. Python 3 standard library only.
"""
import csv, os, random, re, subprocess, sys, tempfile, time
from collections import Counter

here = os.path.dirname(os.path.abspath(__file__))
concejo = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", ".build", "release", "concejo")
with open(os.path.join(here, "..", "corpora", "tu-atencion", "proposals.csv"), encoding="utf-8-sig", newline="") as file:
    corpus = list(csv.DictReader(file))
sentences = [s for row in corpus for s in re.split(r"(?<=[.!?])\s+", row["description"]) if 5 <= len(s.split()) <= 40]

LETTERS = [
    "Los abajo firmantes pedimos a la Junta que no cierre el consultorio médico de nuestra comarca. Durante "
    "cuarenta años ha atendido a tres aldeas que no tienen otro sitio adonde acudir, y el hospital más cercano "
    "queda a una hora de carretera. Exigimos un médico todos los días laborables y una enfermera con coche propio "
    "para las visitas a domicilio de las personas encamadas. La salud rural no puede depender de la rentabilidad "
    "ni del capricho de un despacho lejano.",
    "Los abajo firmantes pedimos a la Junta que no cierre la escuela unitaria de nuestra comarca. Durante cuarenta "
    "años ha enseñado a tres aldeas que no tienen otro sitio adonde acudir, y el colegio más cercano queda a una "
    "hora de carretera. Exigimos una maestra todos los días lectivos y un comedor con cocina propia para los niños "
    "de las familias que trabajan fuera. La educación rural no puede depender de la rentabilidad ni del capricho "
    "de un despacho lejano.",
]
GREETINGS = ["", "Buenos días.", "Hola:", "Estimada consejera:", "A quien corresponda:", "Señor presidente de la Junta,"]
PLACES = ["Montánchez", "Logrosán", "Guadalupe", "Alía", "Cañamero", "Zorita"]
EDITS = {"pedimos": "solicitamos", "Exigimos": "Reclamamos", "cercano": "próximo", "aldeas": "pueblos"}


def signed(letter, draw):
    """A signer's text and own words."""
    words, luck = list(letter), draw.random()
    if luck < 0.3:
        for _ in range(draw.randint(1, 2)):
            place = draw.randrange(len(words))
            words[place] = EDITS.get(words[place], words[place])
    elif luck < 0.4:
        place = draw.randrange(len(words))
        if len(words[place]) > 4:
            words[place] = words[place][0] + words[place][2:]
    elif luck < 0.5 and len(words) >= 40:
        cut = len(words) * 65 // 100
        words = words[:cut] if draw.random() < 0.5 else words[-cut:]
    elif luck < 0.6 and len(words) >= 40:
        parts = re.split(r"(?<=\.)\s+", " ".join(words))
        draw.shuffle(parts)
        words = " ".join(parts).split()
    own = " ".join(draw.sample(sentences, 3)).split()[: draw.randint(5, 40)]
    place = ["Como vecina de " + draw.choice(PLACES) + ":"] if draw.random() < 0.4 else []
    body = [" ".join(words), " ".join(own)]
    if draw.random() < 0.3:
        body = [" ".join(own) + ".", " ".join(words)]
    return " ".join(part for part in [draw.choice(GREETINGS)] + place + body if part), own


def run(rows, folder):
    table, out = os.path.join(folder, "letters.csv"), os.path.join(folder, "out")
    with open(table, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "title", "body"])
        writer.writerows(rows)
    start = time.monotonic()
    subprocess.run([concejo, "run", table, "-o", out, "--force", "--delimiter", "comma"], check=True, capture_output=True)
    return time.monotonic() - start, out


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def score(words, count, mode, seed, folder):
    draw = random.Random(seed)
    beside = [] if mode == "alone" else [[r["id"], r["title"], r["description"]] for r in corpus]
    before = run(beside, folder)[0] if beside else 0
    rows, own = list(beside), {}
    for number, text in enumerate(LETTERS[: 2 if mode == "two" else 1]):
        for signer in range(count):
            name = f"{'AB'[number]}{signer:05d}"
            body, own[name] = signed(text.split()[:words], draw)
            rows.append([name, "", body])
    draw.shuffle(rows)
    seconds, out = run(rows, folder)
    groups = {r["id"]: r["group"] for r in read(os.path.join(out, "duplicates.csv")) if r["group"]}
    kept = {r["id"]: r["own_words"] for r in read(os.path.join(out, "campaigns.csv"))}
    themes = {r["theme_id"] for r in read(os.path.join(out, "proposals.csv")) if r["theme_id"]}
    for letter in "AB"[: 2 if mode == "two" else 1]:
        names = [name for name in own if name[0] == letter]
        sizes = Counter(groups.get(name) for name in names)
        pairs = sum(n * (n - 1) for group, n in sizes.items() if group) / (len(names) * (len(names) - 1))
        best = max((g for g in sizes if g), key=lambda g: sizes[g], default=None)
        strangers = sum(1 for name, group in groups.items() if group == best and name[0] != letter)
        words_kept = sum(len(set(own[n]) & set(kept.get(n, "").replace(".", " ").replace(",", " ").split() + kept.get(n, "").split())) for n in names)
        words_all = sum(len(set(own[n])) for n in names)
        print(f"| {words} | {count} | {mode} | {sizes[best] / len(names):.3f} | {pairs:.3f} | {strangers} |"
              f" {words_kept / words_all:.2f} | {len(themes)} | {seconds - before:.2f} |", flush=True)


print("| words | signers | | in one group | pairs together | strangers | own words kept | themes | seconds more |")
print("| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
with tempfile.TemporaryDirectory() as folder:
    seed = 0
    for words in [20, 40, 65, 80]:
        for count in [10, 50, 200, 400, 2000]:
            for mode in ["alone", "beside", "two"]:
                seed += 1
                score(words, count, mode, seed, folder)
