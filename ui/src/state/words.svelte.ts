/** Every word on the page: Fluent messages from `locales/`, the same files that Rust reads. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../host";
import { isolated } from "./shown";

/** But for the files whose words only Rust says. */
const files = import.meta.glob<string>(
  [
    "../../../locales/*/*.ftl",
    "!../../../locales/*/{cli,drawing,evidence,gaps,packs,problems,remarks,shell,storage}.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

const of = (path: string): string => path.split("/").at(-2) ?? "en";

/** The words of a language. A file of them is read when the first of its words is wanted. */
class Words {
  #bundle: FluentBundle;
  /** The file of each message. */
  #files = new Map<string, string>();

  constructor(language: string) {
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    for (const [path, text] of Object.entries(files)) {
      if (of(path) !== language) continue;
      for (const [, name = ""] of text.matchAll(/^([a-zA-Z][\w-]*) =/gm)) this.#files.set(name, text);
    }
  }

  say(key: string, args: Arguments | null): string | undefined {
    const [name = key, attribute] = key.split(".");
    const file = this.#files.get(name);
    if (file === undefined) return undefined;
    if (!this.#bundle.hasMessage(name)) this.#bundle.addResource(new FluentResource(file));
    const message = this.#bundle.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    return pattern ? this.#bundle.formatPattern(pattern, args, []) : undefined;
  }
}

const read: { [language: string]: Words } = {};

let current = $state<Language>("en");

/** The language in use. */
export function language(): Language {
  return current;
}

/** All languages that there are words in. */
export const languages = (): string[] =>
  Object.keys(files)
    .map(of)
    .filter((language, at, all) => all.indexOf(language) === at);

/** Changes the language of the page at once. */
export function useLanguage(chosen: Language): void {
  current = chosen;
  document.documentElement.lang = chosen;
}

export type Arguments = { [name: string]: FluentVariable };

/** Texts are set apart from the sentence, where their letters run the other way. */
function apart(args: Arguments): Arguments {
  const each = ([name, value]: [string, FluentVariable]): [string, FluentVariable] => [
    name,
    typeof value === "string" ? isolated(value) : value,
  ];
  return Object.fromEntries(Object.entries(args).map(each));
}

/** The message of this key, or of `key.attribute`. English stands in; an unknown key gives itself. */
export function t(key: string, args?: Arguments): string {
  return wordsIn(current, key, args) ?? wordsIn("en", key, args) ?? key;
}

/** The message, or nothing where there is none, such as a hint. */
export function maybe(key: string, args?: Arguments): string | undefined {
  return wordsIn(current, key, args) ?? wordsIn("en", key, args);
}

/** The message in one language, without another standing in. */
export function wordsIn(language: string, key: string, args?: Arguments): string | undefined {
  return (read[language] ??= new Words(language)).say(key, args ? apart(args) : null);
}
