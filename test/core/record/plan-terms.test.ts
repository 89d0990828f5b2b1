import { expect, test } from "@jest/globals";
import { reviewPlan } from "../../../core/review/review";
import { recordOf } from "../../support/kept-record";
import { snapshotOf, soundBenefit, tableOf } from "../../support/plan-builder";

test.each(["|", "="])("what a benefit plans stands in one line of the record, and no %s of its words parts one term from the next", (mark) => {
  const hostile = soundBenefit({ "Benefit ID": "B;01", Unit: `a${mark}b;c`, Target: 80.5 });
  const record = recordOf(reviewPlan(snapshotOf({ Benefits: tableOf(hostile) }), 46203));
  const [, line = ""] = String(record.columns.find(({ header }) => header === "Plans 1")?.cells[0]).split("\n");
  const [id, plans = "", ...others] = line.split(";");
  expect([id, others]).toEqual(["B%3B01", []]);
  expect(plans.split("|").map((term) => term.split("=").length)).toEqual(plans.split("|").map(() => 2));
  expect(plans.split("|")).toEqual(expect.arrayContaining(["Unit=a b%3Bc", "Target=80.5"]));
});

test("each benefit's own tolerances stand in its plan, between others that have those of the Settings", () => {
  const rows = [{}, { "Amber tolerance": 0.2, "Red tolerance": 0.3 }, {}, { "Red tolerance": 7.25, "Tolerance basis": "Units" }];
  const benefits = tableOf(...rows.map((cells, at) => soundBenefit({ "Benefit ID": `B-${at}`, ...cells, Frequency: at === 0 ? "Monthly" : null })));
  const record = recordOf(reviewPlan(snapshotOf({ Benefits: benefits }), 46203));
  const [, ...lines] = String(record.columns.find(({ header }) => header === "Plans 1")?.cells[0]).split("\n");
  expect(lines.map((line) => /\|(Amber tolerance=.*)\|Name=/.exec(line)?.[1])).toEqual([
    "Amber tolerance=0.05|Red tolerance=0.1|Tolerance basis=Share|Too-early share=0.1|Milestone grace (days)=31|Frequency=31",
    "Amber tolerance=0.2|Red tolerance=0.3|Tolerance basis=Share|Too-early share=0.1|Milestone grace (days)=31",
    "Amber tolerance=0.05|Red tolerance=0.1|Tolerance basis=Share|Too-early share=0.1|Milestone grace (days)=31",
    "Amber tolerance=0|Red tolerance=7.25|Tolerance basis=Units|Too-early share=0.1|Milestone grace (days)=31",
  ]);
});
