import type { Day } from "../domain/day";
import { defaultTolerances, type Tolerances } from "../domain/status";
import { cellError, choice, date, number, share, text, Understood, Unreadable, type Column, type MarkUnsaid, type ReadingRules } from "../tables/column";
import { remarkOf } from "../tables/notices";
import { notANumber } from "../tables/understood";
import type { Severity } from "../port/workbook";
import type { FindingList } from "./findings";
import { headerOf, type FoundTable } from "./found-table";
import { readWord } from "../tables/read-word";
import { percent, sayingPercent } from "./said-percent";
import { figureText } from "../wording/figures";
import { namesOf } from "../words/known-names";
import type { settings } from "../tables/settings";
import { languageCalled } from "../parsing/language-called";
import type { DecimalMark } from "../parsing/parse-number";
import { headerKey, isBlankWord, tidy } from "../parsing/text";
import { once } from "../domain/once";
import { say, told } from "../words/say";
import { offered, ownNames, type Language } from "../words/words";

/** The plan's settings with their defaults (method §1). */
export interface PlanSettings extends ReadingRules {
  readonly statusDate: Day | undefined;
  /** What the plan is called, the ID that it keeps wherever its file goes, and whose it is. */
  readonly plan: string | undefined;
  readonly planId: string | undefined;
  readonly organisation: string | undefined;
  /** How much the plan counts among many plans; 0 or more. */
  readonly planWeight: number;
  /** What money is counted in, as written; shown before amounts when it is a sign, behind them when it is a code. */
  readonly currency: string;
  /** Yearly, for present values. */
  readonly discountRate: number | undefined;
  readonly priceDate: Day | undefined;
  readonly tolerances: Tolerances;
  /** Months from plan start to Due up to which a benefit is Short, and Mid. */
  readonly shortHorizon: number;
  readonly midHorizon: number;
  /** The month that the fiscal year starts with, 1 to 12. */
  readonly fiscalYearStart: number;
  /** What the plan is told in, unless whoever asks names another. */
  readonly language: Language;
}

interface Setting<T> extends Column<T> {
  readonly meaning: string;
  readonly example: string;
}

const setting = <T>(column: Column<T>, example: string): Setting<T> => ({ ...column, meaning: column.help, example });

/** A number that means nothing below 0. */
function atLeastNone(column: Column<number>): Column<number> {
  return {
    ...column,
    parse: (cell, rules) => {
      const value = column.parse(cell, rules);
      if (typeof value !== "number" || value >= 0) return value;
      return new Unreadable("setting-negative", say`${told(column.header)} is ${figureText(value)}, below 0`, say`Enter 0 or more`);
    },
  };
}

