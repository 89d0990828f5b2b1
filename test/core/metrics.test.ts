import { describe, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { exampleStanding } from "../../core/metrics/example-plan";
import { metrics } from "../../core/metrics/benefits/index";

const cases = metrics.flatMap((metric) => metric.examples.map((example, number) => ({ name: `${metric.header} ${number + 1}`, metric, example })));

describe("the worked examples of the status columns hold", () => {
  test.each(cases)("$name", ({ metric, example }) => {
    const value = metric.of(exampleStanding(example.given));
    const cell = value === undefined || typeof value === "object" ? null : value;
    if (typeof example.gives === "number") expect(cell).toBeCloseTo(example.gives, 9);
    else expect(cell).toBe(example.gives);
  });
});

test("every metric has a key and a header of its own, and examples", () => {
  expect(new Set(metrics.map((metric) => metric.key)).size).toBe(metrics.length);
  expect(new Set(metrics.map((metric) => metric.header)).size).toBe(metrics.length);
  expect(metrics.filter((metric) => metric.examples.length === 0)).toEqual([]);
});

test("every file of a metric is in the list", () => {
  const support = ["index.ts", "promise-against.ts"];
  expect(readdirSync("core/metrics/benefits").filter((file) => !support.includes(file))).toHaveLength(metrics.length);
});
