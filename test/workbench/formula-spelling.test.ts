import { expect, test } from "@jest/globals";
import { formulas } from "../../core/functions/index";
import { formulaNames } from "../../workbench/book/formula-names";
import { shownFormula, storedFormula } from "../../workbench/book/future-functions";

/** As it is typed, and as Excel keeps it in a file. */
const cases: readonly (readonly [typed: string, stored: string])[] = [
  ["SUM(A1:A9)", "SUM(A1:A9)"],
  ["IFS(A1>1,XLOOKUP(B1,C1:C9,D1:D9))", "_xlfn.IFS(A1>1,_xlfn.XLOOKUP(B1,C1:C9,D1:D9))"],
  ["SORT(FILTER(A1:B9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>0))"],
  ["LET(x,A1*2,x+1)", "_xlfn.LET(_xlpm.x,A1*2,_xlpm.x+1)"],
  ["LET(a,1, b ,a+2,a*b)+a", "_xlfn.LET(_xlpm.a,1, _xlpm.b ,_xlpm.a+2,_xlpm.a*_xlpm.b)+a"],
  ["LAMBDA(x,y,x+y)(1,2)", "_xlfn.LAMBDA(_xlpm.x,_xlpm.y,_xlpm.x+_xlpm.y)(1,2)"],
  ["MAP(A1:A3,LAMBDA(v,v*LET(w,v,w)))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*_xlfn.LET(_xlpm.w,_xlpm.v,_xlpm.w)))"],
  ["LET(twice,LAMBDA(n,2*n),twice(A1))", "_xlfn.LET(_xlpm.twice,_xlfn.LAMBDA(_xlpm.n,2*_xlpm.n),_xlpm.twice(A1))"],
  ["LET(x,\"x, y\",x&Costs[x]&'x'!A1&x!A1)", "_xlfn.LET(_xlpm.x,\"x, y\",_xlpm.x&Costs[x]&'x'!A1&x!A1)"],
  ["LET(größe,A1,größe)", "_xlfn.LET(_xlpm.größe,A1,_xlpm.größe)"],
  ['"LET(x,1,x)"&A1', '"LET(x,1,x)"&A1'],
  ['BENEFIT_VARIANCE(A2:A9,B2:B9,"Decrease")', '_xldudf_BENEFIT_VARIANCE(A2:A9,B2:B9,"Decrease")'],
  ["ROUND(BENEFIT_NPV(0.08,A1:A5),2)", "ROUND(_xldudf_BENEFIT_NPV(0.08,A1:A5),2)"],
  ["PLANS.BENEFIT_REVIEW(A1:F9,H1:J99,L1)", "_xldudf_PLANS_BENEFIT_REVIEW(A1:F9,H1:J99,L1)"],
  ["BENEFIT_OF_MY_OWN(A1)", "BENEFIT_OF_MY_OWN(A1)"],
  ["_xldudf_OTHER_ADD(A1)", "_xldudf_OTHER_ADD(A1)"],
];

test.each(cases)("%s is kept as %s, and shown as it was typed", (typed, stored) => {
  expect(storedFormula(typed)).toBe(stored);
  expect(shownFormula(stored)).toBe(typed);
});

test("a column of the same row is kept as files spell it", () => {
  expect(storedFormula("SUM(Costs[@Planned],Costs[@[Unit value]])")).toBe("SUM(Costs[[#This Row],[Planned]],Costs[[#This Row],[Unit value]])");
});

test("all formulas of the plan are known by name", () => {
  expect(formulaNames).toEqual(formulas.map(({ name }) => name));
});
