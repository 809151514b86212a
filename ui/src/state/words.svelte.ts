/** Every word on the page: Fluent messages from `locales/`, the same files that Rust reads. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Language } from "../host";
import { isolated } from "./shown";

const files = import.meta.glob<string>(["../../../locales/*/*.ftl", "!../../../locales/*/cli.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const of = (path: string): string => path.split("/").at(-2) ?? "en";
const bundles: { [language: string]: FluentBundle } = {};

/** The words of a language. They are read when the first of them is wanted. */
function bundleOf(language: string): FluentBundle {
  return (bundles[language] ??= Object.entries(files).reduce(
    (bundle, [path, text]) => {
      if (of(path) === language) bundle.addResource(new FluentResource(text), { allowOverrides: true });
      return bundle;
    },
    new FluentBundle(language, { useIsolating: false }),
  ));
}

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
  const bundle = bundleOf(language);
  const [name = key, attribute] = key.split(".");
  const message = bundle.getMessage(name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (!pattern) return undefined;
  return bundle.formatPattern(pattern, args ? apart(args) : null, []);
}
