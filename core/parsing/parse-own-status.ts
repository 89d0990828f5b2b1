import { ownStatuses, type OwnStatus } from "../domain/own-status";
import { headerKey } from "./text";

/**
 * What a cell calls the benefit: "R", "Green", "On track", "A/G", "Red – awaiting data". Undefined for all else, also for words of
 * work ("Open", "Complete"), which say nothing of the benefit's figures.
 */
export function ownStatusOf(cell: string): OwnStatus | undefined {
  const key = headerKey(cell.replace(/[([{].*$/, " "));
  const [first = "", second = ""] = key.split(/[\s,;:.!]+/);
  return known.get(key) ?? (colors.has(second) ? known.get(`${first} ${second}`) : undefined) ?? (colors.has(first) ? known.get(first) : undefined);
}

const words: Readonly<Record<OwnStatus, readonly string[]>> = {
  Red: ["red", "r", "off track", "off plan", "off target", "behind", "behind plan", "behind schedule", "critical", "failing", "not achieved", "🔴"],
  "Amber/Red": ["amber red", "a r", "red amber", "r a"],
  Amber: ["amber", "a", "yellow", "y", "orange", "at risk", "some risk", "slightly behind", "caution", "🟠", "🟡"],
  "Amber/Green": ["amber green", "a g", "green amber", "g a"],
  Green: ["green", "g", "on track", "on plan", "on target", "on schedule", "ahead", "ahead of plan", "🟢"],
  Blue: ["blue", "b", "realized", "realised", "achieved", "benefit realized", "benefit realised", "🔵"],
};

const known: ReadonlyMap<string, OwnStatus> = new Map(ownStatuses.flatMap((status) => words[status].map((word) => [word, status] as const)));
const colors = new Set(["red", "amber", "yellow", "orange", "green", "blue"]);
