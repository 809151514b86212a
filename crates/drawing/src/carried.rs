//! The font that a drawing or a page brings along: of each cut no more than the letters that stand there, so that it
//! looks the same where the font is not installed.

use crate::scene::{Scene, Shape};
use crate::text::{BOLD, Cut, ITALIC, REGULAR, glyph};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use subsetter::GlyphRemapper;
use ttf_parser::{RawFace, Tag};

/// A style sheet with the letters of the drawing, one rule for each cut in use. Empty where no
/// letter of it is in the font.
pub(crate) fn font_faces(scene: &Scene) -> String {
    faces(&letters(scene))
}

/// A style sheet with the letters of a text in every cut, one rule for each. Empty where no letter of it is in the font.
pub fn font_faces_for(text: &str) -> String {
    let letters: BTreeSet<char> = text.chars().collect();
    faces(&[letters.clone(), letters.clone(), letters])
}

fn faces(letters: &[BTreeSet<char>; 3]) -> String {
    let mut css = String::new();
    for (cut, letters) in [Cut::Regular, Cut::Bold, Cut::Italic].into_iter().zip(letters) {
        let Some(file) = subset(cut, letters) else { continue };
        let (weight, style) = match cut {
            Cut::Regular => (400, "normal"),
            Cut::Bold => (700, "normal"),
            Cut::Italic => (400, "italic"),
        };
        let _ = write!(
            css,
            "@font-face{{font-family:Inter;font-weight:{weight};font-style:{style};\
             src:url(data:font/otf;base64,{}) format(\"opentype\")}}",
            BASE64_STANDARD.encode(file)
        );
    }
    css
}

/// What is written in each cut.
fn letters(scene: &Scene) -> [BTreeSet<char>; 3] {
    let mut letters: [BTreeSet<char>; 3] = Default::default();
    for shape in scene.parts.iter().flat_map(|part| &part.figures).flat_map(|figure| &figure.shapes) {
        if let Shape::Text { text, bold, italic, .. } = shape {
            let cut = match (*bold, *italic) {
                (true, _) => Cut::Bold,
                (false, true) => Cut::Italic,
                (false, false) => Cut::Regular,
            };
            letters[cut as usize].extend(text.chars());
        }
    }
    letters
}

/// A font file with these letters only; none when it would have none.
fn subset(cut: Cut, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let file = [REGULAR, BOLD, ITALIC][cut as usize];
    let mut glyphs = GlyphRemapper::new();
    let known = letters.iter().filter_map(|letter| Some((*letter, glyph(*letter, cut)?.0)));
    let places: Vec<(u32, u16)> = known.map(|(letter, glyph)| (letter.into(), glyphs.remap(glyph))).collect();
    if places.is_empty() {
        return None;
    }
    let bare = subsetter::subset(file, 0, &glyphs).ok()?;
    let (bare, whole) = (RawFace::parse(&bare, 0).ok()?, RawFace::parse(file, 0).ok()?);
    // What a PDF can do without, but no other reader of fonts.
    let mut tables: Vec<(Tag, Vec<u8>)> = vec![
        (Tag::from_bytes(b"OS/2"), whole.table(Tag::from_bytes(b"OS/2"))?.to_vec()),
        (Tag::from_bytes(b"cmap"), character_map(&places)),
    ];
    for record in bare.table_records {
        tables.push((record.tag, bare.table(record.tag)?.to_vec()));
    }
    tables.sort_by_key(|(tag, _)| *tag);
    Some(font_file(tables))
}

/// A table that finds glyphs by characters: format 12, for all of Unicode, and what old readers ask for.
fn character_map(places: &[(u32, u16)]) -> Vec<u8> {
    // Characters that follow each other, with glyphs that do: first, last, first glyph.
    let mut groups: Vec<(u32, u32, u32)> = Vec::new();
    for (letter, glyph) in places.iter().map(|(letter, glyph)| (*letter, u32::from(*glyph))) {
        match groups.last_mut() {
            Some((first, last, start)) if *last + 1 == letter && glyph == *start + letter - *first => *last = letter,
            _ => groups.push((letter, letter, glyph)),
        }
    }
    let old = segments(&groups);
    let mut table = Vec::new();
    let mut put = |bytes: &[u8]| table.extend_from_slice(bytes);
    for (encoding, offset) in [(1u16, 20u32), (10, 20 + old.len() as u32)] {
        if encoding == 1 {
            put(&[0, 0, 0, 2]);
        }
        put(&3u16.to_be_bytes());
        put(&encoding.to_be_bytes());
        put(&offset.to_be_bytes());
    }
    put(&old);
    put(&[0, 12, 0, 0]);
    for number in [16 + 12 * groups.len() as u32, 0, groups.len() as u32] {
        put(&number.to_be_bytes());
    }
    for (first, last, glyph) in groups {
        [first, last, glyph].iter().for_each(|number| put(&number.to_be_bytes()));
    }
    table
}

