//! # All hangs on one person
//!
//! **Finds** someone who links at least three others, without whom they would fall into at least
//! two more groups that nothing connects, and who has no deputy as a coordinator. Handovers carried
//! by the person, by a relative or by nobody connect no one.
//!
//! **Matters** because when that someone is ill, on leave or changes job, the chain breaks at once.
//!
//! **Example** The family doctor is the only one whom psychiatry, the job centre and the social
//! services all speak with.
//!
//! **Source** Nordic mapping nord2025-027, finding 4; deputies in the Kinn model.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Pass, View};
use journey::Carrier;
use petgraph::graph::{NodeIndex, UnGraph};
use std::collections::{BTreeMap, BTreeSet, HashSet};

pub(super) const RULE: Rule = Rule {
    slug: "single-point",
    severity: Severity::Medium,
    findings: &[4],
    remedies: &[Remedy::Coordinator],
    check,
    grounds,
    evidence: None,
};

fn check(view: &View<'_>, _: &Settings, found: &mut Found) {
    let backed_up: HashSet<&str> = view
        .coordinators
        .iter()
        .filter(|c| c.record.deputy.as_deref().is_some_and(|deputy| !deputy.trim().is_empty()))
        .map(|c| c.name())
        .collect();
    let graph = graph(view);
    let parts = parts_without(&graph);
    let touchpoints = touchpoints(view);
    for (place, (name, first_seen)) in view.owners.iter().enumerate() {
        let neighbours = graph.neighbors(NodeIndex::new(place)).count();
        if neighbours >= 3 && parts[place] >= 3 && !backed_up.contains(name) {
            let gap = found.gap_of_name(view, name, ItemAt::touchpoint(*first_seen)).count("neighbours", neighbours);
            gap.mark_all(touchpoints[place].iter().copied());
        }
    }
}

/// By owner.
fn touchpoints(view: &View<'_>) -> Vec<Vec<ItemAt>> {
    let mut touchpoints = vec![Vec::new(); view.owners.len()];
    for t in &view.touchpoints {
        if let Some(place) = t.owned_by {
            touchpoints[place].push(t.item());
        }
    }
    touchpoints
}

/// Node i is owner i; no edge twice.
fn graph(view: &View<'_>) -> UnGraph<(), ()> {
    let links = view.handovers.iter().filter_map(|h| link(view, h));
    let mut edges: Vec<(usize, usize)> = links.map(|(_, from, to)| (from.min(to), from.max(to))).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut graph = UnGraph::with_capacity(view.owners.len(), edges.len());
    for _ in 0..view.owners.len() {
        graph.add_node(());
    }
    for (one, two) in edges {
        graph.add_edge(NodeIndex::new(one), NodeIndex::new(two), ());
    }
    graph
}

/// The places of the two owners whom a handover links.
fn link<'v, 'j>(view: &View<'j>, h: &'v Pass<'j>) -> Option<(&'v Pass<'j>, usize, usize)> {
    if h.carried_by_citizen() || h.record.carrier == Carrier::None {
        return None;
    }
    let (from, to) = (view.sender(h)?.owned_by?, view.receiver(h)?.owned_by?);
    (from != to).then_some((h, from, to))
}

