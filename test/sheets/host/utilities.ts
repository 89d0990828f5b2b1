import { dateWords } from "./date-words";
import type { Host } from "./host";
import { strict, type Members } from "./strict";
import { wordOf } from "./words";

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Session = GoogleAppsScript.Base.Session;

export function utilities(host: Host): Utilities {
  return strict<Utilities>(host, "Utilities.Utilities", {
    formatDate: (date, timeZone, format) => dateWords(date.getTime(), timeZone, format),
    getUuid: () => `00000000-0000-4000-8000-${String(host.spreadsheet.nextId++).padStart(12, "0")}`,
    sleep(milliseconds) {
      host.now += milliseconds;
    },
  });
}

/** Who runs the script. The effective user's address needs a scope of its own; the active user's stays "" without it. */
export function session(host: Host, scriptTimeZone: string): Session {
  const isKnown = (): boolean => host.services.scopes.includes("https://www.googleapis.com/auth/userinfo.email");
  return strict<Session>(host, "Base.Session", {
    getActiveUser: () => host.make.user(isKnown() ? host.user : ""),
    getEffectiveUser: () => host.make.user(host.user),
    getActiveUserLocale: () => host.spreadsheet.locale.slice(0, 2),
    getScriptTimeZone: () => scriptTimeZone,
  });
}

const line = (words: readonly unknown[]): string =>
  words.map((word) => (typeof word === "string" ? word : wordOf(typeof word === "object" ? JSON.stringify(word) : word))).join(" ");

/** What a script logs is kept and printed nowhere. */
export function logs(host: Host): { readonly Logger: GoogleAppsScript.Base.Logger; readonly console: object } {
  const keep = (...words: readonly unknown[]): void => {
    host.services.logs = [...host.services.logs, line(words)];
  };
  const silent: Members<Console> = { log: keep, info: keep, warn: keep, error: keep, time: () => undefined, timeEnd: () => undefined };
  return {
    Logger: strict<GoogleAppsScript.Base.Logger>(host, "Base.Logger", {
      log(...words: readonly unknown[]) {
        keep(...words);
        return this;
      },
      getLog: () => host.services.logs.join("\n"),
      clear() {
        host.services.logs = [];
      },
    }),
    console: strict<Console>(host, "Console", silent),
  };
}