/** A language by any of its names; what is told of another word is told of its own names. */
function languageColumn(): Column<string> {
  const byName = choice(
    "Language",
    offered.map((language) => ownNames[language]),
    {
      help: "The language of the sheets, the findings and the pane. The command line may name another.",
    },
  );
  return {
    ...byName,
    parse: (cell, rules) => {
      const language = languageCalled(String(cell));
      return language === undefined ? byName.parse(cell, rules) : ownNames[language];
    },
  };
}

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** Every setting, declared once: how it is read and what it does. */
export const settingColumns = {
  plan: setting(text("Plan", { aliases: ["Plan name", "Programme", "Project"], help: "What the plan is called." }), "none"),
  planId: setting(
    text("Plan ID", { aliases: ["Plan reference", "Plan number"], help: "A short name that never changes; many plans are told apart by it." }),
    "none",
  ),
  organisation: setting(text("Organisation", { aliases: ["Organization", "Department", "Portfolio"], help: "Whose plan it is." }), "none"),
  planWeight: setting(atLeastNone(number("Plan weight", { help: "How much the plan counts where many plans are looked at together." })), "1"),
  statusDate: setting(
    date("Status date", {
      aliases: ["As at", "As of", "Reporting date"],
      help: "The day that the review looks at. The command line and the pane may name another.",
    }),
    "none; a review needs one",
  ),
  currency: setting(text("Currency", { help: "The sign or code of the plan's money, for instance £ or EUR." }), "none"),
  discountRate: setting(share("Discount rate", { aliases: ["Discount", "Rate"], help: "The yearly rate for present values." }), "none; no present values"),
  priceDate: setting(
    date("Price date", { aliases: ["Price base", "Base date"], help: "The day whose prices the money is in; present values are as at this day." }),
    "the plan's first Start",
  ),
  amberTolerance: setting(share("Amber tolerance", { aliases: ["Amber"], help: "Up to this share behind plan is Green." }), "5%"),
  redTolerance: setting(share("Red tolerance", { aliases: ["Red"], help: "Up to this share behind plan is Amber, beyond it Red." }), "10%"),
  tooEarlyShare: setting(
    share("Too-early share", { aliases: ["Too early"], help: "Below this planned share what is behind plan is too early to judge: Not due." }),
    "10%",
  ),
  milestoneGrace: setting(
    atLeastNone(
      number("Milestone grace (days)", {
        aliases: ["Milestone grace"],
        help: "Days after Due up to which a milestone that is not reached is Amber; beyond it is Red.",
      }),
    ),
    "31",
  ),
  shortHorizon: setting(
    number("Short horizon (months)", { aliases: ["Short horizon"], help: "Months from the plan's start up to which a benefit is Short." }),
    "12",
  ),
  midHorizon: setting(
    number("Mid horizon (months)", {
      aliases: ["Mid horizon", "Medium horizon"],
      help: "Months from the plan's start up to which a benefit is Mid; beyond it is Long.",
    }),
    "36",
  ),
  fiscalYearStart: setting(
    {
      ...choice("Fiscal year start", monthNames, {
        aliases: ["Financial year start", "Fiscal year starts in"],
        help: "The month that the fiscal year starts with.",
      }),
      parse: (cell, rules) => {
        const month = Number(cell);
        if (Number.isInteger(month) && month >= 1 && month <= 12) return monthNames[month - 1];
        const short = monthNames.find((name) => name.slice(0, 3).toLowerCase() === tidy(String(cell)).slice(0, 3).toLowerCase());
        return short ?? choice("Fiscal year start", monthNames, { help: "" }).parse(cell, rules);
      },
    },
    "January",
  ),
  dateOrder: setting(
    choice("Date order", ["Day first", "Month first"], {
      synonyms: { "dd/mm/yyyy": "Day first", "mm/dd/yyyy": "Month first", DMY: "Day first", MDY: "Month first", UK: "Day first", US: "Month first" },
      help: "How a text date such as 05/03/2026 is read.",
    }),
    "none; such a date is a finding",
  ),
  decimalMark: setting(
    choice("Decimal mark", ["Point", "Comma"], {
      synonyms: { ".": "Point", ",": "Comma" },
      help: "How a text number such as 1,234 is read: Point makes it 1234, Comma makes it 1.234. Where it is blank, Point in an English plan and Comma in all others.",
    }),
    "Point",
  ),
  language: setting(languageColumn(), ownNames.en),
} as const;

export type SettingName = keyof typeof settingColumns;

interface SettingCell {
  readonly cell: string | number | boolean;
  readonly index: number;
  readonly name: string;
}

/** What says of a plan what its Settings leave blank. */
export interface BesideSettings {
  /** The language in which it was reviewed so far, else is told now. */
  readonly language?: Language | undefined;
  /** The decimal mark that its figures show. */
  readonly markShown?: (() => DecimalMark | undefined) | undefined;
}

/** The rows of Settings that give a setting a value, in their order: of each setting the first counts. */
export function givenSettings(found: FoundTable<typeof settings>): readonly (SettingCell & { readonly key: SettingName })[] {
  const values = found.cells("value");
  return found.cells("name").flatMap((nameCell, index) => {
    const name = typeof nameCell === "string" ? tidy(nameCell) : "";
    const key = name === "" ? undefined : settingCalled(name);
    const cell = values[index] ?? null;
    return key === undefined || cell === null || typeof cell === "object" || (typeof cell === "string" && isBlankWord(cell))
      ? []
      : [{ key, cell, index, name }];
  });
}

