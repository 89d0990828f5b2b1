import { readdirSync, readFileSync } from "node:fs";
import { once } from "../../core/domain/once";
import type { MessageKey } from "../../scripts/message-keys";

/**
 * All keys that the code tells, each with a place where it does, as the committed files of `languages/keys` have them: reading these takes a hundredth of
 * what parsing the code takes. That they are as the code is holds `test/languages/catalogues.test.ts`.
 */
export const keptMessageKeys = once((): readonly MessageKey[] =>
  readdirSync("languages/keys").flatMap((room) =>
    Object.entries(JSON.parse(readFileSync(`languages/keys/${room}`, "utf8")) as Readonly<Record<string, string>>).flatMap(([key, files]) =>
      files.split(", ").map((file) => ({ key, file })),
    ),
  ),
);
