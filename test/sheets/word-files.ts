import { readdirSync, readFileSync } from "node:fs";
import { wordsFileText, type KeysByRoom } from "../../sheets-addon/words-file";
import { wordsFileName } from "../../sheets-addon/server/words";
import { catalogueOf, translated } from "../../scripts/language-files";

/** The keys of each room, as they are committed. */
export const keysByRoom = (): KeysByRoom =>
  Object.fromEntries(
    readdirSync("languages/keys").map((file) => [
      file.replace(".json", ""),
      JSON.parse(readFileSync(`languages/keys/${file}`, "utf8")) as Readonly<Record<string, string>>,
    ]),
  );

/** The pages with the words of all languages, by their names in the script project. */
export const wordFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(translated.map((language) => [wordsFileName(language), wordsFileText(catalogueOf(language), keysByRoom())]));
