import { instantOf, localTime, offsetAt } from "./zone";

/*
 * Apps Script runs in the time zone of its manifest, not in the spreadsheet's. This is a Date of that zone: its local getters
 * and setters, and the constructors from local parts, go by the zone; everything else is the Date that it is made from.
 */

const parts = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds", "Day"] as const;

/** A Date class of a zone. Without arguments it shows what `now` says. */
export function scriptDate(Base: DateConstructor, zone: string, now: () => number): DateConstructor {
  class ScriptDate extends Base {
    constructor(...given: readonly unknown[]) {
      super(instantFrom(given));
    }
    override getTimezoneOffset(): number {
      return -offsetAt(this.getTime(), zone) / 60_000;
    }
    override toString(): string {
      const offset = offsetAt(this.getTime(), zone) / 60_000;
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, "0"));
      return `${local(this)
        .toUTCString()
        .replace(/^(\w+), (\d+) (\w+) (\d+) (.*) GMT$/, "$1 $3 $2 $4 $5")} GMT${offset < 0 ? "-" : "+"}${hours}${minutes}`;
    }
    override toDateString(): string {
      return this.toString().slice(0, 15);
    }
    override toTimeString(): string {
      return this.toString().slice(16);
    }
    override toLocaleString(locales?: Intl.LocalesArgument, options: Intl.DateTimeFormatOptions = {}): string {
      return super.toLocaleString(locales, { timeZone: zone, ...options });
    }
    override toLocaleDateString(locales?: Intl.LocalesArgument, options: Intl.DateTimeFormatOptions = {}): string {
      return super.toLocaleDateString(locales, { timeZone: zone, ...options });
    }
  }
  const local = (date: Date): Date => new Date(localTime(date.getTime(), zone));
  for (const part of parts) {
    const [get, set] = [`getUTC${part}`, `setUTC${part}`] as ["getUTCDate", "setUTCDate"];
    Object.defineProperty(ScriptDate.prototype, `get${part}`, {
      configurable: true,
      value: function (this: Date) {
        return local(this)[get]();
      },
    });
    if (part === "Day") continue;
    Object.defineProperty(ScriptDate.prototype, `set${part}`, {
      configurable: true,
      value: function (this: Date, ...given: [number]) {
        const moved = local(this);
        moved[set](...given);
        return this.setTime(instantOf(moved.getTime(), zone));
      },
    });
  }
  return new Proxy(ScriptDate, { apply: () => new ScriptDate().toString() }) as unknown as DateConstructor;

  function instantFrom(given: readonly unknown[]): number {
    const [first] = given;
    if (given.length === 0) return now();
    if (given.length > 1) return instantOf(Date.UTC(...(given.map(Number) as [number, number])), zone);
    if (typeof first !== "string") return new Date(first as number).getTime();
    // Texts with a zone of their own, and ISO days, which are UTC by the language's rule, need no zone.
    if (/(Z|GMT|UTC|[+-]\d{2}:?\d{2})( \(.*\))?$/i.test(first) || /^\d{4}(-\d{2}){0,2}$/.test(first)) return Date.parse(first);
    return instantOf(Date.parse(`${first}${/^\d{4}-\d{2}-\d{2}T/.test(first) ? "Z" : " UTC"}`), zone);
  }
}
