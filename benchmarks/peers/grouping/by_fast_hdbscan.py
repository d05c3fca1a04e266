"""fast_hdbscan with its defaults on the vectors themselves, scaled to length 1 so that distances go by angle.

Source: Campello, Moulavi and Sander, Density-Based Clustering Based on Hierarchical Density Estimates,
2013, doi:10.1007/978-3-642-37456-2_14.
"""

from importlib.metadata import version

import numpy
from fast_hdbscan import HDBSCAN

from engine import task

task = task()
unit = task.vectors / numpy.linalg.norm(task.vectors, axis=1, keepdims=True)
name = f"fast_hdbscan {version('fast_hdbscan')}"
task.run(name, "fast-hdbscan", lambda: HDBSCAN().fit_predict(unit))
