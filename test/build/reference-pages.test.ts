import { expect, test } from "@jest/globals";
import { existsSync, readFileSync } from "node:fs";
import { metrics } from "../../core/metrics/benefits/index";
import { otherMetrics } from "../../core/metrics/index";
import type { ExamplePlan } from "../../core/metrics/example-plan";
import type { Metric } from "../../core/metrics/metric";
import { jsonPages } from "../../scripts/json-pages";
import { recordPage } from "../../scripts/record-page";
import { readmePage } from "../../scripts/readme-map";
import { exampleRows, givenWords, partWords, referencePages } from "../../scripts/reference-pages";

test.each([...referencePages(), ...jsonPages(), recordPage(), ["README.md", readmePage()] as const])(
  "%s is what the declarations say (else run npm run generate)",
  (file, text) => {
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);

type Any = Metric<unknown, unknown>;
const columns = [
  { table: "Benefits", own: metrics as readonly unknown[], words: (given: unknown) => givenWords(given as ExamplePlan) },
  ...Object.entries(otherMetrics).map(([table, metrics]) => ({ table, own: metrics as readonly unknown[], words: partWords })),
];

test.each(columns)("no two examples of a column of $table are given alike and answered otherwise", ({ own: metrics, words }) => {
  for (const metric of metrics as readonly Any[]) {
    const answers = new Map(exampleRows(metric, words));
    for (const [given, gives] of exampleRows(metric, words)) expect([metric.header, given, gives]).toEqual([metric.header, given, answers.get(given)]);
  }
});

test.each(["README.md", "CONTRIBUTING.md"])("every folder and file that %s names is there", (page) => {
  const named = Array.from(readFileSync(page, "utf8").matchAll(/`([\w.-]+\/[\w./-]*)`/g), ([, name = ""]) => name).filter(
    (name) => !/^(dist|docs\/x)/.test(name),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});
