"""EVoC, with the layer of clusters that it holds for the most persistent; told, the one it tunes to the number.

Source: McInnes, EVoC: Embedding Vector Oriented Clustering, Python package, 2025.
"""

from importlib.metadata import version

from evoc import EVoC

from engine import SEED, task

task = task()
name = f"EVoC {version('evoc')}"
task.run(name, "evoc", lambda: EVoC(random_state=SEED).fit_predict(task.vectors))
task.run(
    name, "evoc-told",
    lambda: EVoC(random_state=SEED, approx_n_clusters=task.number).fit_predict(task.vectors))
