//! One message, read when it is first asked for.

use crate::shown::isolated;
use crate::{Language, Value};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::fmt::Write as _;
use std::sync::OnceLock;

/// A message with its attributes.
pub(crate) struct Message {
    id: &'static str,
    source: &'static str,
    language: Language,
    /// By attribute; none: the message's own text.
    texts: Vec<(Option<String>, Text)>,
    /// What chooses in it, once something has to be chosen.
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// A text as it is written when nothing has to be chosen in it.
enum Text {
    /// Pieces and arguments in turn.
    Pieces(Vec<Piece>),
    /// Something has to be chosen.
    Chosen,
}

enum Piece {
    Words(String),
    Argument(String),
}

impl Message {
    /// Reads a message; none where its text is not sound.
    pub(crate) fn read(id: &'static str, source: &'static str, language: Language) -> Option<Self> {
        let resource = parser::parse_runtime(source).unwrap_or_else(|(resource, _)| resource);
        let mut entries = resource.body.iter();
        let message =
            entries.find_map(|entry| if let Entry::Message(message) = entry { Some(message) } else { None })?;
        let own = message.value.as_ref().map(|pattern| (None, Text::of(pattern)));
        let attributes = message.attributes.iter().map(|it| (Some(it.id.name.to_owned()), Text::of(&it.value)));
        let texts = own.into_iter().chain(attributes).collect();
        Some(Self { id, source, language, texts, bundle: OnceLock::new() })
    }

    /// Whether it has this attribute, or a text of its own.
    pub(crate) fn has(&self, attribute: Option<&str>) -> bool {
        self.texts.iter().any(|(name, _)| name.as_deref() == attribute)
    }

    /// The text with its arguments filled in.
    pub(crate) fn filled(&self, attribute: Option<&str>, args: &[(&str, Value)]) -> Option<String> {
        let (_, text) = self.texts.iter().find(|(name, _)| name.as_deref() == attribute)?;
        match text {
            Text::Pieces(pieces) => joined(pieces, args).or_else(|| self.chosen(attribute, args)),
            Text::Chosen => self.chosen(attribute, args),
        }
    }

    fn chosen(&self, attribute: Option<&str>, args: &[(&str, Value)]) -> Option<String> {
        let message = self.bundle.get_or_init(|| bundle(self.source, self.language)).get_message(self.id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Value::Text(text) => filled.set(*name, isolated(text)),
                Value::Number(number) => filled.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let bundle = self.bundle.get()?;
        Some(bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned())
    }
}

fn bundle(source: &str, language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // The texts go into drawings and files, where invisible marks around arguments would show.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The pieces with the arguments between them; none where an argument is missing.
fn joined(pieces: &[Piece], args: &[(&str, Value)]) -> Option<String> {
    let argument = |name: &str| args.iter().find(|(given, _)| *given == name).map(|(_, value)| value);
    let length = |piece: &Piece| match piece {
        Piece::Words(words) => words.len(),
        Piece::Argument(name) => match argument(name) {
            Some(Value::Text(text)) => text.len(),
            Some(Value::Number(_)) | None => 8,
        },
    };
    let mut out = String::with_capacity(pieces.iter().map(length).sum());
    for piece in pieces {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Argument(name) => match argument(name)? {
                Value::Text(text) => out.push_str(&isolated(text)),
                Value::Number(number) => written(*number, &mut out),
            },
        }
    }
    Some(out)
}

/// A number as it is written: whole ones, which most are, the short way.
fn written(number: f64, out: &mut String) {
    let _ = if number.fract() == 0.0 && number.abs() < 1e15 && number.is_sign_positive() {
        write!(out, "{}", number as u64)
    } else {
        write!(out, "{number}")
    };
}

impl Text {
    fn of(pattern: &Pattern<&str>) -> Self {
        let piece = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => Some(Piece::Words((*value).to_owned())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Piece::Argument(id.name.to_owned())),
            PatternElement::Placeable { .. } => None,
        };
        pattern.elements.iter().map(piece).collect::<Option<_>>().map_or(Self::Chosen, Self::Pieces)
    }
}
