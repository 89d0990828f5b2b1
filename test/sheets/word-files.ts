import { readdirSync, readFileSync } from "node:fs";
import { wordsFileText, type KeysByRoom } from "../../sheets-addon/words-file";
import { wordsFileName } from "../../sheets-addon/server/words";
import { translated } from "../../scripts/language-files";

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, string>>;

/** The keys of each room, as they are committed. */
export const keysByRoom = (): KeysByRoom =>
  Object.fromEntries(readdirSync("languages/keys").map((file) => [file.replace(".json", ""), readJson(`languages/keys/${file}`)]));

/** The pages with the words of all languages, by their names in the script project. */
export const wordFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(translated.map((language) => [wordsFileName(language), wordsFileText(readJson(`languages/${language}.json`), keysByRoom())]));
