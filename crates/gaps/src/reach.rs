//! Whether a path of handovers leads from one touchpoint to another, for many pairs at once.

use crate::view::Pass;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

/// How many senders are followed at once: a bit each.
const AT_ONCE: usize = 256;
type Bits = [u64; AT_ONCE / 64];

/// Tells for each (from, to) whether a path of one or more handovers leads there.
pub(crate) fn reach(touchpoints: usize, handovers: &[Pass<'_>], pairs: &[(usize, usize)]) -> Vec<bool> {
    let circles = Circles::of(touchpoints, handovers);
    // Those that stand together are followed together, so that little of the graph is walked.
    let mut by_sender: Vec<usize> = (0..pairs.len()).collect();
    by_sender.sort_unstable_by_key(|pair| std::cmp::Reverse((circles.of[pairs[*pair].0], pairs[*pair].0)));
    let mut leads = vec![false; pairs.len()];
    let mut reached: Vec<Bits> = vec![[0; AT_ONCE / 64]; circles.count];
    let mut rest = by_sender.as_slice();
    while !rest.is_empty() {
        let (block, senders) = block(rest, pairs);
        let (now, later) = rest.split_at(block);
        rest = later;
        follow(&circles, &senders, &mut reached);
        let mut sender = 0;
        for pair in now {
            let (from, to) = pairs[*pair];
            while senders[sender] != from {
                sender += 1;
            }
            leads[*pair] = reached[circles.of[to]][sender / 64] >> (sender % 64) & 1 == 1;
        }
        let highest = senders.first().map_or(0, |from| circles.of[*from]);
        reached[..=highest].fill([0; AT_ONCE / 64]);
    }
    leads
}

/// How many of the pairs, in their order, have the first few senders, and which these are.
fn block(by_sender: &[usize], pairs: &[(usize, usize)]) -> (usize, Vec<usize>) {
    let mut senders: Vec<usize> = Vec::new();
    for (at, pair) in by_sender.iter().enumerate() {
        let from = pairs[*pair].0;
        if senders.last() != Some(&from) {
            if senders.len() == AT_ONCE {
                return (at, senders);
            }
            senders.push(from);
        }
    }
    (by_sender.len(), senders)
}

/// Marks all that each of the senders reaches. Circles only lead to circles of lower numbers, and
/// the first sender stands in the highest.
fn follow(circles: &Circles, senders: &[usize], reached: &mut [Bits]) {
    let mut waiting = senders.iter().enumerate().peekable();
    let Some(highest) = senders.first().map(|from| circles.of[*from]) else { return };
    for circle in (0..=highest).rev() {
        let mut bits = reached[circle];
        let mut begins = bits;
        while let Some((sender, _)) = waiting.next_if(|(_, from)| circles.of[**from] == circle) {
            begins[sender / 64] |= 1 << (sender % 64);
            if circles.goes_round[circle] {
                bits[sender / 64] |= 1 << (sender % 64);
            }
        }
        reached[circle] = bits;
        if begins != [0; AT_ONCE / 64] {
            for next in circles.next(circle) {
                for (there, here) in reached[*next].iter_mut().zip(begins) {
                    *there |= here;
                }
            }
        }
    }
}

/// Touchpoints that lead to each other stand in one circle; most stand in one of their own.
struct Circles {
    /// By touchpoint.
    of: Vec<usize>,
    count: usize,
    /// By circle: a path leads from it back to it.
    goes_round: Vec<bool>,
    /// Where the list of each circle begins in `next`.
    starts: Vec<usize>,
    next: Vec<usize>,
}

impl Circles {
    fn of(touchpoints: usize, handovers: &[Pass<'_>]) -> Self {
        let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(touchpoints, handovers.len());
        for _ in 0..touchpoints {
            graph.add_node(());
        }
        for (from, to) in handovers.iter().filter_map(|h| Some((h.from?, h.to?))) {
            graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), ());
        }
        // Each circle comes after all that it leads to.
        let circles = kosaraju_scc(&graph);
        let mut of = vec![0; touchpoints];
        for (number, circle) in circles.iter().enumerate() {
            for t in circle {
                of[t.index()] = number;
            }
        }
        let mut goes_round = vec![false; circles.len()];
        let mut starts = Vec::with_capacity(circles.len() + 1);
        let mut next = Vec::with_capacity(handovers.len());
        for (number, circle) in circles.iter().enumerate() {
            starts.push(next.len());
            for there in circle.iter().flat_map(|t| graph.neighbors(*t)).map(|t| of[t.index()]) {
                if there == number {
                    goes_round[number] = true;
                } else {
                    next.push(there);
                }
            }
        }
        starts.push(next.len());
        Self { of, count: circles.len(), goes_round, starts, next }
    }

    fn next(&self, circle: usize) -> &[usize] {
        &self.next[self.starts[circle]..self.starts[circle + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::View;

    /// Every pair against a walk from each touchpoint, on a graph with circles, twins and loops.
    #[test]
    fn paths_are_those_that_a_walk_finds() {
        const TOUCHPOINTS: usize = 300;
        let mut lines: Vec<String> = (0..TOUCHPOINTS).map(|t| format!("touchpoint T{t} actor=a")).collect();
        for h in 0..400 {
            let (from, to) = (h * 37 % TOUCHPOINTS, h * h * 11 % TOUCHPOINTS);
            lines.push(format!("handover H{h} from=T{from} to=T{to}"));
        }
        let journey = crate::sketch::journey(&lines.join("\n"));
        let view = View::new(&journey);
        let pairs: Vec<(usize, usize)> =
            (0..TOUCHPOINTS).flat_map(|from| (0..TOUCHPOINTS).map(move |to| (from, to))).collect();
        let walked = |from: usize| {
            let mut reached = vec![false; TOUCHPOINTS];
            let mut open = vec![from];
            while let Some(t) = open.pop() {
                for h in view.handovers.iter().filter(|h| h.from == Some(t)) {
                    let to = h.to.unwrap();
                    if !std::mem::replace(&mut reached[to], true) {
                        open.push(to);
                    }
                }
            }
            reached
        };
        let expected: Vec<bool> = (0..TOUCHPOINTS).flat_map(walked).collect();
        assert!(expected.contains(&true) && expected.contains(&false));
        assert_eq!(reach(TOUCHPOINTS, &view.handovers, &pairs), expected);
    }
}