/** Reads the Settings table; an unknown or unreadable setting is a finding and takes its default. */
export function readSettings(
  found: FoundTable<typeof settings> | undefined,
  findings: FindingList,
  { language: kept, markShown }: BesideSettings = {},
): { -readonly [K in keyof PlanSettings]: PlanSettings[K] } {
  const cells = new Map<string, SettingCell>();
  const names = found?.cells("name") ?? [];
  const values = found?.cells("value") ?? [];
  const known = byName();
  names.forEach((nameCell, index) => {
    const name = typeof nameCell === "string" ? tidy(nameCell) : "";
    if (name === "" || found === undefined) return;
    const key = known.get(headerKey(name));
    const cell = values[index] ?? null;
    if (key === undefined) {
      findings.add({
        rule: "unknown-setting",
        severity: "Advice",
        table: "Settings",
        row: found.sheetRow(index),
        column: headerOf(found, "name"),
        subject: name,
        what: say`There is no setting "${name}"`,
        mend: say`Use one of: ${Object.values(settingColumns)
          .map((column) => told(column.header))
          .join(", ")}`,
      });
    } else if (cell !== null && typeof cell === "object") report(found, index, name, cellError(cell.error));
  });
  for (const { key, ...entry } of found === undefined ? [] : givenSettings(found)) if (!cells.has(key)) cells.set(key, entry);

  function report(
    table: FoundTable<typeof settings>,
    index: number,
    name: string,
    trouble: Pick<Unreadable, "rule" | "what" | "mend">,
    severity: Severity = "Needs attention",
  ): void {
    findings.add({
      rule: trouble.rule,
      severity,
      table: "Settings",
      row: table.sheetRow(index),
      column: headerOf(table, "value"),
      subject: name,
      what: trouble.what,
      mend: trouble.mend,
    });
  }
  function understand<T>(
    { value, remark, only, unit }: Understood<T>,
    table: FoundTable<typeof settings>,
    { cell, index, name }: SettingCell,
  ): T | undefined | Unreadable {
    if (only !== undefined || unit === percent) return notANumber(String(cell));
    // Words in place of a value leave the default, which nobody may have meant.
    if (remark !== undefined) {
      const said = remarkOf(remark);
      report(table, index, name, said, value === undefined ? "Needs attention" : said.severity);
    }
    return value;
  }
  function read<T>(key: SettingName, column: Column<T>, rules: ReadingRules): T | undefined {
    const entry = cells.get(key);
    if (entry === undefined || found === undefined) return undefined;
    const plainly = readWord(column, entry.cell, rules);
    const reading = column.format === "0%" || key === "planWeight" ? plainly : (sayingPercent(plainly, entry.cell) as typeof plainly);
    const value = reading instanceof Understood ? understand(reading, found, entry) : reading;
    if (!(value instanceof Unreadable)) return value;
    report(found, entry.index, entry.name, value);
    return undefined;
  }

  const words: ReadingRules = { dateOrder: undefined, decimalMark: "." };
  const named = languageCalled(read("language", settingColumns.language, words) ?? "");
  const mark = read("decimalMark", settingColumns.decimalMark, words);
  const markUnsaid = mark === undefined ? marksBeside(named, { language: kept, markShown }) : undefined;
  const decimalMark = markUnsaid === undefined ? (mark === "Comma" ? "," : ".") : (markUnsaid.ofPlan ?? markUnsaid.ofLanguage);
  const dateOrder = read("dateOrder", settingColumns.dateOrder, { dateOrder: undefined, decimalMark });
  const rules: ReadingRules = { dateOrder, decimalMark };
  const month = read("fiscalYearStart", settingColumns.fiscalYearStart, rules);
  // A literal with every key: a copy of the rules with more keys would give the settings of each review a shape of their own in memory.
  return {
    dateOrder,
    decimalMark,
    markUnsaid,
    statusDate: read("statusDate", settingColumns.statusDate, rules),
    plan: read("plan", settingColumns.plan, rules),
    planId: read("planId", settingColumns.planId, rules),
    organisation: read("organisation", settingColumns.organisation, rules),
    planWeight: read("planWeight", settingColumns.planWeight, rules) ?? 1,
    currency: read("currency", settingColumns.currency, rules) ?? "",
    discountRate: read("discountRate", settingColumns.discountRate, rules),
    priceDate: read("priceDate", settingColumns.priceDate, rules),
    tolerances: {
      amber: read("amberTolerance", settingColumns.amberTolerance, rules) ?? defaultTolerances.amber,
      red: read("redTolerance", settingColumns.redTolerance, rules) ?? defaultTolerances.red,
      basis: "Share",
      tooEarly: read("tooEarlyShare", settingColumns.tooEarlyShare, rules) ?? defaultTolerances.tooEarly,
      milestoneGrace: read("milestoneGrace", settingColumns.milestoneGrace, rules) ?? defaultTolerances.milestoneGrace,
    },
    shortHorizon: read("shortHorizon", settingColumns.shortHorizon, rules) ?? 12,
    midHorizon: read("midHorizon", settingColumns.midHorizon, rules) ?? 36,
    fiscalYearStart: month === undefined ? 1 : monthNames.indexOf(month) + 1,
    language: named ?? "en",
  };
}

/** In all languages but English a comma stands before decimals. */
const marksBeside = (named: Language | undefined, { language = "en", markShown }: BesideSettings): MarkUnsaid => ({
  ofLanguage: (named ?? language) === "en" ? "." : ",",
  isNamed: named !== undefined || language !== "en",
  ofPlan: markShown?.(),
});

const byName = once(knownSettings);

/** Which setting is called so, in whatever language. */
export const settingCalled = (name: string): SettingName | undefined => byName().get(headerKey(name));

/** Whether a setting of this name is a day. */
export function isDaySetting(name: string): boolean {
  const key = settingCalled(name);
  return key === "statusDate" || key === "priceDate";
}

function knownSettings(): ReadonlyMap<string, SettingName> {
  const known = new Map<string, SettingName>();
  for (const [key, column] of Object.entries(settingColumns)) {
    for (const name of [column.header, ...column.aliases]) known.set(headerKey(name), key as SettingName);
  }
  for (const [key, column] of Object.entries(settingColumns))
    for (const name of namesOf(column.header).map(headerKey)) if (!known.has(name)) known.set(name, key as SettingName);
  return known;
}