/// Into how many parts each node's own part of the graph falls without the node (Hopcroft and
/// Tarjan's low points; own stack, since chains may be long).
fn parts_without(graph: &UnGraph<(), ()>) -> Vec<usize> {
    let nodes = graph.node_count();
    let (mut depth, mut low) = (vec![usize::MAX; nodes], vec![usize::MAX; nodes]);
    let mut parts = vec![0; nodes];
    for root in graph.node_indices() {
        if depth[root.index()] != usize::MAX {
            continue;
        }
        (depth[root.index()], low[root.index()]) = (0, 0);
        let mut path = vec![(root, graph.neighbors(root))];
        while let Some((node, neighbours)) = path.last_mut() {
            let node = node.index();
            if let Some(next) = neighbours.next() {
                if depth[next.index()] == usize::MAX {
                    (depth[next.index()], low[next.index()]) = (depth[node] + 1, depth[node] + 1);
                    path.push((next, graph.neighbors(next)));
                } else {
                    low[node] = low[node].min(depth[next.index()]);
                }
                continue;
            }
            path.pop();
            // All but a root also hang on what lies above them.
            parts[node] += usize::from(!path.is_empty());
            if let Some((above, _)) = path.last() {
                let above = above.index();
                low[above] = low[above].min(low[node]);
                parts[above] += usize::from(low[node] >= depth[above]);
            }
        }
    }
    parts
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let view = ground.view;
    let name = gap.name().unwrap_or_default();
    // All that hangs together with that one.
    let links: Vec<(&Pass<'_>, usize, usize)> = view.handovers.iter().filter_map(|h| link(view, h)).collect();
    let mut linked_to: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &(_, from, to) in &links {
        linked_to.entry(from).or_default().push(to);
        linked_to.entry(to).or_default().push(from);
    }
    let mut open: Vec<usize> = view.owners.iter().position(|(owner, _)| *owner == name).into_iter().collect();
    let mut linked: BTreeSet<usize> = open.iter().copied().collect();
    while let Some(owner) = open.pop() {
        open.extend(linked_to.get(&owner).into_iter().flatten().copied().filter(|next| linked.insert(*next)));
    }
    for (h, ..) in links.iter().filter(|(_, from, _)| linked.contains(from)) {
        ground.handover(h, &["from", "to", "carrier"]);
        for t in [view.sender(h), view.receiver(h)].into_iter().flatten() {
            ground.touchpoint(t, &["owner"]);
        }
    }
    for c in view.coordinators.iter().filter(|c| c.name() == name) {
        ground.item(c.item(), &["name", "deputy"]);
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    const SKETCH: &str = "
        touchpoint T1 actor=a owner=Gp
        touchpoint T2 actor=b owner=Ane
        touchpoint T3 actor=c owner=Bo
        touchpoint T4 actor=d owner=Cato
        handover H1 from=T1 to=T2
        handover H2 from=T1 to=T3
        handover H3 from=T4 to=T1";

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("single-point", SKETCH, change, expected);
    }

    #[test]
    fn three_who_are_linked_by_one_alone() {
        check("", expect!["[Gp]"]);
        check("handover H3 to=T2", expect![""]);
        check("handover H3 to=T2\nhandover H4 from=T2 to=T1", expect![""]);
    }

    #[test]
    fn another_link_between_two_of_them() {
        check("handover H4 from=T2 to=T3", expect![""]);
        check("handover H4 from=T2 to=T3 carrier=none", expect!["[Gp]"]);
        check("handover H4 from=T2 to=T3 carrier=relative", expect!["[Gp]"]);
        check("handover H4 from=T2 to=T3 carrier=civil-society", expect![""]);
    }

    #[test]
    fn a_deputy() {
        check("coordinator c1 name=Gp deputy=Eva", expect![""]);
        check("coordinator c1 name=Gp", expect!["[Gp]"]);
        check("coordinator c1 name=Ane deputy=Eva", expect!["[Gp]"]);
    }

    #[test]
    fn names_come_by_first_appearance() {
        let second = "
            touchpoint T0 actor=z owner=Zoe
            touchpoint T5 actor=e owner=Dag
            touchpoint T6 actor=f owner=Eva
            handover H5 from=T4 to=T5
            handover H6 from=T4 to=T6
            handover H7 from=T0 to=T4";
        check(
            second,
            expect![[r#"
            [Gp]
            [Cato]"#]],
        );
    }

    #[test]
    fn what_it_rests_on() {
        let elsewhere = "
            touchpoint T5 actor=d owner=Dag
            touchpoint T6 actor=d owner=Eva
            handover H4 from=T5 to=T6
            coordinator C1 name=Gp
            coordinator C2 name=Dag";
        crate::ground::check_ground(
            "single-point",
            &format!("{SKETCH}{elsewhere}"),
            expect![[r#"
            T1 owner
            T2 owner
            T3 owner
            T4 owner
            H1 carrier
            H1 from
            H1 to
            H2 carrier
            H2 from
            H2 to
            H3 carrier
            H3 from
            H3 to
            C1 deputy
            C1 name"#]],
        );
    }
}
