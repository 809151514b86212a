import { expect, test } from "vitest";
import { isolated, showAll, shown, unseen } from "../src/state/shown";

test("what nobody sees has a sign", () => {
  expect(shown("a\u202eb")).toBe("a[U+202E]b");
  expect(shown("\u2066a\u2069 a\u2068b")).toBe("[U+2066]a[U+2069] a[U+2068]b");
  expect(shown("a\u200bb\u00adc\ufeff")).toBe("a[U+200B]b[U+00AD]c[U+FEFF]");
  expect(shown("\u001b[31m\u0007\u009b")).toBe("[U+001B][31m[U+0007][U+009B]");
  expect(shown("a\u{e0041}")).toBe("a[U+E0041]");
  expect(shown("a\u200db \u200c")).toBe("a[U+200D]b [U+200C]");
});

test("what is needed stays", () => {
  for (const text of [
    "a\tb\nc – åäö",
    "👩\u200d🦽",
    "❤\ufe0f\u200d🔥",
    "می\u200cخواهم",
    "क\u094d\u200dष",
    "שלום",
    "\u2068שלום\u2069",
    "🏴\u{e0067}\u{e0062}\u{e007f}",
    "1\ufe0f\u20e3",
  ])
    expect(shown(text)).toBe(text);
  expect(isolated("שלום")).toBe("\u2068שלום\u2069");
  expect(isolated("Alex")).toBe("Alex");
});

test("a field tells what it holds that is not seen", () => {
  expect(unseen("a\u202eb\u202e\u200b\u0007 [U+2066]")).toEqual([
    { sign: "U+202E", what: "turns" },
    { sign: "U+200B", what: "hides" },
    { sign: "U+0007", what: "steers" },
  ]);
});

test("every text and name of the page is shown like that, now and later", async () => {
  document.body.innerHTML = "<p title='x\u202ey'>a\u202eb</p><textarea>a\u202eb</textarea>";
  showAll(document.body);
  const paragraph = document.querySelector("p");
  expect(paragraph?.textContent).toBe("a[U+202E]b");
  expect(paragraph?.title).toBe("x[U+202E]y");
  expect(document.querySelector("textarea")?.value).toBe("a\u202eb");
  if (paragraph?.firstChild) (paragraph.firstChild as Text).data = "c\u200bd";
  paragraph?.setAttribute("aria-label", "\u2067e");
  await Promise.resolve();
  expect(paragraph?.textContent).toBe("c[U+200B]d");
  expect(paragraph?.getAttribute("aria-label")).toBe("[U+2067]e");
});
