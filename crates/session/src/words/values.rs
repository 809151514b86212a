//! What the fields of a record say, as the inspector shows them: names instead of ids, words of
//! closed lists, days as dates.

use super::capital;
use drawing::days;
use journey::*;
use messages::Words;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The values of one journey in words. What is not set is an empty text.
pub(crate) struct Values<'a> {
    words: &'a Words,
    journey: &'a Journey,
    /// The first item of each id.
    slots: BTreeMap<&'a Id, Slot>,
    places: OnceCell<BTreeMap<Slot, Place>>,
}

impl<'a> Values<'a> {
    /// The values of this journey.
    pub(crate) fn new(words: &'a Words, journey: &'a Journey) -> Self {
        let mut slots = BTreeMap::new();
        for (slot, id) in journey.ids() {
            slots.entry(id).or_insert(slot);
        }
        Self { words, journey, slots, places: OnceCell::new() }
    }

    /// The journey.
    pub(crate) fn journey(&self) -> &'a Journey {
        self.journey
    }

    /// The record of this slot.
    pub(crate) fn record(&self, slot: Slot) -> Option<Record> {
        match self.places.get_or_init(|| self.journey.places()).get(&slot)? {
            Place::At { section, index } => self.journey.record_at(*section, *index),
            Place::Head | Place::Person => self.journey.record(slot),
        }
    }

    /// What the record is called; its kind where it has no name.
    pub(crate) fn name(&self, record: &Record) -> String {
        let name = match record {
            Record::Handover(handover) => {
                let to = handover.to.as_ref().map_or_else(|| self.words.text("nobody"), |to| self.end(to));
                let args = [("from", self.end(&handover.from).into()), ("to", to.into())];
                self.words.text_with("handover-title", &args)
            }
            Record::Review(Review { handover: Some(handover), .. }) => self.title(handover),
            Record::Review(Review { gap: Some(gap), .. }) => self.rule(&gap.rule),
            Record::Head(_)
            | Record::Person(_)
            | Record::Phase(_)
            | Record::Actor(_)
            | Record::Need(_)
            | Record::InformationItem(_)
            | Record::Touchpoint(_)
            | Record::Coordinator(_)
            | Record::JointPlan(_)
            | Record::Note(_)
            | Record::Review(_) => edit::title(self.journey, record),
        };
        match name.is_empty() {
            true => self.words.text_with("unnamed", &[("kind", self.kind(record).into())]),
            false => name,
        }
    }

    /// What stands in a field, or under a key that only the file knows.
    pub(crate) fn value(&self, record: &Record, key: &str) -> String {
        let extra = record.extra();
        match extra.unread.get(key) {
            Some(Unread::Present { raw, .. }) => {
                return self.words.text_with("file-says", &[("text", raw.to_json().into())]);
            }
            Some(Unread::Absent) => return self.words.text("file-lacks"),
            None => {}
        }
        if let Some((_, raw)) = extra.unknown.iter().find(|(own, _)| own == key) {
            return raw.to_json();
        }
        let value = match record {
            Record::Head(it) => it.field(key).map(|field| self.head(field)),
            Record::Person(it) => it.field(key).map(|field| self.person(field)),
            Record::Phase(it) => it.field(key).map(phase),
            Record::Actor(it) => it.field(key).map(|field| self.actor(field)),
            Record::Need(it) => it.field(key).map(|field| self.need(field)),
            Record::InformationItem(it) => it.field(key).map(|field| self.information(field)),
            Record::Touchpoint(it) => it.field(key).map(|field| self.touchpoint(field)),
            Record::Handover(it) => it.field(key).map(|field| self.handover(field)),
            Record::Coordinator(it) => it.field(key).map(|field| self.coordinator(field)),
            Record::JointPlan(it) => it.field(key).map(|field| self.joint_plan(field)),
            Record::Note(it) => it.field(key).map(|field| self.note(field)),
            Record::Review(it) => it.field(key).map(|field| self.review(field)),
        };
        value.unwrap_or_else(|| self.strays(key))
    }

    /// One part of what a handover says.
    pub(crate) fn part(&self, content: &Content, key: &str) -> String {
        use ContentField as F;
        let text = content.field(key).and_then(|field| match field {
            F::Reason(text)
            | F::Summary(text)
            | F::Actions(text)
            | F::Deadline(text)
            | F::WarningSigns(text)
            | F::Contact(text) => text,
        });
        match text {
            Some(text) if text.is_empty() => self.words.text("comparison-part-without-text"),
            text => text.unwrap_or_default(),
        }
    }

    fn head(&self, field: HeadField) -> String {
        use HeadField as F;
        match field {
            F::Id(Id(text)) | F::Title(text) | F::Summary(text) | F::Language(text) => text,
            F::Kind(word) => self.word("journey-kind", &word),
            F::Country(word) => self.maybe_word("country", word.as_ref()),
            F::DayZero(date) => self.date(date),
            F::LastDay(day) => self.day(day),
            F::PlannedJourney(planned) => {
                planned.map_or_else(String::new, |it| list([it.id.0, it.file.unwrap_or_default()], ", "))
            }
            F::Alignment(pairs) => {
                let end = |id: Option<String>| id.unwrap_or_else(|| "–".to_owned());
                let pair = |it: AlignedPair| {
                    let (actual, planned) = (it.actual.map(|id| self.reference(&id)), it.planned.map(|id| id.0));
                    format!("{} ↔ {}", end(actual), end(planned))
                };
                list(pairs.into_iter().map(pair), "\n")
            }
            F::Origin(origin) => {
                origin.map_or_else(String::new, |it| list([it.journey.0].into_iter().chain(it.remedies), "\n"))
            }
        }
    }

    fn person(&self, field: PersonField) -> String {
        use PersonField as F;
        match field {
            F::Alias(text) | F::Description(text) => text,
            F::NeedsInterpreter(flag) | F::DigitalAccess(flag) => self.flag(flag),
            F::Birthdays(birthdays) => {
                let birthday = |it: Birthday| list([self.age(Some(it.age)), self.day(Some(it.day))], ", ");
                list(birthdays.into_iter().map(birthday), "\n")
            }
            F::Family(family) => list(family.iter().map(member), "\n"),
        }
    }

    fn actor(&self, field: ActorField) -> String {
        use ActorField as F;
        match field {
            F::Id(Id(text)) | F::Name(text) => text,
            F::Level(word) => self.word("level", &word),
            F::Records(text) => text.unwrap_or_default(),
        }
    }

    fn need(&self, field: NeedField) -> String {
        use NeedField as F;
        match field {
            F::Id(Id(text)) | F::Title(text) | F::Area(text) => text,
            F::Of(id) => self.maybe_reference(id),
            F::FromDay(day) => self.day(Some(day)),
            F::ToDay(day) => self.day(day),
            F::Critical(flag) => self.flag(flag),
        }
    }

    fn information(&self, field: InformationItemField) -> String {
        use InformationItemField as F;
        match field {
            F::Id(Id(text)) | F::Title(text) => text,
            F::Assessment(flag) | F::Sensitive(flag) => self.flag(flag),
        }
    }

    fn touchpoint(&self, field: TouchpointField) -> String {
        use TouchpointField as F;
        match field {
            F::Id(Id(text)) | F::Title(text) | F::Quote(text) | F::Narration(text) | F::Note(text) => text,
            F::Owner(text) => text.unwrap_or_default(),
            F::Actor(id) => self.reference(&id),
            F::Phase(id) | F::RefusedBecauseOf(id) => self.maybe_reference(id),
            F::With(ids) | F::Needs(ids) | F::InformationNeeded(ids) | F::InformationProduced(ids) => {
                self.references(&ids)
            }
            F::Kind(word) => self.word("touchpoint-kind", &word),
            F::Channel(word) => self.word("channel", &word),
            F::Status(word) => self.word("status", &word),
            F::Participation(word) => self.maybe_word("participation", word.as_ref()),
            F::Evidence(word) => self.maybe_word("evidence", word.as_ref()),
            F::Day(day) => self.day(day),
            F::Duration(count) => days::count(self.words, count),
            F::Experience(rating) => rating.map_or_else(String::new, |rating| self.rating(rating)),
            F::Forms(count) | F::GuidelineCount(count) => count.to_string(),
            F::EndsAtAge(age) => self.age(age),
            F::CompetenceNeeded(texts) | F::CompetencePresent(texts) => list(texts, "\n"),
            F::Decision(flag)
            | F::Entry(flag)
            | F::Goal(flag)
            | F::Interpreter(flag)
            | F::OwnLanguage(flag)
            | F::OfflineAlternative(flag)
            | F::GuidelinesConflict(flag) => self.flag(flag),
        }
    }

    fn handover(&self, field: HandoverField) -> String {
        use HandoverField as F;
        match field {
            F::Id(Id(text)) | F::LimitSource(text) | F::Note(text) => text,
            F::CompetentAuthority(text) => text.unwrap_or_default(),
            F::From(id) => self.reference(&id),
            F::To(id) => id.map_or_else(|| self.words.text("nobody"), |id| self.reference(&id)),
            F::Payer(id) | F::Beneficiary(id) => self.maybe_reference(id),
            F::Information(ids) => self.references(&ids),
            F::Kind(word) => self.word("handover-kind", &word),
            F::Carrier(word) => self.word("carrier", &word),
            F::Consent(word) => self.word("consent", &word),
            F::Evidence(word) => self.maybe_word("evidence", word.as_ref()),
            F::SentDay(day) | F::AcceptedDay(day) | F::ArrivedDay(day) | F::ConsentDay(day) | F::FeedbackDay(day) => {
                self.day(day)
            }
            F::InformationLimit(count) | F::Limit(count) => {
                count.map_or_else(String::new, |count| days::count(self.words, count))
            }
            F::Refused(flag) | F::FeedbackNeeded(flag) | F::SenderHolds(flag) | F::Border(flag) => self.flag(flag),
            F::Content(content) => list(ContentField::KEYS.iter().map(|key| self.part(&content, key)), "\n"),
        }
    }

    fn coordinator(&self, field: CoordinatorField) -> String {
        use CoordinatorField as F;
        match field {
            F::Id(Id(text)) | F::Name(text) => text,
            F::Actor(id) => self.maybe_reference(id),
            F::FromDay(day) => self.day(Some(day)),
            F::ToDay(day) => self.day(day),
            F::Deputy(text) => text.unwrap_or_default(),
            F::Consent(word) => self.word("consent", &word),
        }
    }

    fn joint_plan(&self, field: JointPlanField) -> String {
        use JointPlanField as F;
        match field {
            F::Id(Id(text)) | F::Title(text) => text,
            F::Actors(ids) | F::Information(ids) => self.references(&ids),
            F::FromDay(day) => self.day(Some(day)),
            F::ToDay(day) => self.day(day),
            F::PersonPresent(flag) => self.flag(flag),
        }
    }

    fn note(&self, field: NoteField) -> String {
        use NoteField as F;
        match field {
            F::Id(Id(text)) | F::Text(text) => text,
            F::On(id) => self.maybe_reference(id),
        }
    }

    fn review(&self, field: ReviewField) -> String {
        use ReviewField as F;
        match field {
            F::Gap(gap) => {
                gap.map_or_else(String::new, |it| list([self.rule(&it.rule)].into_iter().chain(it.subjects), ", "))
            }
            F::Handover(id) => self.maybe_reference(id),
            F::Status(word) => self.word("review-status", &word),
            F::Assignee(text) | F::Basis(text) => text.unwrap_or_default(),
            F::Due(date) => self.date(date),
            F::Comments(comments) => list(comments.into_iter().map(|it| list([it.at, it.by, it.text], " · ")), "\n"),
        }
    }

    /// Elements of the file's list that are no objects.
    fn strays(&self, key: &str) -> String {
        macro_rules! of_list {
            ($($section:ident $list:ident),+) => {
                match Section::ALL.iter().find(|section| section.key() == key) {
                    $(Some(Section::$section) => self.journey.$list.strays(),)+
                    None => &[],
                }
            };
        }
        let strays = of_list!(
            Phases phases, Actors actors, Needs needs, Information information, Touchpoints touchpoints,
            Handovers handovers, Coordinators coordinators, JointPlans joint_plans, Notes notes, Reviews reviews
        );
        list(strays.iter().map(|(_, raw)| raw.to_json()), "\n")
    }

    /// What kind of thing the record is.
    pub(crate) fn kind(&self, record: &Record) -> String {
        self.words.text(&format!("record-{}", record.kind()))
    }

    /// The first item with this id.
    pub(crate) fn holder(&self, id: &Id) -> Option<Record> {
        self.record(*self.slots.get(id)?)
    }

    /// What the item with this id is called; the id itself where nothing has it.
    fn title(&self, id: &Id) -> String {
        self.holder(id).map_or_else(|| id.0.clone(), |record| self.name(&record))
    }

    /// What the end of a handover is called. In an unsound file it may be a handover, even this one; then its id
    /// stands for it.
    fn end(&self, id: &Id) -> String {
        match self.holder(id) {
            Some(Record::Handover(_) | Record::Review(_)) | None => id.0.clone(),
            Some(record) => self.name(&record),
        }
    }

    /// What is referred to; of touchpoints the day too, since titles repeat.
    fn reference(&self, id: &Id) -> String {
        match self.holder(id) {
            None if id.0.is_empty() => String::new(),
            None => self.words.text_with("unknown-reference", &[("id", id.as_str().into())]),
            Some(Record::Person(person)) => {
                person.family.iter().find(|it| it.id == *id).map_or_else(String::new, member)
            }
            Some(Record::Touchpoint(it)) if it.day.is_some() => {
                let day = self.day(it.day);
                format!("{} ({day})", self.name(&it.into()))
            }
            Some(record) => self.name(&record),
        }
    }

    fn maybe_reference(&self, id: Option<Id>) -> String {
        id.map_or_else(String::new, |id| self.reference(&id))
    }

    fn references(&self, ids: &[Id]) -> String {
        list(ids.iter().map(|id| self.reference(id)), "\n")
    }

    fn word(&self, list: &str, value: &impl Closed) -> String {
        word(self.words, list, value)
    }

    fn maybe_word(&self, list: &str, value: Option<&impl Closed>) -> String {
        value.map_or_else(String::new, |value| self.word(list, value))
    }

    fn flag(&self, flag: bool) -> String {
        self.words.text(if flag { "comparison-yes" } else { "comparison-no" })
    }

    fn day(&self, day: Option<Day>) -> String {
        day.map_or_else(String::new, |day| days::day(self.journey, self.words, day))
    }

    fn date(&self, date: Option<Date>) -> String {
        date.map_or_else(String::new, |date| days::whole_date(self.words, date))
    }

    fn age(&self, age: Option<u16>) -> String {
        age.map_or_else(String::new, |age| {
            self.words.text_with("comparison-years", &[("count", i32::from(age).into())])
        })
    }

    fn rating(&self, rating: i8) -> String {
        match rating {
            -2..=-1 => self.words.text(&format!("rating-minus-{}", rating.unsigned_abs())),
            0..=2 => self.words.text(&format!("rating-{rating}")),
            _ => rating.to_string(),
        }
    }

    /// The name of a rule; one that there is not stands for itself.
    fn rule(&self, slug: &str) -> String {
        let key = format!("gap-{slug}");
        let text = self.words.text(&key);
        if text == key { slug.to_owned() } else { capital(&text) }
    }
}

/// A word of a closed list; of one that the format does not know, that it does not.
pub(super) fn word(words: &Words, list: &str, value: &impl Closed) -> String {
    match value.word() {
        known if value.is_recognised() => words.text(&format!("word-{list}-{known}")),
        "" => String::new(),
        unknown => words.text_with("unknown-word", &[("word", unknown.into())]),
    }
}

fn phase(field: PhaseField) -> String {
    match field {
        PhaseField::Id(Id(text)) | PhaseField::Title(text) => text,
    }
}

fn member(member: &FamilyMember) -> String {
    list([member.alias.as_str(), member.relation.as_str()], ", ")
}

/// The texts that are not empty.
fn list<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, between: &str) -> String {
    let mut all = String::new();
    for text in texts.into_iter().filter(|text| !text.as_ref().is_empty()) {
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(text.as_ref());
    }
    all
}
