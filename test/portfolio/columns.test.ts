import { expect, test } from "@jest/globals";
import { inColumns } from "../../portfolio/store/columns";
import { openStore } from "../../portfolio/store/store";

const rowCount = 2048 + 1;
const row = (number: number) => ({
  benefit_no: number,
  day: 46_000 + number,
  amount: number % 3 === 0 ? null : number / 8,
  source: number % 5 === 0 ? null : `Payroll ${number}`,
  named: "Payroll",
});

test("columns of several plans are written behind one another, across the edge of what the engine takes at once, each under its own numbers", async () => {
  const store = await openStore(":memory:");
  const parts = [
    {
      columns: inColumns(
        "claims",
        Array.from({ length: rowCount }, (_, place) => row(place)),
      ),
      alike: { plan_no: 1, load_no: 10 },
    },
    { columns: inColumns("claims", []), alike: { plan_no: 2, load_no: 20 } },
    { columns: structuredClone(inColumns("claims", [row(9)])), alike: { plan_no: 3, load_no: 30 } },
  ];
  await store.addColumns("claims", parts);
  // What was written before leaves nothing behind in the columns that are taken again.
  await store.add("claims", [{ ...row(4), source: null, plan_no: 4, load_no: 40 }]);
  const rows = await store.rows("select * from claims order by plan_no, benefit_no");
  expect(rows.slice(0, rowCount)).toEqual(Array.from({ length: rowCount }, (_, place) => ({ plan_no: 1, load_no: 10, ...row(place) })));
  expect(rows.slice(rowCount)).toEqual([
    { plan_no: 3, load_no: 30, ...row(9) },
    { plan_no: 4, load_no: 40, ...row(4), source: null },
  ]);
  store.close();
});

test("units are whole and exact up to what JavaScript counts in, and a column that nobody fills is refused", async () => {
  const store = await openStore(":memory:");
  const month = {
    benefit_no: 0,
    month: 202610,
    money_planned: Number.MAX_SAFE_INTEGER,
    money_claimed: -1,
    money_validated: null,
    money_planned_unadjusted: null,
  };
  const columns = inColumns("months", [month]);
  await store.addColumns("months", [{ columns, alike: { review_date: 46_000, plan_no: 1, load_no: 1 } }]);
  expect(await store.rows("select * from months")).toEqual([{ review_date: 46_000, plan_no: 1, load_no: 1, ...month }]);
  await expect(store.addColumns("months", [{ columns, alike: { plan_no: 1, load_no: 1 } }])).rejects.toThrow("review_date");
  store.close();
});
