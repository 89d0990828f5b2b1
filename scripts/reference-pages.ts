import { checks } from "../core/checks/index";
import { ownStatusDiffers } from "../core/assessment/own-status";
import { changeFindings, recordRules } from "../core/record/record-findings";
import { severalRates } from "../core/money/several-rates";
import { isoDate } from "../core/domain/day";
import { metrics } from "../core/metrics/benefits/index";
import type { ExamplePlan } from "../core/metrics/example-plan";
import type { Metric } from "../core/metrics/metric";
import { otherMetrics } from "../core/metrics/index";
import type { Column } from "../core/tables/column";
import { settingColumns } from "../core/reading/plan-settings";
import { planTables } from "../core/tables/plan-tables";
import type { Table } from "../core/tables/table";
import { severities } from "../core/port/workbook";

/** The reference pages, written from the declarations: the name of the file and its text. */
export const referencePages = (): ReadonlyMap<string, string> =>
  new Map([
    ["docs/tables.md", tablesPage()],
    ["docs/metrics.md", metricsPage()],
    ["docs/checks.md", checksPage()],
  ]);

const written = "<!-- Written by `npm run generate` from the declarations in core. Edit those. -->";

function tablesPage(): string {
  const sections = Object.values(planTables).map((table: Table) =>
    [
      `## ${table.name}`,
      table.help,
      `Also found as: ${table.aliases.join(", ")}.`,
      grid(
        ["Column", "What to enter", "Also read as"],
        Object.values(table.columns).map((column: Column<unknown>) => [
          `${column.header}${column.required ? " \\*" : ""}`,
          column.help,
          column.aliases.join(", "),
        ]),
      ),
    ].join("\n\n"),
  );
  const settings = grid(
    ["Setting", "What it does", "Default"],
    Object.values(settingColumns).map(({ header, meaning, example }) => [header, meaning, example]),
  );
  return page(
    "The tables of a plan",
    "Each table stands on a sheet of its own. Columns are found by header or by one of the other names, whatever the case, never by position; your own columns are left alone. An asterisk marks what is needed to compute.",
    [...sections, `### The settings\n\n${settings}`],
  );
}

function metricsPage(): string {
  const benefitSections = metrics.map((metric) => metricSection(metric, exampleRows(metric, givenWords)));
  const others = Object.entries(otherMetrics).flatMap(([table, metrics]) => [
    `## ${table}`,
    ...(metrics as readonly Metric<unknown, unknown>[]).map((metric) => metricSection(metric, exampleRows(metric, partWords))),
  ]);
  return page(
    "The status columns",
    "What a review writes to the right of your own columns. A figure that cannot be computed is blank, and Reason says why. Shares are shown as percentages; days are dates.",
    [openPoints, "## Benefits", ...benefitSections, ...others],
  );
}

/** What of the claimed money is validated, from which day money is discounted, and what the method leaves open of a benefit that has ended, as a benefits manager decides it. */
const openPoints = `## Claimed and validated money

Claimed is what the readings up to the status date bring, validated the part of it that is confirmed. What brings money is validated once its reading is (Validated by and Validated on, not after the status date); harm, and what takes money from the claim, counts whether it is validated or not. So nobody makes it less by leaving it unvalidated, and validated is never above claimed.

- A Flow: a reading that is not validated adds nothing, and takes off what it takes off: a correction of −200, the amount of a dis-benefit, a use above what would have come anyway.
- A Level: validated goes straight from one validated reading to the next and ends with the last one; where what is claimed is worse than that, it is what counts, also while the last reading is held. A reading of 0 between two validated ones of 10 takes off what it takes off from the claim; one of 30 adds nothing.
- A Milestone that is a dis-benefit counts once it is reached, one that is a benefit once a reading that says so is validated.

## Present values

Present values of the business case are as at the Price date, or the plan's first Start: each month's money is discounted from its last day, also that of the Price date's own month. 500 spent on 1 January is 496.10 on that day at 10%.

## After End

A benefit with an End is closed on that day. No reading of a later day counts, and what the benefit was on its End it stays: its status, slip, freshness, evidence, index and money are the same at every later status date.

- How old the last reading is, and what should be there by now, are asked for the status date or, where that came before, for End. So what was fresh on End stays fresh, and what was overdue then stays overdue: to set an End makes nothing better.
- What was read up to End may still be entered, and validated, later: it counts from then on, and may make the benefit Realized.
- End before Due: judged by the plan up to End. It is Green at best, since Realized asks for Due; a finding says that one of the two days is wrong. A milestone that was not reached is Not due, and after Due it stays Amber or Red as it was on End. End before Start: Not due.
- Without any reading up to End it stays Not measured and, with a Frequency, as Current or Overdue as it was then. Reason says that there is none up to its End.
- A trigger that is still open delays it up to End and no longer, and so does what that costs.
- What looks ahead is blank from End on: forecast, forecast due (but for a target that was reached), to-complete rate, and Sustainment of what should live on.
- The chase list asks for a reading that was overdue on End, for the first one of a benefit that was never read, and for the amount of a flow up to End, which no other reading tells; never for one of a later day, and for no handover and no sustainment review that would come after End.
- What it fell short of stays in every figure and among the largest gaps, whose next action is that nothing more comes; nothing is to be decided about it, it is nobody's next step, and no check asks what brings it about, what it serves, what keeps it alive, for a better title or, once all have ended, for a next review. Who answers for it, how it is measured and who confirms it is still asked, for readings up to End that are yet to come.
- In the outlook of the whole plan it keeps what it has brought: only what the other benefits plan and have delivered is continued.
- The horizon of the business case, over whose years its equivalent annual value is spread, is never before the status date, however long ago all benefits have ended.
- The formulas are told no End: give them End as the status date where it has come, and they tell of how it stands what a review tells. What looks ahead they still tell.`;

