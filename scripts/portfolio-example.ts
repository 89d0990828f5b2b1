import { newPlan, planKinds, type Cell, type NewTable } from "#core";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { emptyWorkbook } from "../xlsx-file/package/empty-workbook";
import { openXlsx } from "../xlsx-file/xlsx-workbook";

const kinds = planKinds.filter((kind) => kind !== "blank");
const organisations = [
  "Distribution North",
  "Distribution South",
  "Acute Hospital Trust",
  "Community Care",
  "City Utility",
  "Regional Transport",
  "Revenue Office",
  "Housing Fund",
];
const subjects = [
  "CRM roll-out",
  "Theatre scheduling",
  "Solar roofs",
  "Self-service",
  "Fleet renewal",
  "Digital records",
  "Call deflection",
  "Energy retrofit",
];
/** One plan in so many has no reading for half a year, and one in so many was cut since it was approved. */
const silentEach = 17;
/** One in so many has not reported the last month yet. */
const lateEach = 5;
/** Plans that hold the readings of the example as they are: they claim the same amounts of the same source. */
const isCopied = (plan: number): boolean => plan % 40 === 3 || plan % 40 === 6;

/**
 * So many varied plans in a folder, a folder below for each organisation: made of the three examples, each with readings, targets,
 * weights and prices of its own, and with what folders hold in life: a copy, a second version, half a file, a lock file.
 */
export async function writePortfolioExample(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const organisation of organisations) await mkdir(join(folder, organisation), { recursive: true });
  const paths: string[] = [];
  for (let plan = 1; plan <= count; plan++) {
    const organisation = organisations[plan % organisations.length] ?? "";
    const path = join(folder, organisation, `${subjects[plan % subjects.length]} ${plan}.xlsx`);
    await writeFile(path, await planOf(plan, organisation));
    paths.push(path);
  }
  await writeTroubles(folder, paths);
}

/** What is not counted as it stands: it shows that one bad file never stops the others. */
async function writeTroubles(folder: string, [first = "", second = ""]: readonly string[]): Promise<void> {
  const at = (name: string): string => join(folder, organisations[0] ?? "", name);
  await copyFile(first, at("Copy of a plan.xlsx"));
  await writeFile(at("Second version.xlsx"), await planOf(2, organisations[2] ?? "", 1.1));
  const whole = await readFile(second === "" ? first : second);
  await writeFile(at("Half a file.xlsx"), whole.subarray(0, Math.floor(whole.length / 2)));
  await writeFile(at("Nothing yet.xlsx"), "");
  await writeFile(at("~$Open now.xlsx"), "held");
}

async function planOf(plan: number, organisation: string, more = 1): Promise<Uint8Array> {
  const kind = kinds[plan % kinds.length] ?? "crm";
  let drawn = 0;
  const random = (): number => chance(plan, drawn++);
  const example = newPlan(kind);
  const workbook = await openXlsx(await emptyWorkbook());
  workbook.apply({ ...example, sheets: [], newTables: example.newTables.map((table) => varied(table, plan, organisation, random, more)) });
  return workbook.toBytes();
}

/** A number from 0 up to 1 that looks like chance and is the same for the same plan and place. */
function chance(plan: number, place: number): number {
  const spread = Math.sin(plan * 12.9898 + place * 78.233) * 43758.5453;
  return spread - Math.floor(spread);
}

const textOf = (cell: Cell | undefined): string => (typeof cell === "string" ? cell : "");

type Change = (row: Readonly<Record<string, Cell>>) => Readonly<Record<string, Cell>> | undefined;

/** A table with its rows changed, or left out, by their headers. */
function changed(table: NewTable, change: Change): NewTable {
  const headers = table.columns.map(({ header }) => header);
  const kept = table.rows.flatMap((cells, place) => {
    const row = change(Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? null])));
    return row === undefined ? [] : [{ cells: headers.map((header) => row[header] ?? null), formats: table.formats?.[place] }];
  });
  const rows = kept.map(({ cells }) => cells);
  return table.formats === undefined ? { ...table, rows } : { ...table, rows, formats: kept.map(({ formats }) => formats ?? headers.map(() => null)) };
}

function varied(table: NewTable, plan: number, organisation: string, random: () => number, more: number): NewTable {
  // 2026-04-30 and 2026-10-31, in days.
  const [silentFrom, lastDay] = [46142, 46326];
  const size = (0.4 + 1.8 * random()) * more;
  const pace = new Map<Cell, number>();
  const paceOf = (id: Cell): number => {
    const known = pace.get(id) ?? 0.7 + 0.5 * random();
    pace.set(id, known);
    return known;
  };
  const times = (cell: Cell | undefined, factor: number): Cell => (typeof cell === "number" ? Math.round(cell * factor * 100) / 100 : (cell ?? null));
  const named = (id: Cell | undefined): string => `${kinds[plan % kinds.length] ?? ""} ${textOf(id)}`;
  switch (table.name) {
    case "Benefits":
      return changed(table, (row) => ({
        ...row,
        ...(row["Kind"] === "Flow" ? { Target: times(row["Target"], size), Baseline: times(row["Baseline"], size) } : {}),
      }));
    case "Measurements":
      return changed(table, (row) => {
        const day = Number(row["Date"]);
        if (plan % silentEach === 0 && day > silentFrom) return undefined;
        if (day > lastDay - (plan % lateEach === 0 ? 31 : 0)) return undefined;
        const factor = flows.has(named(row["Benefit ID"]))
          ? size * paceOf(row["Benefit ID"] ?? null)
          : milestones.has(named(row["Benefit ID"]))
            ? 1
            : 0.98 + 0.04 * random();
        return isCopied(plan) ? row : { ...row, Actual: times(row["Actual"], factor) };
      });
    case "Settings":
      return changed(table, (row) => ({ ...row, ...settingOf(row["Setting"] ?? null, plan, organisation) }));
    default:
      return table;
  }
}

/** The benefits of the examples of one kind, by example and ID. */
const ofKind = (kind: string): ReadonlySet<string> =>
  new Set(
    kinds.flatMap((example) => {
      const benefits = newPlan(example).newTables.find(({ name }) => name === "Benefits");
      const column = (header: string): number => benefits?.columns.findIndex((candidate) => candidate.header === header) ?? -1;
      return (benefits?.rows ?? []).filter((row) => row[column("Kind")] === kind).map((row) => `${example} ${textOf(row[column("Benefit ID")])}`);
    }),
  );
const flows = ofKind("Flow");
const milestones = ofKind("Milestone");

function settingOf(setting: Cell, plan: number, organisation: string): { readonly Value?: Cell } {
  const values: Readonly<Record<string, Cell>> = {
    Plan: `${subjects[plan % subjects.length]} ${plan}`,
    "Plan ID": `P-${String(plan).padStart(4, "0")}`,
    Organisation: organisation,
    "Plan weight": plan % 9 === 0 ? 3 : 1,
    ...(plan % 11 === 0 ? { Currency: "€" } : {}),
  };
  const value = values[textOf(setting)];
  return value === undefined ? {} : { Value: value };
}
