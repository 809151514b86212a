import { expect, test } from "vitest";
import { completions, MARKS, markAt, SIGNS, without, type Known } from "../src/actions/marks";

const known: Known<number> = {
  lanes: [
    { name: "Social services", what: 1 },
    { name: "Health centre", what: 2 },
  ],
  phases: [{ name: "Seeking help", what: 3 }],
  cards: [{ name: "Intake interview", what: 4 }],
};

/** What is offered while this is typed; `|` is the cursor. */
function offered(typed: string): string[] {
  const cursor = typed.indexOf("|");
  const mark = markAt(typed.replace("|", ""), cursor);
  return (mark ? completions(mark, known) : []).map((one) =>
    [one.does, "name" in one ? one.name : "days" in one ? one.days : "words" in one ? one.words : ""]
      .filter((part) => part !== "")
      .join(" "),
  );
}

test("the help names every mark", () => {
  expect(MARKS.map(([sign]) => sign)).toEqual(SIGNS);
});

test("marks are offered at the beginning of a word", () => {
  expect(offered("Intake @so|")).toEqual(["lane Social services", "new-lane so"]);
  expect(offered("@centre|")).toEqual(["lane Health centre", "new-lane centre"]);
  expect(offered("@Social services|")).toEqual(["lane Social services"]);
  expect(offered("#|")).toEqual(["phase Seeking help"]);
  expect(offered("Visit +14|")).toEqual(["days 14"]);
  expect(offered("Visit >|")).toEqual(["hand-over", "receiver Intake interview"]);
  expect(offered("Visit > int|")).toEqual(["receiver Intake interview"]);
  expect(offered("Turned away !|")).toEqual(["refused"]);
  expect(offered("Letter ?|")).toEqual(["nobody"]);
  expect(offered('Visit "I felt alone|')).toEqual(["words I felt alone"]);
  expect(offered('Visit "I felt alone"|')).toEqual(["words I felt alone"]);
});

test("plain text is left alone", () => {
  for (const plain of ["Will she come?|", "a > b |", "5 + 5|", "me@home|", "Help!|", "Turned away !x|", '"|'])
    expect(offered(plain), plain).toEqual([]);
});

test("a chosen mark leaves the words around it", () => {
  const take = (typed: string) => {
    const cursor = typed.indexOf("|");
    const text = typed.replace("|", "");
    const left = without(text, markAt(text, cursor)!, cursor);
    return `${left.text.slice(0, left.cursor)}|${left.text.slice(left.cursor)}`;
  };
  expect(take("Intake @so|")).toBe("Intake |");
  expect(take("Intake @so| at home")).toBe("Intake| at home");
  expect(take("@so|")).toBe("|");
});
