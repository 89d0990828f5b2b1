import { readFileSync } from "node:fs";
import { coreRooms, rooms } from "../build/rooms.js";

const begin = "<!-- The map is written by `npm run generate` from build/rooms.js. -->";
const end = "<!-- End of the map. -->";

/** README.md with the map of the rooms as build/rooms.js has them. */
export function readmePage(): string {
  const readme = readFileSync("README.md", "utf8");
  const [before, after] = [readme.indexOf(begin), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`README.md has lost its marks for the map: "${begin}" and "${end}".`);
  return `${readme.slice(0, before)}${begin}\n\n${map()}\n\n${readme.slice(after)}`;
}

const map = (): string =>
  [drawing(), table("Folder", rooms, ""), "The rooms of the core; each knows those named, and no other:", table("Room", coreRooms, "core/")].join("\n\n");

/** Who may import whom at the top, of what ships. */
const drawing = (): string => {
  const shipped = Object.entries(rooms).filter(([name]) => name !== "scripts");
  const arrows = shipped.flatMap(([name, { knows }]) => knows.filter((known) => known in rooms).map((known) => `  ${name} --> ${known}`));
  return ["```mermaid", "flowchart TD", ...arrows, "```"].join("\n");
};

const table = (title: string, of: typeof rooms, folder: string): string =>
  [
    `| ${title} | Holds | May import |`,
    "| --- | --- | --- |",
    ...Object.entries(of).map(([name, { knows, says }]) => `| \`${folder}${name}/\` | ${says} | ${knows.length === 0 ? "nothing" : knows.join(", ")} |`),
  ].join("\n");
