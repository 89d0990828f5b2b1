import { kindOf, markKind } from "./kinds";
import { appsScriptSchema } from "./schema";
import { Violation } from "./trouble";

/** The words of Google's enumerations as objects of their own, the same for every host, so that they compare by identity. */
const known = new Map<string, object>();

/** An enumeration, for instance `Spreadsheet.BorderStyle`, typed as the caller says. */
export function enumeration<Type extends object>(kind: string): Type {
  const made = known.get(kind) ?? makeEnumeration(kind);
  known.set(kind, made);
  return made as Type;
}

function makeEnumeration(kind: string): object {
  const names = appsScriptSchema().enumerations.get(kind);
  if (names === undefined) throw new Error(`No enumeration ${kind}`);
  const words = Object.fromEntries(names.map((name, ordinal) => [name, makeWord(kind, name, ordinal)]));
  return noStranger(words, kind);
}

const makeWord = (kind: string, name: string, ordinal: number): object =>
  markKind(noStranger({ toString: () => name, name: () => name, ordinal: () => ordinal, toJSON: () => name, kind }, `${kind}.${name}`), kind);

/** Frozen, and naming what it does not have. */
function noStranger(members: Readonly<Record<string, unknown>>, what: string): object {
  return new Proxy(members, {
    get(_, name) {
      if (typeof name === "symbol") return undefined;
      if (Object.hasOwn(members, name)) return members[name];
      if (isAskedByTools(name)) return undefined;
      throw new Violation(`${what} has no ${name}`);
    },
    set(_, name) {
      throw new Violation(`${what}.${String(name)} cannot be set`);
    },
  });
}

/** What the language and the test runner ask of any object to find out what it is. */
export const isAskedByTools = (name: string): boolean =>
  /^(then|constructor|asymmetricMatch|nodeType|tagName|hasAttribute|length|@@.*|\$\$.*|_.*|inspect)$/.test(name);

/** The word of an enumeration member as text, for states and snapshots. */
export const wordOf = (value: unknown): string => (kindOf(value) === undefined ? String(value) : (value as { toString(): string }).toString());
