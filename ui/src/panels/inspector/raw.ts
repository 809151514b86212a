/** A value as it stood in the file, as one line of JSON. */
import type { Raw } from "../../host";

export function rawText(raw: Raw): string {
  switch (raw.is) {
    case "null":
      return "null";
    case "bool":
      return String(raw.value);
    case "number":
      return raw.value;
    case "text":
      return JSON.stringify(raw.value);
    case "list":
      return `[${raw.value.map(rawText).join(", ")}]`;
    case "object":
      return `{${raw.value.map(([key, value]) => `${JSON.stringify(key)}: ${rawText(value)}`).join(", ")}}`;
  }
}
