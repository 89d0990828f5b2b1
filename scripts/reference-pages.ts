import { checks } from "../core/checks/index";
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
      table.about,
      `Also found as: ${table.aliases.join(", ")}.`,
      grid(
        ["Column", "What to enter", "Also read as"],
        Object.values(table.columns).map((column: Column<unknown>) => [
          `${column.header}${column.required ? " \\*" : ""}`,
          column.note,
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
  const benefitSections = metrics.map((metric) =>
    metricSection(
      metric,
      metric.examples.map(({ given, gives }) => [givenWords(given), givesWords(gives, metric.format)]),
    ),
  );
  const others = Object.entries(otherMetrics).map(([table, own]) =>
    [
      `## ${table}`,
      grid(
        ["Column", "What it says"],
        (own as readonly Metric<unknown, unknown>[]).map(({ header, meaning }) => [header, meaning]),
      ),
    ].join("\n\n"),
  );
  return page(
    "The status columns",
    "What a review writes to the right of your own columns. A figure that cannot be computed is blank, and Reason says why. Shares are shown as percentages; days are dates.",
    ["## Benefits", ...benefitSections, ...others],
  );
}

const metricSection = ({ header, meaning, key }: Pick<Metric, "header" | "meaning" | "key">, examples: readonly (readonly string[])[]): string =>
  [`### ${header}`, meaning, `Key in the machine-readable result: \`${key}\`.`, grid(["Given", "It shows"], examples)].join("\n\n");

function checksPage(): string {
  const sections = severities.map((severity) =>
    [
      `## ${severity}`,
      grid(
        ["Rule", "What it finds", "How to mend it"],
        [...checks, severalRates].filter((check) => check.severity === severity).map(({ rule, about, mend }) => [`\`${rule}\``, about, mend]),
      ),
    ].join("\n\n"),
  );
  return page(
    "The plan check",
    "What the check looks for, by severity. A finding names the table, the row, the column, what is wrong and how to mend it; the rest of the plan is still computed. Besides these, every cell that cannot be read is a finding: `not-a-number`, `not-a-date`, `ambiguous-date`, `date-out-of-range`, `unknown-word`, `share-out-of-range`, `score-out-of-range`, `cell-error`, `not-calculated`; and so are `missing-column`, `duplicated-header`, `total-row`, `unknown-setting` and `id-spelling`.",
    sections,
  );
}

const page = (title: string, about: string, sections: readonly string[]): string => `${[written, `# ${title}`, about, ...sections].join("\n\n")}\n`;

const grid = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|").replace(/\n/g, " ")).join(" | ")} |`)
    .join("\n");

/** An example in words: "Level, Decrease, Baseline 12, Target 8, half way, readings 9 on day 50". */
function givenWords({
  kind = "Flow",
  nature = "Benefit",
  direction = "Increase",
  profile,
  baseline,
  target,
  due = 100,
  day = 50,
  readings = [],
  validated,
  frequency,
  approved,
}: ExamplePlan): string {
  const parts = [
    `${nature === "Dis-benefit" ? "Dis-benefit, " : ""}${kind}, ${direction}${profile === undefined ? "" : `, ${profile}`}`,
    baseline === undefined ? undefined : `Baseline ${baseline}`,
    kind === "Milestone" ? undefined : `Target ${target ?? 100}`,
    `day ${day} of ${due}`,
    readings.length === 0 ? "not measured" : `measured ${readings.map(([on, actual]) => `${actual} on day ${on}`).join(", ")}`,
    validated === true ? "validated" : undefined,
    frequency === undefined ? undefined : `every ${frequency} days`,
    approved === undefined
      ? undefined
      : `approved ${Object.entries(approved)
          .map(([what, value]) => `${what} ${value}`)
          .join(", ")}`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

function givesWords(value: number | string | null, format: string | undefined): string {
  if (value === null) return "(blank)";
  if (typeof value === "string") return value;
  if (format === "yyyy-mm-dd") return isoDate(value);
  return format?.includes("%") === true ? `${Math.round(value * 1000) / 10}%` : String(value);
}
