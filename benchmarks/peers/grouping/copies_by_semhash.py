"""semhash on the vectors that the others get: its default threshold of 0.9, and others.

Its default model has to be fetched when it runs, so that it is not used here. Rows are copies where
they are copies of the same row.

Source: van Dongen and Tulkens, SemHash: Fast Multimodal Semantic Deduplication, Python package, 2025.
"""

from importlib.metadata import version

from semhash import SemHash

from engine import task

task = task()


def groups(threshold):
    rows = [{"id": row["id"], "text": row["text"]} for row in task.rows]
    index = SemHash.from_embeddings(task.vectors, rows, model=None, columns=["text"])
    found = index.self_deduplicate(threshold=threshold).filtered
    head = {copy.record["id"]: copy.duplicate_of["id"] for copy in found}
    heads = set(head.values())
    return [head.get(id, id if id in heads else None) for id in task.ids]


for threshold in (0.8, 0.85, 0.9, 0.95, 0.98):
    task.run(f"semhash {version('semhash')}", f"semhash-{threshold}", lambda: groups(threshold))