/** Each worked example as a row: what is given, and what the column shows. */
export const exampleRows = <G>(
  { help, format }: Pick<Metric<unknown, G>, "help" | "format">,
  words: (given: G) => string,
): readonly (readonly [given: string, gives: string])[] => help.examples.map(({ given, gives }) => [words(given), givesWords(gives, format)]);

const metricSection = ({ header, help, key }: Pick<Metric<unknown, unknown>, "header" | "help" | "key">, examples: readonly (readonly string[])[]): string =>
  [`### ${header}`, help.meaning, `Key in the machine-readable result: \`${key}\`.`, grid(["Given", "It shows"], examples)].join("\n\n");

function checksPage(): string {
  const sections = severities.map((severity) =>
    [
      `## ${severity}`,
      grid(
        ["Rule", "What it finds", "How to mend it"],
        [...checks, ownStatusDiffers.better, ownStatusDiffers.worse, severalRates, ...Object.values(changeFindings), ...Object.values(recordRules)]
          .filter((check) => check.severity === severity)
          .map(({ rule, help, mend }) => [`\`${rule}\``, help, mend]),
      ),
    ].join("\n\n"),
  );
  return page(
    "The plan check",
    "What the check looks for, by severity. A finding names the table, the row, the column, what is wrong and how to mend it; the rest of the plan is still computed. Besides these, every cell that cannot be read is a finding: `not-a-number`, `not-a-date`, `ambiguous-date`, `date-out-of-range`, `unknown-word`, `share-out-of-range`, `score-out-of-range`, `unit-differs`, `size-unclear`, `cell-error`, `not-calculated`; and so are `missing-column`, `duplicated-header`, `total-row`, `unknown-setting` and `id-spelling`.",
    sections,
  );
}

const page = (title: string, about: string, sections: readonly string[]): string => `${[written, `# ${title}`, about, ...sections].join("\n\n")}\n`;

const grid = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|").replace(/\n/g, " ")).join(" | ")} |`)
    .join("\n");

type ExampleWords = { readonly [Name in keyof ExamplePlan]-?: (value: NonNullable<ExamplePlan[Name]>) => string };

/** How each part of an example reads, in the order in which they are told; a new part has no words until it has a line here. */
const exampleWords: ExampleWords = {
  nature: (nature) => nature,
  kind: (kind) => kind,
  direction: (direction) => direction,
  profile: (profile) => profile,
  baseline: (baseline) => `Baseline ${baseline}`,
  target: (target) => `Target ${target}`,
  day: (day) => `day ${day}`,
  due: (due) => `Due on day ${due}`,
  end: (end) => `End on day ${end}`,
  readings: (readings) => (readings.length === 0 ? "not measured" : `measured ${readings.map(([on, actual]) => `${actual} on day ${on}`).join(", ")}`),
  validated: (validated) => (validated ? "validated" : "not validated"),
  frequency: (frequency) => `every ${frequency} days`,
  amber: (amber) => `Amber tolerance ${amber}`,
  red: (red) => `Red tolerance ${red}`,
  basis: (basis) => `Tolerance basis ${basis}`,
  tolerance: (tolerance) => `Tolerance ${tolerance}`,
  handover: (handover) => `handed over on day ${handover}`,
  shift: (shift) => `its trigger ${shift} days late`,
  unitValue: (unitValue) => `Unit value ${unitValue}`,
  approved: (approved) => `approved ${partWords(approved)}`,
};

/** An example in words: "Level, Decrease, Baseline 12, Target 8, day 50, Due on day 100, measured 9 on day 50". */
export function givenWords(given: ExamplePlan): string {
  const usual: ExamplePlan = { kind: "Flow", direction: "Increase", day: 50, due: 100, readings: [], ...(given.kind === "Milestone" ? {} : { target: 100 }) };
  const whole: Readonly<Record<string, unknown>> = { ...usual, ...given };
  const tell = exampleWords as Readonly<Record<string, (value: unknown) => string>>;
  return Object.keys(exampleWords)
    .flatMap((name) => (whole[name] === undefined ? [] : [tell[name]?.(whole[name]) ?? name]))
    .join(", ");
}

/** What an example of another table gives, part by part: "baseline finish 100, actual finish 90, day 95". */
export const partWords = (given: unknown): string => partsOf("", given).join(", ") || "nothing";

function partsOf(name: string, given: unknown): readonly string[] {
  if (given === undefined) return [];
  if (Array.isArray(given)) return [`${name} ${given.map((item) => partWords(item)).join("; ")}`.trim()];
  if (typeof given === "object" && given !== null) {
    if ("because" in given) return [`${name} unknown: ${String(given.because)}`];
    return Object.entries(given).flatMap(([part, value]) => partsOf(spacedWords(part), value));
  }
  return [`${name} ${typeof given === "string" ? given : JSON.stringify(given)}`.trim()];
}

const spacedWords = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function givesWords(value: number | string | null, format: string | undefined): string {
  if (value === null) return "(blank)";
  if (typeof value === "string") return value;
  if (format === "yyyy-mm-dd") return isoDate(value);
  return format?.includes("%") === true ? `${Math.round(value * 1000) / 10}%` : String(value);
}
