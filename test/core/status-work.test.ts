import { expect, test } from "@jest/globals";
import type { Cell, StatusColumn, TableUpdate } from "../../core/port/workbook";
import { type StandingStatus, statusWork } from "../../core/writing/status-work";

/* Where each status column of a table goes and how it is cut, as flat lists; row 0 is the header, column 0 the table's left edge. */

const column = (header: string, cells: readonly Cell[], more: Partial<StatusColumn> = {}): StatusColumn => ({
  header,
  note: "",
  width: 12,
  highlights: [],
  cells,
  ...more,
});

const keys = ["B-01", "B-02", "B-03"];
const standingAs = (headers: readonly string[], columns: readonly (readonly Cell[])[], more: Partial<StandingStatus> = {}): StandingStatus => ({
  table: "Benefits",
  sheet: "Benefits",
  headerRow: 1,
  headers: ["Benefit ID", ...headers],
  cells: (place) => [keys, ...columns][place] ?? [],
  firstFormat: () => undefined,
  isHidden: () => false,
  highlightedRows: 3,
  ...more,
});
const updateOf = (...columns: readonly StatusColumn[]): TableUpdate => ({ table: "Benefits", key: { header: "Benefit ID", cells: keys }, columns });

test("what stands there already is left alone among what is written, and rows that all stand are not touched", () => {
  const standing = standingAs(["Status", "Slip"], [["Red", "Green", "Green"], [1, 2, { error: "#N/A" }]]); // prettier-ignore
  const { cells } = statusWork(standing, updateOf(column("Status", ["Red", "Amber", "Green"]), column("Slip", [1, 2, { error: "#N/A" }])));
  // An error is written again: some hosts cannot tell it from a text that spells one.
  const changed = [["Amber", undefined], [undefined, { error: "#N/A" }]]; // prettier-ignore
  expect(cells("what changed")).toEqual([{ area: { top: 2, left: 1, bottom: 3, right: 2 }, isHidden: false, cells: changed }]);
  const same = statusWork(standing, updateOf(column("Status", ["Red", "Green", "Green"])));
  expect(same.cells("what changed")).toEqual([]);
});

test("a host that writes rows whole gets new columns with their headers, apart from those that stand", () => {
  const work = statusWork(standingAs(["Status"], [["Red"]]), updateOf(column("Status", ["Red", null, 1]), column("Slip", [1, 2, 3])));
  expect(work.cells("whole rows")).toEqual([
    { area: { top: 1, left: 1, bottom: 3, right: 1 }, isHidden: false, cells: [["Red"], [null], [1]] },
    { area: { top: 0, left: 2, bottom: 3, right: 2 }, isHidden: false, cells: [["Slip"], [1], [2], [3]] },
  ]);
  expect(work.added?.area).toEqual({ top: 0, left: 2, bottom: 0, right: 2 });
});

test("rows that are left to the user are in no stretch, but for new columns, beside which nothing of theirs stands", () => {
  const standing = standingAs(["Status"], [["Red", "mine", "Red"]]);
  const columns = [column("Status", ["Green", null, null], { format: "0.0" }), column("Slip", [1, null, 2])];
  const { cells, formats } = statusWork(standing, { ...updateOf(...columns), leftRows: [1] });
  expect(cells("whole rows").map(({ area, cells: written }) => [area.left, area.top, written])).toEqual([
    [1, 1, [["Green"]]],
    [1, 3, [[null]]],
    [2, 0, [["Slip"], [1], [null], [2]]],
  ]);
  expect(cells("what changed")).toEqual([
    { area: { top: 1, left: 1, bottom: 3, right: 1 }, isHidden: false, cells: [["Green"], [undefined], [null]] },
    { area: { top: 1, left: 2, bottom: 3, right: 2 }, isHidden: false, cells: [[1], [undefined], [2]] },
  ]);
  expect(formats("whole rows").map(({ area }) => [area.left, area.top, area.bottom])).toEqual([[1, 1, 1], [1, 3, 3], [2, 1, 3]]); // prettier-ignore
});

test("cells and formats are cut where hidden rows begin and end; one format for all rows is not", () => {
  const isHidden = (row: number): boolean => row === 1;
  const mixed = column("Slip", [1, 2, 3], { format: "0.0", formats: [null, "0%", null] });
  const { cells, formats } = statusWork(standingAs([], [], { isHidden }), updateOf(mixed, column("Pace", [1, 2, 3], { format: "0.00" })));
  const rowsOf = (stretches: readonly { readonly area: { readonly top: number; readonly bottom: number } }[]) =>
    stretches.map(({ area }) => [area.top, area.bottom]);
  const cut = [[1, 1], [2, 2], [3, 3]]; // prettier-ignore
  expect(rowsOf(cells("what changed"))).toEqual(cut);
  expect(cells("what changed").map((stretch) => stretch.isHidden)).toEqual([false, true, false]);
  expect(rowsOf(formats("what changed"))).toEqual([...cut, [1, 3]]);
  // The header is never hidden and goes with the first row.
  expect(rowsOf(cells("whole rows"))).toEqual([[0, 1], [2, 2], [3, 3]]); // prettier-ignore
});

test("the format that the user gave a column is kept for all its rows, and said to be theirs", () => {
  const slip = column("Slip", [1, 2, 3], { format: "0.0" });
  const { columns } = statusWork(standingAs(["Slip"], [[]], { firstFormat: () => "0.000" }), updateOf(slip));
  expect(columns.map(({ formats, isUsersFormat }) => ({ formats, isUsersFormat }))).toEqual([{ formats: ["0.000", "0.000", "0.000"], isUsersFormat: true }]);
  const added = statusWork(standingAs([], [], { firstFormat: () => "0.000" }), updateOf(slip));
  expect(added.columns[0]).toMatchObject({ isNew: true, formats: ["0.0", "0.0", "0.0"], isUsersFormat: false });
});

test("conditional formats reach as far as the table may come to, and stand on no header alone", () => {
  const rules = [{ when: { textIs: "Red" }, color: "#9C0006" }];
  const work = (highlightedRows: number) =>
    statusWork(standingAs([], [], { highlightedRows }), updateOf(column("Status", ["Red", null, null], { highlights: rules })));
  expect(work(900).highlights).toEqual([{ header: "Status", area: { top: 1, left: 1, bottom: 900, right: 1 }, rules }]);
  expect(work(0).highlights).toEqual([]);
});

test("a table that changed since it was read is refused", () => {
  const moved: TableUpdate = { ...updateOf(column("Status", ["Red"])), key: { header: "Benefit ID", cells: ["B-02", "B-01", "B-03"] } };
  expect(() => statusWork(standingAs([], []), moved)).toThrow(/row 2 of "Benefits" holds something else/);
});
