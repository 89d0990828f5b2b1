import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { rooms } from "./rooms.js";

const root = path.dirname(import.meta.dirname);
const keysFolder = path.join(root, "languages/keys");

/** The rule of webpack by which a bundle takes of each catalogue what its room, and those that it may import, tell. */
export const wordsOfRoom = (room) => ({ test: /[\\/]languages[\\/]\w\w\.json$/, type: "json", loader: import.meta.filename, options: { room } });

/** A webpack loader for catalogues: leaves out the messages that only other rooms tell. */
export default function leaveOutOtherWords(source) {
  const { room } = this.getOptions();
  const heard = new Set([room, ...rooms[room].knows]);
  const told = new Set(
    readdirSync(keysFolder)
      .filter((file) => heard.has(roomOf(file)))
      .flatMap((file) => Object.keys(JSON.parse(readFileSync(path.join(keysFolder, file), "utf8")))),
  );
  return JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(source)).filter(([key]) => told.has(key))));
}

/** The keys of the core lie in a file for each of its rooms. */
const roomOf = (file) => file.replace(/\.json$/, "").replace(/^core-.*/, "core");
