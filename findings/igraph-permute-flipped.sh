#!/bin/sh
# python-igraph 0.11.9 and 1.0.0, `Graph.permute_vertices` with one and the same argument.
# Seen: from 1.0 the argument means the inverse of what it meant: where vertex 0 used to move to place
#   permutation[0], the new vertex 0 now is the old vertex permutation[0]. No error and no warning;
#   edges and names move together, so each graph is right in itself.
# One would guess: a call whose name and arguments stay keeps its meaning, or warns for a release.
# Hit: tests that shuffle the order of proposals and map the communities back (is Leiden the same in
#   any order of rows?): after the upgrade the labels belong to other people.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > permute.py <<'EOF'
import igraph, sys
graph = igraph.Graph([(0, 1), (1, 2)])
graph.add_vertices(1)
graph.vs["name"] = ["a", "b", "c", "d"]
moved = graph.permute_vertices([1, 2, 3, 0])
edges = sorted("-".join(sorted(moved.vs[end]["name"] for end in edge.tuple)) for edge in moved.es)
print(igraph.__version__, "names in the new order:", "".join(moved.vs["name"]), "edges:", *edges)
assert edges == ["a-b", "b-c"], edges
assert "".join(moved.vs["name"]) == sys.argv[1], moved.vs["name"]
EOF
try() {
  python3 -m venv "env-$1"
  "env-$1/bin/pip" install --quiet --no-compile "igraph==$1"
  "env-$1/bin/python" permute.py "$2"
}
try 0.11.9 dabc
try 1.0.0 bcda
echo "as stated: igraph 1.0.0 permutes the other way round"
