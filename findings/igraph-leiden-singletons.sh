#!/bin/sh
# igraph 1.0.0 and leidenalg 0.12.0, the Leiden algorithm with its defaults on a weighted graph of
# ten proposals in two themes, weights being similarities below 1.
# Seen: `Graph.community_leiden()` puts each proposal in a community of its own: its default is the
#   constant Potts model at resolution 1, which no group of similarities below 1 reaches. With
#   objective_function="modularity" there are two. leidenalg does not look at the edges' "weight" unless it
#   is named, as community_multilevel does not either: another answer, no warning.
# One would guess: the default of a well-known algorithm finds communities, and "weight" is the weight,
#   as in networkx.
# Hit: who builds a similarity graph and calls Leiden as the tutorials do.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile igraph==1.0.0 leidenalg==0.12.0
env/bin/python - <<'EOF'
import itertools, igraph, leidenalg

edges, weights = [], []
for a, b in itertools.combinations(range(10), 2):
    edges.append((a, b))
    weights.append(0.8 if (a < 5) == (b < 5) else 0.05)
graph = igraph.Graph(10, edges)
graph.es["weight"] = weights
count = lambda parts: len(set(parts.membership))
modularity = leidenalg.ModularityVertexPartition
seen = {
    "community_leiden, defaults": count(graph.community_leiden(weights="weight")),
    "community_leiden, modularity": count(graph.community_leiden("modularity", weights="weight")),
    "leidenalg, defaults": count(leidenalg.find_partition(graph, modularity, seed=1)),
    "leidenalg, weights named": count(
        leidenalg.find_partition(graph, modularity, seed=1, weights="weight")),
    "community_multilevel, defaults": count(graph.community_multilevel())}
for call, communities in seen.items():
    print(f"{call:32}{communities} communities")
assert list(seen.values()) == [10, 2, 1, 2, 1], seen
print("as stated: two plain themes come out as ten, two or one, by defaults alone")
EOF
