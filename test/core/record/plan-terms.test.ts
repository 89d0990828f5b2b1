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