/// The same as format 4, for the characters of two bytes.
fn segments(groups: &[(u32, u32, u32)]) -> Vec<u8> {
    let short = |number: u32| u16::try_from(number).ok().filter(|number| *number < u16::MAX);
    let mut segments: Vec<(u16, u16, u16)> = Vec::new();
    for (first, last, glyph) in groups {
        if let (Some(first), Some(last)) = (short(*first), short(*last)) {
            segments.push((first, last, (*glyph as u16).wrapping_sub(first)));
        }
    }
    // The last segment is the one for what is no character.
    segments.push((u16::MAX, u16::MAX, 1));
    let count = segments.len() as u16;
    let power = u16::BITS - 1 - count.leading_zeros();
    let search = 2u16 << power;
    let header = [4, 16 + 8 * count, 0, 2 * count, search, power as u16, 2 * count - search];
    let mut words: Vec<u16> = header.to_vec();
    words.extend(segments.iter().map(|(_, last, _)| *last));
    words.push(0);
    words.extend(segments.iter().map(|(first, _, _)| *first));
    words.extend(segments.iter().map(|(_, _, delta)| *delta));
    words.extend(segments.iter().map(|_| 0));
    words.into_iter().flat_map(u16::to_be_bytes).collect()
}

/// Tables put together to a font with outlines in CFF.
fn font_file(mut tables: Vec<(Tag, Vec<u8>)>) -> Vec<u8> {
    let count = tables.len() as u16;
    let power = u16::BITS - 1 - count.leading_zeros();
    let search = 16u16 << power;
    let mut file: Vec<u8> = b"OTTO".to_vec();
    for number in [count, search, power as u16, 16 * count - search] {
        file.extend(number.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len() as u32;
    let mut adjustment = None;
    for (tag, table) in &mut tables {
        if *tag == Tag::from_bytes(b"head") {
            adjustment = Some(offset as usize + 8);
            if let Some(sum) = table.get_mut(8..12) {
                sum.fill(0);
            }
        }
        file.extend(tag.to_bytes());
        for number in [checksum(table), offset, table.len() as u32] {
            file.extend(number.to_be_bytes());
        }
        offset += table.len().next_multiple_of(4) as u32;
    }
    for (_, table) in tables {
        file.extend(table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    let sum = 0xB1B0_AFBAu32.wrapping_sub(checksum(&file));
    if let Some(place) = adjustment.and_then(|at| file.get_mut(at..at + 4)) {
        place.copy_from_slice(&sum.to_be_bytes());
    }
    file
}

fn checksum(bytes: &[u8]) -> u32 {
    let word = |chunk: &[u8]| {
        let mut whole = [0; 4];
        whole[..chunk.len()].copy_from_slice(chunk);
        u32::from_be_bytes(whole)
    };
    bytes.chunks(4).map(word).fold(0, u32::wrapping_add)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ttf_parser::Face;

    #[test]
    fn the_subset_has_the_letters_as_the_font_has_them_and_no_others() {
        for cut in [Cut::Regular, Cut::Bold, Cut::Italic] {
            let letters: BTreeSet<char> = "Överklagan å é č – → 12…".chars().collect();
            let file = subset(cut, &letters).unwrap();
            let whole = [REGULAR, BOLD, ITALIC][cut as usize];
            assert!(file.len() < 16_000, "{}", file.len());
            let (small, whole) = (Face::parse(&file, 0).unwrap(), Face::parse(whole, 0).unwrap());
            let tables: Vec<_> =
                small.raw_face().table_records.into_iter().map(|record| record.tag.to_string()).collect();
            assert_eq!(tables, ["CFF ", "OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name", "post"]);
            for letter in letters {
                let (here, there) = (small.glyph_index(letter).unwrap(), whole.glyph_index(letter).unwrap());
                assert_eq!(small.glyph_hor_advance(here), whole.glyph_hor_advance(there), "{letter}");
                assert_eq!(small.glyph_bounding_box(here), whole.glyph_bounding_box(there), "{letter}");
            }
            assert_eq!(small.glyph_index('Q'), None);
            assert_eq!((small.ascender(), small.units_per_em()), (whole.ascender(), whole.units_per_em()));
        }
    }

    #[test]
    fn letters_that_the_font_lacks_make_no_font() {
        assert_eq!(subset(Cut::Regular, &"日本".chars().collect()), None);
    }

    #[test]
    fn the_whole_adds_up() {
        let file = subset(Cut::Bold, &"ab".chars().collect()).unwrap();
        assert_eq!(checksum(&file), 0xB1B0_AFBA);
    }
}
