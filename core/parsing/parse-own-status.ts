import { ownStatuses, type OwnStatus } from "../domain/own-status";
import { once } from "../domain/once";
import { namesOf } from "../words/known-names";
import { headerKey } from "./text";

/**
 * What a cell calls the benefit: "R", "Green", "On track", "A/G", "Red – awaiting data", "Rot". Undefined for all else, also for words of
 * work ("Open", "Complete"), which say nothing of the benefit's figures.
 */
export function ownStatusOf(cell: string): OwnStatus | undefined {
  const key = headerKey(cell.replace(/[([{].*$/, " "));
  const [first = "", second = ""] = key.split(/[\s,;:.!]+/);
  const isColor = (word: string): boolean => colors().has(word);
  return known().get(key) ?? (isColor(second) ? known().get(`${first} ${second}`) : undefined) ?? (isColor(first) ? known().get(first) : undefined);
}

const words: Readonly<Record<OwnStatus, readonly string[]>> = {
  Red: ["red", "r", "off track", "off plan", "off target", "behind", "behind plan", "behind schedule", "critical", "failing", "not achieved", "🔴"],
  "Amber/Red": ["amber red", "a r", "red amber", "r a"],
  Amber: ["amber", "a", "yellow", "y", "orange", "at risk", "some risk", "slightly behind", "caution", "🟠", "🟡"],
  "Amber/Green": ["amber green", "a g", "green amber", "g a"],
  Green: ["green", "g", "on track", "on plan", "on target", "on schedule", "ahead", "ahead of plan", "🟢"],
  Blue: ["blue", "b", "realized", "realised", "achieved", "benefit realized", "benefit realised", "🔵"],
};

/** The colours in the other languages, beside what the product calls its statuses there. */
const colours: Readonly<Partial<Record<OwnStatus, readonly string[]>>> = {
  Amber: ["jaune", "amarillo", "naranja", "geel"],
  Blue: ["blau", "bleu", "azul", "blauw"],
};
const inLanguages = (status: OwnStatus): readonly string[] => [...namesOf(status).map(headerKey), ...(colours[status] ?? [])];
/** "Gelb Grün", in either order. */
const together = (one: OwnStatus, other: OwnStatus): readonly string[] =>
  inLanguages(one).flatMap((first) => inLanguages(other).flatMap((second) => [`${first} ${second}`, `${second} ${first}`]));

const namesIn: Readonly<Record<OwnStatus, () => readonly string[]>> = {
  Red: () => inLanguages("Red"),
  "Amber/Red": () => together("Amber", "Red"),
  Amber: () => inLanguages("Amber"),
  "Amber/Green": () => together("Amber", "Green"),
  Green: () => inLanguages("Green"),
  Blue: () => [...inLanguages("Blue"), ...namesOf("Realized").map(headerKey)],
};

const known = once<ReadonlyMap<string, OwnStatus>>(
  () => new Map(ownStatuses.flatMap((status) => [...words[status], ...namesIn[status]()].map((word) => [word, status] as const))),
);
const colors = once(() => new Set(["yellow", "orange", ...(["Red", "Amber", "Green", "Blue"] as const).flatMap(inLanguages)]));
