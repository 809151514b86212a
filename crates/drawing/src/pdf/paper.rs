//! Sizes of paper, in points (a 72nd of an inch).

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    /// The shorter side, in points.
    short: f64,
    /// The longer side, in points.
    long: f64,
}

/// Points of a millimetre.
pub(super) const MM: f64 = 72.0 / 25.4;
/// The smallest and the largest side, in millimetres.
const SIDES: std::ops::RangeInclusive<f64> = 80.0..=5000.0;

impl Paper {
    /// A4.
    pub const A4: Self = Self::of_mm(210.0, 297.0);
    /// A4 to A0 by their names.
    pub const NAMED: [(&'static str, Self); 5] = [
        ("a4", Self::A4),
        ("a3", Self::of_mm(297.0, 420.0)),
        ("a2", Self::of_mm(420.0, 594.0)),
        ("a1", Self::of_mm(594.0, 841.0)),
        ("a0", Self::of_mm(841.0, 1189.0)),
    ];

    const fn of_mm(short: f64, long: f64) -> Self {
        Self { short: short * MM, long: long * MM }
    }

    /// A size by its name (`a3`) or in millimetres (`500x700`), from 80 to 5,000 a side; `None` when
    /// it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        if let Some((_, paper)) = Self::NAMED.iter().find(|(name, _)| *name == text) {
            return Some(*paper);
        }
        let (one, other) = text.split_once('x')?;
        let side = |text: &str| text.trim().parse::<f64>().ok().filter(|side| SIDES.contains(side));
        let (one, other) = (side(one)?, side(other)?);
        Some(Self::of_mm(one.min(other), one.max(other)))
    }

    /// Width and height with the longer side across.
    pub(crate) fn landscape(self) -> (f64, f64) {
        (self.long, self.short)
    }

    /// Width and height with the longer side upright.
    pub(crate) fn portrait(self) -> (f64, f64) {
        (self.short, self.long)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_has_a_name_or_two_sides() {
        assert_eq!(Paper::parse("A4"), Some(Paper::A4));
        assert_eq!(Paper::parse("297x210"), Some(Paper::A4));
        for odd in ["a5", "letter", "10x10", "100x99999", "100", "x", "NaNx100", ""] {
            assert_eq!(Paper::parse(odd), None, "{odd}");
        }
    }
}
