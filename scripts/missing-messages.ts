import { catalogueOf, roomOf } from "./language-files";
import { messageKeys } from "./message-keys";

/* Prints what a catalogue lacks, to be filled in: `npx tsx scripts/missing-messages.ts de core-checks`. */
const [language = "de", room] = process.argv.slice(2);
const catalogue = catalogueOf(language);
const missing = new Map<string, string>();
for (const { key, file } of messageKeys()) if (catalogue[key] === undefined && (room === undefined || roomOf(file) === room)) missing.set(key, file);
console.error([...missing].map(([key, file]) => `${file}: ${key}`).join("\n"));
console.log(JSON.stringify(Object.fromEntries([...missing.keys()].map((key) => [key, ""])), null, 2));
