import { describe, expect, test } from "@jest/globals";
import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examplePlan, planExamples, type PlanExample } from "../../core/examples/plan-example";
import { metrics } from "../../core/metrics/benefits/index";
import { reviewPlan } from "../../core/review/review";
import { otherMetrics } from "../../core/metrics/index";
import type { NewTable, PlanSnapshot } from "../../core/port/workbook";
import { hostilePlans, hugePlans, statusDay } from "../support/random-plans";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const docs = join(__dirname, "../../docs");
const schema = JSON.parse(readFileSync(join(docs, "json.schema.json"), "utf8")) as Schema;
const page = readFileSync(join(docs, "json.md"), "utf8");
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
/** As it is published, a reader's: keys may be added. */
const readers = ajv.compile(schema);
/** Closed, so that no result holds a key that is not written down. */
const validate = ajv.compile(closed(schema));

function closed<T>(part: T): T {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map(closed) as T;
  const inner = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
  return ("type" in inner && "required" in inner ? { ...inner, additionalProperties: false } : inner) as T;
}

/** What the schema has against a value; nothing where it is valid. */
function faults(value: unknown): readonly string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ""} ${JSON.stringify(params)}`);
}

const snapshotOfNewTables = (tables: readonly NewTable[]): PlanSnapshot => ({
  tables: tables.map(({ name, sheet, columns, rows }) => ({
    name,
    sheet,
    headerRow: 3,
    firstColumn: 1,
    columns: columns.map(({ header }, index) => ({ header, cells: rows.map((row) => row[index] ?? null) })),
  })),
});
/** As it is printed. */
const resultOf = (snapshot: PlanSnapshot): unknown => JSON.parse(JSON.stringify(reviewPlan(snapshot, statusDay).result));
const examples = Object.keys(planExamples) as PlanExample["name"][];
const exampleResult = (name: PlanExample["name"]): unknown => resultOf(snapshotOfNewTables(examplePlan(name)));

describe("docs/json.schema.json", () => {
  test.each(examples)("holds the result of the %s example", (name) => {
    expect(faults(exampleResult(name))).toEqual([]);
  });

  test.each([
    ["hostile", hostilePlans],
    ["huge", hugePlans],
  ] as const)("holds the results of %s plans", (_name, plans) => {
    for (const snapshot of fc.sample(plans, { numRuns: 60, seed: 20261124 })) expect(faults(resultOf(snapshot))).toEqual([]);
  });

  test("forbids a key that it does not name, in every object but those that are keyed by an ID or a category", () => {
    const keyed = ["benefits", "activities", "objectives", "waterfall"];
    const open: string[] = [];
    for (const path of objectPaths(exampleResult("crm"), [])) {
      if (keyed.includes(path[path.length - 1] ?? "")) continue;
      const result = exampleResult("crm");
      (at(result, path) as Record<string, unknown>)["surprise"] = 1;
      if (faults(result).length === 0) open.push(path.join("."));
    }
    expect(open).toEqual([]);
  }, 60000);

  test("lets keys come, as docs/json.md promises", () => {
    const result = exampleResult("crm") as { readonly plan: object; readonly benefits: Readonly<Record<string, object>> };
    const grown = { ...result, surprise: 1, plan: { ...result.plan, surprise: 1 }, benefits: { "B-01": { ...result.benefits["B-01"], surprise: 1 } } };
    expect([readers(grown), readers.errors]).toEqual([true, null]);
    expect(validate(grown)).toBe(false);
  });

  test("misses every key that is gone", () => {
    const loose: string[] = [];
    for (const path of objectPaths(exampleResult("crm"), [])) {
      if (["benefits", "activities", "objectives", "waterfall"].includes(path[path.length - 1] ?? "")) continue;
      const [first] = Object.keys(at(exampleResult("crm"), path) as object);
      const result = exampleResult("crm");
      delete (at(result, path) as Record<string, unknown>)[first ?? ""];
      if (faults(result).length === 0) loose.push([...path, first].join("."));
    }
    expect(loose).toEqual([]);
  }, 60000);

  test("has every status column of benefits, activities and objectives under its key", () => {
    const keys = (name: string): readonly string[] => Object.keys(schema.$defs?.[name]?.properties ?? {});
    expect(keys("benefit")).toEqual(expect.arrayContaining(metrics.map(({ key }) => key)));
    expect(keys("activity")).toEqual(otherMetrics.Activities.map(({ key }) => key));
    expect(keys("objective")).toEqual(otherMetrics.Objectives.map(({ key }) => key));
  });

  test("tells of each benefit how it counts in the indexes, so that any of them can be computed anew", () => {
    const { benefits, plan } = exampleResult("crm") as {
      readonly benefits: Readonly<Record<string, { readonly isParent: boolean; readonly indexWeight: number | null; readonly indexRate: number | null }>>;
      readonly plan: { readonly weight: number; readonly index: number };
    };
    const counted = Object.values(benefits).filter(({ isParent, indexWeight }) => !isParent && indexWeight !== null);
    const weight = (of: readonly { readonly indexWeight: number | null }[]): number => of.reduce((sum, { indexWeight }) => sum + (indexWeight ?? 0), 0);
    expect(plan.weight).toBeCloseTo(weight(counted), 9);
    const measured = counted.filter(({ indexRate }) => indexRate !== null);
    expect(plan.index).toBeCloseTo(measured.reduce((sum, { indexWeight, indexRate }) => sum + (indexWeight ?? 0) * (indexRate ?? 0), 0) / weight(measured), 9);
  });

  test("and docs/json.md names every key of it", () => {
    const named = new Set(Array.from(page.matchAll(/`([^`]+)` \|/g), ([, key = ""]) => key.split(".").pop()));
    expect([...keysOf(schema)].filter((key) => !named.has(key))).toEqual([]);
  });
});

/** The ways to all objects of a value; of a list or of what is keyed by an ID, the first entry stands for all. */
function objectPaths(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const few = Array.isArray(value) || ["benefits", "activities", "objectives"].includes(path[path.length - 1] ?? "") ? entries.slice(0, 1) : entries;
  return [...(Array.isArray(value) ? [] : [path]), ...few.flatMap(([key, child]) => objectPaths(child, [...path, key]))];
}

const at = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);

function* keysOf({ properties = {}, items, $defs = {} }: Schema): Generator<string> {
  for (const [key, child] of Object.entries(properties)) {
    yield key;
    yield* keysOf(child);
  }
  if (items !== undefined) yield* keysOf(items);
  for (const child of Object.values($defs)) yield* keysOf(child);
}
