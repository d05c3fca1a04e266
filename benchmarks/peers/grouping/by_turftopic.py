"""Three models of turftopic: Topeax, SensTopic and KeyNMF; a row goes to its strongest topic.

They read the vectors of the words by the encoder that made those of the rows, which is counted: of e5 20 to
200 words a second, and the vocabulary has thousands.

Source: Kardos, Enevoldsen, Kostkan, Kristensen-McLachlan and Rocca, Turftopic: Topic Modelling with
Contextual Representations from Sentence Transformers, 2025, doi:10.21105/joss.08183.
"""

import os
from importlib.metadata import version

import numpy
from turftopic import KeyNMF, SensTopic, Topeax
from turftopic.encoders.base import ExternalEncoder

from engine import SEED, task
from models import MODELS

task = task()
name = f"turftopic {version('turftopic')}"


class SameModel(ExternalEncoder):
    """The encoder of the rows' vectors; a word is read once for all models."""

    def __init__(self):
        self.model = MODELS[os.environ.get("PEERS_VECTORS", "e5")]()
        self.kept = {}

    def encode(self, sentences, **options):
        sentences = [str(sentence) for sentence in sentences]
        new = sorted(set(sentences) - set(self.kept))
        for start in range(0, len(new), 64):
            part = new[start : start + 64]
            self.kept.update(zip(part, self.model.encode(part)))
        return numpy.array([self.kept[sentence] for sentence in sentences])


encoder = SameModel()
fitted = {}


def groups(variant, model):
    weights = numpy.asarray(model.fit_transform(task.texts, embeddings=task.vectors))
    fitted[variant] = model
    # A row without any topic's weight is in none.
    return numpy.where(weights.max(axis=1) > 0, weights.argmax(axis=1), -1)


def titles(variant):
    return {topic: ", ".join(words) for topic, words in enumerate(fitted[variant].get_top_words(5))}


def run(variant, kind, *number):
    task.run(
        name, variant, lambda: groups(variant, kind(*number, encoder=encoder, random_state=SEED)),
        lambda: titles(variant))


run("topeax", Topeax)
for number, told in (("auto", ""), (task.number, "-told")):
    run(f"senstopic{told}", SensTopic, number)
    run(f"keynmf{told}", KeyNMF, number)
