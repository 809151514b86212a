//! Lines of a drawing as a file tells them; the tests of the whole read them from here, too.

/// The corners of a path that is told step by step: where it begins, the control points of its curves,
/// where it ends.
pub(crate) fn walked(path: &str) -> Vec<[f64; 2]> {
    let mut tenths: Vec<[i64; 2]> = Vec::new();
    let mut here = [0, 0];
    let commands: Vec<_> = path.match_indices(|c: char| c.is_ascii_alphabetic()).collect();
    for (index, (at, command)) in commands.iter().enumerate() {
        let end = commands.get(index + 1).map_or(path.len(), |(end, _)| *end);
        let spaced = path[at + 1..end].replace('-', " -");
        let numbers: Vec<i64> =
            spaced.split_whitespace().map(|number| (number.parse::<f64>().unwrap() * 10.0).round() as i64).collect();
        let mut go = |dx: i64, dy: i64| here = [here[0] + dx, here[1] + dy];
        match (*command, numbers.as_slice()) {
            ("M" | "l", [x, y]) => go(*x, *y),
            ("h", [x]) => go(*x, 0),
            ("v", [y]) => go(0, *y),
            ("q", [x, y, to_x, to_y]) => {
                tenths.push([here[0] + x, here[1] + y]);
                here = [here[0] + to_x, here[1] + to_y];
            }
            other => panic!("{other:?} in {path}"),
        }
        if index == 0 || index + 1 == commands.len() {
            tenths.push(here);
        }
    }
    tenths.iter().map(|[x, y]| [*x as f64 / 10.0, *y as f64 / 10.0]).collect()
}
