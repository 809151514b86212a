#!/usr/bin/env python3
"""Building a directed graph and finding its strong components, by networkx or igraph.

    python3 graph_peers.py networkx|igraph < EDGES      EDGES: one "from to" index pair a line

Prints the seconds of the processor that it took.
"""
import sys
import time

library = sys.argv[1]
edges = [tuple(map(int, line.split())) for line in sys.stdin]
if library == "networkx":
    import networkx

    start = time.process_time()
    graph = networkx.DiGraph(edges)
    components = sum(1 for _ in networkx.strongly_connected_components(graph))
else:
    import igraph

    start = time.process_time()
    graph = igraph.Graph(edges, directed=True)
    components = len(graph.connected_components(mode="strong"))
print(time.process_time() - start, components)
