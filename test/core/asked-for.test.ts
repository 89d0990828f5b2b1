import { expect, test } from "@jest/globals";
import { askedFor } from "../../core/domain/asked-for";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { benefitVerb, lookVerb, reviewVerb } from "../../session/verbs";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";

test("a part is worked out when it is first asked for, once, and what is written as JSON has all", () => {
  const worked: string[] = [];
  const whole = askedFor<{ readonly planned: number; readonly delivered: number }>({
    planned: () => worked.push("planned"),
    delivered: () => worked.push("delivered"),
  });
  expect(worked).toEqual([]);
  expect([whole.delivered, whole.delivered]).toEqual([1, 1]);
  expect(worked).toEqual(["delivered"]);
  expect(JSON.stringify(whole)).toBe('{"planned":2,"delivered":1}');
});

const snapshot = snapshotOfNewTables(newPlan("crm").newTables);

test("what a review writes is the same whether it is asked for first or last", () => {
  const [first, last] = [reviewPlan(snapshot), reviewPlan(snapshot)];
  const update = JSON.stringify(first.update);
  expect(JSON.stringify(last.result)).toBe(JSON.stringify(first.result));
  expect(JSON.stringify(last.findings)).toBe(JSON.stringify(first.findings));
  expect(JSON.stringify(last.update)).toBe(update);
});

test("findings are the same whether they are asked for alone or last", () => {
  const [alone, last] = [reviewPlan(snapshot), reviewPlan(snapshot)];
  const findings = JSON.stringify(alone.findings);
  expect(JSON.stringify([last.update, last.curve, last.result.findings])).toContain(findings.slice(1, -1));
  expect(JSON.stringify(last.findings)).toBe(findings);
});

test("a view that is not written has all of a review but the seal", () => {
  const { reviewed } = reviewVerb(snapshot, undefined);
  const { seal, ...record } = reviewed.result.record ?? {};
  expect(seal).toMatch(/^[0-9a-f]{64}$/);
  expect(lookVerb(snapshot, undefined).reviewed).toEqual({ ...reviewed, result: { ...reviewed.result, record } });
});

test("one benefit has the figures of the whole review, and the curve of a plan with no other benefit", () => {
  const { result } = reviewPlan(snapshot);
  const [id = "", other = ""] = Object.keys(result.benefits).filter((own) => result.benefits[own]?.isParent === false);
  const alone = {
    tables: snapshot.tables.map((table) => {
      const ids = table.columns.find(({ header }) => header === "Benefit ID")?.cells ?? [];
      if (table.name !== "Benefits") return table;
      return { ...table, columns: table.columns.map((column) => ({ ...column, cells: column.cells.map((cell, row) => (ids[row] === id ? cell : null)) })) };
    }),
  };
  const page = benefitVerb(snapshot, id, undefined);
  expect(page.result).toEqual(result.benefits[id]);
  expect(page.curve).toEqual(lookVerb(alone, undefined).reviewed.curve);
  expect(page.curve).not.toEqual(benefitVerb(snapshot, other, undefined).curve);
});
