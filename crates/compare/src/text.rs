//! Two texts beside each other: which words differ.

/// So many words that both texts have in a row stand out between others that differ; fewer are chance.
const RUN: usize = 3;

/// As many letters of what both texts begin with as are told before the first difference.
const LEAD: usize = 40;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What it says, white space included.
    pub text: String,
    /// Whether the other text lacks it.
    pub differs: bool,
}

/// The two texts in stretches of whole words that both have or only the one has. Of a long text about
/// `most` letters are told, from a little before the first difference; `…` stands for the rest.
pub fn texts(before: &str, after: &str, most: usize) -> [Vec<Stretch>; 2] {
    let (old, new) = (words(before), words(after));
    let alike = old.iter().zip(&new).take_while(|(old, new)| same(old, new)).count();
    let start = lead(&old[..alike]);
    let (old, new) = (Window::of(&old[start..], most), Window::of(&new[start..], most));
    let mut both = common(&old.words, &new.words);
    drop_chance(&old.words, &new.words, &mut both);
    // What differs in its white space alone, or behind what is told of one long word.
    if before != after && both.iter().flatten().all(|common| *common) {
        both.iter_mut().for_each(|flags| flags.fill(false));
    }
    let [old_common, new_common] = both;
    [old.stretches(start > 0, &old_common), new.stretches(start > 0, &new_common)]
}

/// Each word with the white space behind it.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

fn same(one: &str, two: &str) -> bool {
    one.trim_end() == two.trim_end()
}

/// The place of the first word to tell, of words that both texts begin with.
fn lead(alike: &[&str]) -> usize {
    let mut letters = 0;
    let told = alike.iter().rev().take_while(|word| {
        letters += word.chars().count();
        letters <= LEAD
    });
    alike.len() - told.count()
}

/// The words of a text that are told.
struct Window<'a> {
    words: Vec<&'a str>,
    /// Whether more follows.
    cut: bool,
}

impl<'a> Window<'a> {
    fn of(words: &[&'a str], most: usize) -> Self {
        let mut room = most;
        let mut told = Vec::new();
        for word in words {
            let letters = word.chars().count();
            if letters > room {
                // A word that is longer than everything that may be told is told in part.
                if told.is_empty() {
                    told.push(word.char_indices().nth(room).map_or(*word, |(cut, _)| &word[..cut]));
                }
                return Self { words: told, cut: true };
            }
            room -= letters;
            told.push(*word);
        }
        Self { words: told, cut: false }
    }

    fn stretches(&self, begun: bool, common: &[bool]) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        for (word, common) in self.words.iter().zip(common) {
            match stretches.last_mut() {
                Some(last) if last.differs != *common => last.text.push_str(word),
                _ => stretches.push(Stretch { text: (*word).to_owned(), differs: !common }),
            }
        }
        if let Some(first) = stretches.first_mut().filter(|_| begun) {
            first.text.insert(0, '…');
        }
        if let Some(last) = stretches.last_mut().filter(|_| self.cut) {
            last.text.truncate(last.text.trim_end().len());
            last.text.push('…');
        }
        stretches
    }
}

/// Which words belong to the longest sequence that both have, a flag a word.
fn common(old: &[&str], new: &[&str]) -> [Vec<bool>; 2] {
    // lengths[i][j]: of the longest common sequence of old[i..] and new[j..].
    let mut lengths = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            lengths[i][j] = match same(old[i], new[j]) {
                true => lengths[i + 1][j + 1] + 1,
                false => lengths[i + 1][j].max(lengths[i][j + 1]),
            };
        }
    }
    let mut flags = [vec![false; old.len()], vec![false; new.len()]];
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if same(old[i], new[j]) {
            (flags[0][i], flags[1][j]) = (true, true);
            (i, j) = (i + 1, j + 1);
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    flags
}

/// Takes back short runs of common words that stand between words that differ, so that a text that
/// was written anew is not told in pieces. A run that fills its lines stays: it is an entry of a list.
fn drop_chance(old: &[&str], new: &[&str], both: &mut [Vec<bool>; 2]) {
    let places = |flags: &[bool]| -> Vec<usize> { (0..flags.len()).filter(|place| flags[*place]).collect() };
    let pairs: Vec<(usize, usize)> = places(&both[0]).into_iter().zip(places(&both[1])).collect();
    for run in pairs.chunk_by(|one, two| one.0 + 1 == two.0 && one.1 + 1 == two.1) {
        let ([(old_first, new_first), ..], [.., (old_last, new_last)]) = (run, run) else { continue };
        let begins = *old_first == 0 && *new_first == 0;
        let ends = old_last + 1 == old.len() && new_last + 1 == new.len();
        let fills = fills_lines(old, *old_first, *old_last) && fills_lines(new, *new_first, *new_last);
        if run.len() < RUN && !begins && !ends && !fills {
            for (old_place, new_place) in run {
                both[0][*old_place] = false;
                both[1][*new_place] = false;
            }
        }
    }
}

fn fills_lines(words: &[&str], first: usize, last: usize) -> bool {
    let breaks = |word: &str| word.ends_with('\n');
    (first == 0 || breaks(words[first - 1])) && (last + 1 == words.len() || breaks(words[last]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(before: &str, after: &str, expected: Expect) {
        let told = texts(before, after, 60).map(|stretches| {
            let told = stretches.iter().map(|it| if it.differs { format!("[{}]", it.text) } else { it.text.clone() });
            told.collect::<String>()
        });
        expected.assert_eq(&told.join(" | "));
    }

    #[test]
    fn words_that_only_one_has_are_marked() {
        check("", "Ask again", expect![" | [Ask again]"]);
        check("Phone", "Visit", expect!["[Phone] | [Visit]"]);
        check("Ask again", "Ask again tomorrow", expect!["Ask again | Ask again [tomorrow]"]);
        check("Call the old ward", "Call the new ward now", expect!["Call the [old ward] | Call the [new ward now]"]);
    }

    #[test]
    fn common_words_by_chance_are_no_stretch_of_their_own() {
        check(
            "The doctor writes the letter",
            "The unit calls the person back",
            expect!["The [doctor writes the letter] | The [unit calls the person back]"],
        );
        check(
            "Income\nHousing",
            "Mental health\nIncome\nHome",
            expect![[r#"
            Income
            [Housing] | [Mental health
            ]Income
            [Home]"#]],
        );
    }

    #[test]
    fn white_space_alone_is_marked_as_a_whole() {
        check("Ask  again", "Ask again", expect!["Ask [ ]again | Ask again"]);
        check("Ask\nagain", "Ask again", expect!["[Ask\nagain] | [Ask again]"]);
    }

    #[test]
    fn of_long_texts_the_place_that_differs_is_told() {
        let long = "one two three four five six seven eight nine ten ".repeat(4);
        check(
            &format!("{long}old {long}"),
            &format!("{long}new {long}"),
            expect![
                "…four five six seven eight nine ten [old ]one two three four… | …four five six seven eight nine ten [new ]one two three four…"
            ],
        );
        check(
            &long,
            &format!("{long}end"),
            expect!["…four five six seven eight nine ten  | …four five six seven eight nine ten [end]"],
        );
        check(
            &"å".repeat(90),
            &"å".repeat(91),
            expect![
                "[åååååååååååååååååååååååååååååååååååååååååååååååååååååååååååå…] | [åååååååååååååååååååååååååååååååååååååååååååååååååååååååååååå…]"
            ],
        );
    }
}
