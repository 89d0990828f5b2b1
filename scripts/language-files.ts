import { existsSync, readFileSync } from "node:fs";
import { meaningPrint } from "../core/compare/setting-cells";
import { settingColumns } from "../core/reading/plan-settings";
import { languages } from "../core/words/words";
import { keysIn, knownNames, messageKeys, type MessageKey } from "./message-keys";

/** The languages with a catalogue. */
export const translated = languages.filter((language) => language !== "en");

/** What all hosts tell, and what the command line alone tells, which no pane is to load. */
export const catalogueFiles = (language: string): readonly [shared: string, commandLine: string] => [
  `languages/${language}.json`,
  `languages/command-line/${language}.json`,
];

/** All messages of a language. */
export const catalogueOf = (language: string): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...catalogueFiles(language).map((file) => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {})),
  ) as Record<string, string>;

/** The rooms whose texts nobody sees but by the command line. */
const ofCommandLine: ReadonlySet<string> = new Set(["command-line", "portfolio", "core-board"]);

/** What the languages need of the code and the code of them: the keys of each room, the catalogues without keys that are gone, the names that are known in all languages. */
export function languageFiles(): readonly (readonly [string, string])[] {
  const keys = messageKeys();
  const known = new Set(keys.map(({ key }) => key));
  const shared = new Set(keys.flatMap(({ key, file }) => (ofCommandLine.has(roomOf(file)) ? [] : [key])));
  const catalogues = translated.map((language) => [language, sorted(Object.entries(catalogueOf(language)).filter(([key]) => known.has(key)))] as const);
  return [
    ...keyFiles(keys),
    ...catalogues.flatMap(([language, entries]) =>
      catalogueFiles(language).map((file, place) => [file, json(Object.fromEntries(entries.filter(([key]) => shared.has(key) === (place === 0))))] as const),
    ),
    [menuWordsFile, menuWords(catalogues.map(([language, entries]) => [language, new Map(entries)]))] as const,
    ["core/words/names.ts", namesFile(catalogues.map(([, entries]) => new Map(entries)))],
    ["core/compare/meaning-prints.ts", meaningPrintsFile(catalogues.map(([, entries]) => new Map(entries)))],
  ];
}

/** The keys of each room with the files that tell them. */
function keyFiles(keys: readonly MessageKey[]): readonly (readonly [string, string])[] {
  const byRoom = new Map<string, Map<string, Set<string>>>();
  for (const { key, file } of keys) {
    const room = roomOf(file);
    const ofRoom = byRoom.get(room) ?? new Map<string, Set<string>>();
    byRoom.set(room, ofRoom.set(key, (ofRoom.get(key) ?? new Set()).add(file)));
  }
  return [...byRoom].map(([room, ofRoom]) => [
    `languages/keys/${room}.json`,
    json(Object.fromEntries(sorted([...ofRoom].map(([key, files]) => [key, [...files].join(", ")])))),
  ]);
}

/** "core/checks/gaps.ts" stands in the room core-checks, "panel/pages/home.tsx" in panel. */
export const roomOf = (file: string): string => {
  const [top = "", room = ""] = file.split("/");
  return top === "core" ? `core-${room}` : top;
};

/** Google's menu, which is made before any file of words may be opened. */
const menuFile = "sheets-addon/server/menu.ts";
const menuWordsFile = "sheets-addon/server/menu-words.json";

function menuWords(catalogues: readonly (readonly [string, ReadonlyMap<string, string>])[]): string {
  const texts = keysIn(menuFile, readFileSync(menuFile, "utf8"));
  return json(
    Object.fromEntries(
      catalogues.map(([language, catalogue]) => [
        language,
        // What the product does is called so in the pane, and is another word than the appointment in some languages.
        Object.fromEntries(texts.map((text) => [text, catalogue.get(`${text} (of the plan)`) ?? catalogue.get(text) ?? text])),
      ]),
    ),
  );
}

/** What is called alike in all languages needs no line. */
function namesFile(catalogues: readonly ReadonlyMap<string, string>[]): string {
  const lines = knownNames()
    .map((name) => [name, ...catalogues.map((catalogue) => catalogue.get(name) ?? "")])
    .filter(([name, ...others]) => others.some((other) => other !== "" && other !== name));
  return [
    "/* Written by `npm run generate` from the catalogues in languages/. Edit those. */",
    "",
    `/** What the sheets, headings and words of a plan are called: a line each, English first, then ${translated.join(", ")}. */`,
    `export const nameLines = \``,
    ...lines.map((line) => line.join("|")),
    "`;",
    "",
  ].join("\n");
}

/** What a plan says of its settings, by which a compared copy is known to say the same in another language. */
function meaningPrintsFile(catalogues: readonly ReadonlyMap<string, string>[]): string {
  const prints = Object.values(settingColumns).flatMap(({ meaning }) => [
    meaningPrint(meaning),
    ...catalogues.map((catalogue) => meaningPrint(catalogue.get(meaning) ?? meaning)),
  ]);
  return [
    "/* Written by `npm run generate` from the settings and the catalogues in languages/. Edit those. */",
    "",
    "/** The prints of what the product says of each setting, in all languages. */",
    `export const meaningPrints =\n  "${[...new Set(prints)].join(" ")}";`,
    "",
  ].join("\n");
}

const sorted = (entries: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
