import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fields } from "../src/panels/inspector/fields";
import { CONTENT_PARTS, newPart, partFields } from "../src/panels/inspector/parts";
import type { PartKind } from "../src/panels/inspector/control";
import { KIND_OF, SECTIONS } from "../src/state/journey";

const SCHEMA = "../docs/journey-v1.schema.json";

interface Schema {
  $ref?: string;
  $defs?: { [name: string]: Schema };
  properties?: { [key: string]: Schema };
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** The format's own keys; the rest of the schema's root is what the journey holds. */
const OF_THE_FORMAT = ["format", "version", "person", ...SECTIONS];

describe("every key of the schema has a control", () => {
  const root = JSON.parse(readFileSync(SCHEMA, "utf8")) as Schema;

  test("of the journey", () => has(root, fields.head, OF_THE_FORMAT));
  test("of the person", () => has(root.properties?.["person"], fields.person));
  test.each(SECTIONS)("of %s", (section) => has(root.properties?.[section], fields[KIND_OF[section]]));

  const parts: [string, PartKind, Schema | undefined][] = [
    ["planned journey", "plannedJourney", root.properties?.["plannedJourney"]],
    ["alignment", "alignedPair", root.properties?.["alignment"]],
    ["origin", "origin", root.properties?.["origin"]],
    ["birthdays", "birthday", inside("person", "birthdays")],
    ["family", "familyMember", inside("person", "family")],
    ["gap", "gapKey", inside("reviews", "gap")],
    ["comments", "comment", inside("reviews", "comments")],
  ];
  test.each(parts)("of %s", (_, kind, schema) => has(schema, partFields[kind]));

  test("of the content of a handover", () => {
    const keys = keysOf(inside("handovers", "content")).map((key) =>
      key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    );
    expect(keys.sort()).toEqual([...CONTENT_PARTS].sort());
  });

  function inside(outer: string, inner: string): Schema | undefined {
    return object(root.properties?.[outer])?.properties?.[inner];
  }

  /** Follows references, lists and choices to the object that is meant. */
  function object(schema: Schema | undefined): Schema | undefined {
    if (!schema) return undefined;
    if (schema.properties) return schema;
    if (schema.$ref) return object(root.$defs?.[schema.$ref.replace("#/$defs/", "")]);
    for (const inner of [
      schema.items,
      ...(schema.anyOf ?? []),
      ...(schema.oneOf ?? []),
      ...(schema.allOf ?? []),
    ]) {
      const found = object(inner);
      if (found) return found;
    }
    return undefined;
  }

  function keysOf(schema: Schema | undefined): string[] {
    return Object.keys(object(schema)?.properties ?? {});
  }

  function has(schema: Schema | undefined, table: object, but: readonly string[] = []): void {
    const keys = keysOf(schema).filter((key) => !but.includes(key));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !(key in table))).toEqual([]);
    expect(Object.keys(table).filter((key) => !keys.includes(key))).toEqual([]);
  }
});

test("a new part holds every field of its kind", () => {
  for (const kind of Object.keys(partFields) as PartKind[]) {
    expect(Object.keys(newPart(kind)).sort()).toEqual(Object.keys(partFields[kind]).sort());
  }
});

test("a new family member gets an id of its own", () => {
  expect(newPart("familyMember", ["family-1", "family-2"])["id"]).toBe("family-3");
});
