import { describe, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { exampleStanding } from "../../core/metrics/example-plan";
import { metrics } from "../../core/metrics/benefits/index";
import { otherMetrics } from "../../core/metrics/index";
import type { Metric } from "../../core/metrics/metric";

const cases = metrics.flatMap((metric) => metric.help.examples.map((example, number) => ({ name: `${metric.header} ${number + 1}`, metric, example })));

describe("the worked examples of the status columns hold", () => {
  test.each(cases)("$name", ({ metric, example }) => {
    expectCell(metric.of(exampleStanding(example.given)), example.gives);
  });
});

function expectCell(value: ReturnType<Metric["of"]>, gives: string | number | null): void {
  const cell = value === undefined || typeof value === "object" ? null : value;
  if (typeof gives === "number") expect(cell).toBeCloseTo(gives, 9);
  else expect(cell).toBe(gives);
}

/** The other tables' metrics are computed from what their examples give, as it stands. */
const others = Object.entries(otherMetrics).map(([table, metrics]) => ({ table, own: metrics as readonly Metric<unknown, unknown>[] }));
const otherCases = others.flatMap(({ table, own: metrics }) =>
  metrics.flatMap((metric) => metric.help.examples.map((example, number) => ({ name: `${table}: ${metric.header} ${number + 1}`, metric, example }))),
);

describe("the worked examples of the other tables' status columns hold", () => {
  test.each(otherCases)("$name", ({ metric, example }) => expectCell(metric.of(example.given), example.gives));
});

test("every metric has a key and a header of its own, and examples", () => {
  expect(new Set(metrics.map((metric) => metric.key)).size).toBe(metrics.length);
  expect(new Set(metrics.map((metric) => metric.header)).size).toBe(metrics.length);
  expect(metrics.filter((metric) => metric.help.examples.length === 0)).toEqual([]);
});

test("of a metric that names its words the examples give these and no others, and Status names them in each table that has one", () => {
  const all = [...metrics, ...others.flatMap(({ own }) => own)];
  const named = all.filter(({ words }) => words !== undefined);
  expect(
    named.flatMap(({ words = [], help }) => help.examples.map(({ gives }) => gives).filter((word) => word !== null && !words.includes(String(word)))),
  ).toEqual([]);
  expect(new Set(named.map(({ header }) => header))).toEqual(new Set(["Status", "Due", "Handover status"]));
});

/** What a folder of metrics holds beside one file a metric. */
const support = /^(index|promise-against|forecast-ways|[a-z]+-standing)\.ts$/;

test.each([{ table: "Benefits", own: metrics as readonly Metric<never, unknown>[] }, ...others])(
  "each status column of $table has a file, and examples",
  ({ table, own: metrics }) => {
    const folder = `core/metrics/${table.toLowerCase()}`;
    expect(readdirSync(folder).filter((file) => !support.test(file))).toHaveLength(metrics.length);
    expect(metrics.filter(({ help }) => help.examples.length === 0)).toEqual([]);
  },
);
