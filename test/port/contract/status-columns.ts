import { readTables } from "../../../core/reading/read-tables";
import { reviewPlan } from "../../../core/review/review";
import type { Cell } from "../../../core/port/workbook";
import type { ContractExpect, ContractSheet, Proof } from "./contract-workbook";
import {
  register,
  notes,
  status,
  onBenefits,
  columnsOf,
  update,
  twoMore,
  everyKind,
  columnOf,
  headersOf,
  columnsIn,
  everything,
  refusesBy,
  refusalOf,
} from "./given";
import { reviewDay, isUsers, editsOf } from "./column-edits";

/** Where status columns are written, found again and taken away. */
export const statusColumnSentences = (expect: ContractExpect) => {
  const refuses = refusesBy(expect);
  return {
    "reads back every kind of cell that it wrote in a status column": async (make) => {
      const keys = everyKind.map((_, index) => `B-${index}`);
      const host = await make([{ name: "Benefits", cells: [["Benefit ID", "Benefit"], ...keys.map((key) => [key, "One"])] }]);
      await host.workbook.apply(update({ tables: [onBenefits([status("Status", everyKind)], keys)] }));
      for (const opened of [host, await host.reopen()]) expect(columnOf(await opened.workbook.read(["Benefits"]), "Benefits", "Status")).toEqual(everyKind);
    },
    "adds status columns at the right end, in their order": async (make) => {
      for (const table of [undefined, "Benefits"]) {
        const host = await make([{ ...register, ...(table === undefined ? {} : { table }) }]);
        await host.workbook.apply(
          update({ tables: [onBenefits([status("Status", ["Red", null]), status("Last measured", [46053, null], { format: "yyyy-mm-dd" })])] }),
        );
        const snapshot = await (await host.reopen()).workbook.read(["Benefits"]);
        expect(headersOf(snapshot)).toEqual([...(register.cells[0] as string[]), "Status", "Last measured"]);
        expect(columnOf(snapshot, "Benefits", "Last measured")).toEqual([46053, null]);
      }
    },
    "leaves rows of status columns as they stand where it is told to, formulas and all": async (make) => {
      const [header = [], ...rows] = register.cells;
      const below: readonly Cell[] = [...header.map(() => null), "ours to say", "=1+1"];
      const host = await make([{ ...register, cells: [[...header, "Status", "Slip"], ...rows.map((row) => [...row, "old", 5]), below] }]);
      const stood = (await host.cells("Benefits")).at(-1);
      const columns = [status("Status", ["Red", "Green", null]), status("Slip", [1, null, null], { format: "0.0" }), status("Pace", [1, 2, null])];
      await host.workbook.apply(update({ tables: [{ ...onBenefits(columns, ["B-01", "B-02", null]), leftRows: [2] }] }));
      const after = await (await host.reopen()).cells("Benefits");
      expect(after.map((row) => row.slice(9))).toEqual([["Status", "Slip", "Pace"], ["Red", 1, 1], ["Green", null, 2], stood?.slice(9)]);
    },
    "finds a status column again by its header, wherever it stands and whatever its case": async (make) => {
      const moved = register.cells.map((row, index) => [index === 0 ? " STATUS" : "old", ...row]);
      const host = await make([{ ...register, cells: moved }]);
      await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["Red", null])])] }));
      expect(await (await host.reopen()).cells("Benefits")).toEqual(moved.map((row, index) => [[" STATUS", "Red", null][index] ?? null, ...row.slice(1)]));
    },
    "finds a status column again whose header was typed anew: a line break, other spaces, a colon, a hyphen": async (make) => {
      for (const typed of ["Variance\n%", "Variance  %", "Variance\u00a0%", "variance % :", "Variance-%", "\ufeffVARIANCE %*"]) {
        const host = await make([{ ...register, cells: register.cells.map((row, index) => [...row, index === 0 ? typed : "last month's"]) }]);
        const change = update({ tables: [onBenefits([status("Variance %", [0.1, null]), status("Status", ["Red", null])])] });
        for (const opened of [host, await host.reopen()]) {
          await opened.workbook.apply(change);
          const after = (await opened.cells("Benefits")).map((row) => row.slice(9));
          expect([typed, after.length, after[0]?.length, after[0]?.[1], after[1]]).toEqual([typed, 3, 2, "Status", [0.1, "Red"]]);
        }
      }
    },
    "prints the first of the new status columns beside what names their rows, and leaves the print as the user has it from then on": async (make) => {
      const columns = [status("Status", ["Red", null]), status("Pace", [1, 2], { isFolded: true }), status("Slip", [1, 2]), status("Trend", ["Steady", null])];
      const printed = (beside: readonly string[]) => update({ tables: [{ ...onBenefits(columns), print: { beside, columns: 2 } }] });
      const host = await make([notes, register]);
      await host.workbook.apply(printed(["Benefit ID", "Benefit"]));
      const once = await host.printed("Benefits");
      expect(once).toEqual({ area: "J:L", titleColumns: "A:B", titleRows: "1:1" });
      const again = await host.reopen();
      await again.workbook.apply(update({ tables: [{ ...onBenefits([status("More", [1, 2])]), print: { beside: ["Benefit ID"], columns: 1 } }] }));
      await again.workbook.apply(printed(["Benefit ID"]));
      expect(await again.printed("Benefits")).toEqual(once);
      expect(await again.printed("My notes")).toEqual({});
      // Where what names the rows stands further right, as much would be repeated as is printed.
      const far = await make([register]);
      await far.workbook.apply(printed(["Kind"]));
      expect(await far.printed("Benefits")).toEqual({});
    },
    "writes the rows that a filter hides like the others": async (make) => {
      const keys = ["B-01", "B-02", "B-03", "B-04", "B-05"];
      for (const hiddenRows of [[3], [2, 3, 5], [2, 3, 4, 5, 6]]) {
        for (const old of [[], ["old"]]) {
          const cells = [["Benefit ID", "Benefit", ...(old.length > 0 ? ["Status"] : [])], ...keys.map((key) => [key, "One", ...old])];
          const host = await make([{ name: "Benefits", cells, hiddenRows }]);
          await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["a", "b", null, "d", "e"]), status("Trend", [1, 2, 3, 4, 5])], keys)] }));
          expect([hiddenRows, (await host.cells("Benefits")).map((row) => row.slice(2))]).toEqual([
            hiddenRows,
            [
              ["Status", "Trend"],
              ["a", 1],
              ["b", 2],
              [null, 3],
              ["d", 4],
              ["e", 5],
            ],
          ]);
        }
      }
    },
    "shows new status columns where the columns right of the table are hidden": async (make) => {
      const host = await make([{ ...register, hiddenColumns: [10, 11, 12] }]);
      expect(await host.hiddenColumns("Benefits", 12)).toEqual([10, 11, 12]);
      await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["Red", null]), status("Trend", [1, 2])])] }));
      expect(await host.hiddenColumns("Benefits", 12)).toEqual([12]);
    },
    "folds away new status columns that one in sight follows, and none again that the user opened, moved or has already": async (make) => {
      const folded = (header: string) => ({ ...status(header, [1, 2]), isFolded: true as const });
      const columns = [
        status("Status", ["Red", null]),
        folded("Planned"),
        folded("Actual"),
        status("Attainment", [1, 2]),
        folded("Pace"),
        status("Slip", [1, 2]),
      ];
      const first = update({ tables: [onBenefits(columns)] });
      const host = await make([register]);
      const left = register.cells[0]?.length ?? 0;
      await host.workbook.apply(first);
      expect(await host.hiddenColumns("Benefits", left + 8)).toEqual([left + 2, left + 3, left + 5]);
      // What nothing in sight follows is not folded: there would be no button to open it.
      const again = await host.reopen();
      await again.workbook.apply(update({ tables: [onBenefits([...columns, folded("Evidence")])] }));
      expect(await again.hiddenColumns("Benefits", left + 8)).toEqual([left + 2, left + 3, left + 5]);
      const opened = await make([{ ...register, cells: register.cells.map((row, index) => [...row, ["Planned", 1, 2][index] ?? null]) }]);
      await opened.workbook.apply(first);
      expect(await opened.hiddenColumns("Benefits", left + 8)).toEqual([left + 3, left + 5]);
    },
    "says what to do where a status column was given a type that takes no other values, and leaves the user's cells as they are": async (make) => {
      const typed = register.cells.map((row, index) => [...row, ["Status", "Red", "Green"][index] ?? null]);
      const host = await make([notes, { ...register, cells: typed, typedColumns: [10] }]);
      const change = update({ tables: [onBenefits([status("Status", ["Amber", "Red"])])] });
      expect(/Set the type of that column to None/.test((await refusalOf(host, change)) ?? "")).toEqual(true);
      for (const opened of [host, await host.reopen()])
        expect(await everything(opened)).toEqual([
          ["My notes", notes.cells],
          ["Benefits", typed],
        ]);
    },
    "writes figures and dates as such where the cells are formatted as text": async (make) => {
      const cells = register.cells.map((row, index) => [...row, ["Status", "old", "old"][index] ?? null, ["Slip", 1, 2][index] ?? null]);
      const formats = { H2: "@", H3: "@", J2: "@", J3: "@", K2: "@", K3: "@" };
      for (const table of [{}, { table: "Benefits" }]) {
        const host = await make([{ name: "Benefits", cells, formats, ...table }]);
        await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["Red", "=1"]), status("Slip", [0.5, -46053], { format: "0.0" })])] }));
        await host.workbook.apply(update({ appendedRows: [twoMore] }));
        for (const opened of [host, await host.reopen()]) {
          const snapshot = await opened.workbook.read(["Benefits"]);
          expect(["Status", "Slip", "Start"].map((header) => columnOf(snapshot, "Benefits", header))).toEqual([
            ["Red", "=1", null, null],
            [0.5, -46053, null, null],
            [46023, 46023, 46023, null],
          ]);
        }
      }
    },
    "takes status columns away that stand at the right end, whole and once, also where rows are hidden": async (make) => {
      for (const more of [{}, { hiddenRows: [3] }]) await takesAway(expect, make, more);
    },
    "takes status columns out of a spreadsheet table": async (make) => takesAway(expect, make, { table: "Benefits" }),
    "refuses to take status columns away that are not as they were read, or not at the right end": async (make) => {
      const host = await make([
        { name: "Benefits", cells: register.cells.map((row, index) => [...row, ...([["Status", "Slip", "Mine"], ["Red", 1, "x"], ["Red"]][index] ?? [])]) },
      ]);
      const removed = (cells: Parameters<typeof columnsOf>[0]) => update({ removedColumns: [{ table: "Benefits", columns: columnsOf(cells) }] });
      await refuses(host, removed({ Status: ["Red", "Red"], Slip: [1, null] }), /last columns/);
      await refuses(host, removed({ Slip: [1, null], Mine: ["y", null] }), /changed meanwhile/);
    },
    "leaves every column of the user's alone, however much its header is like one of ours, and finds ours wherever they were moved": async (make) => {
      const first = await make([register]);
      await first.workbook.apply(reviewPlan(await first.workbook.read(readTables), reviewDay).update);
      const written = columnsIn(await first.cells("Benefits"));
      const list = { name: "Review data", cells: await first.cells("Review data") };
      for (const { what, edit, adds, hasList = true, hides = [] } of editsOf(written)) {
        const edited = edit(written);
        const benefits = { name: "Benefits", cells: columnsIn(edited), hiddenColumns: hides };
        const host = await make(hasList ? [benefits, list] : [benefits]);
        await host.workbook.apply(reviewPlan(await host.workbook.read(readTables), reviewDay).update);
        const after = columnsIn(await host.cells("Benefits"));
        const users = edited.flatMap((column, place) => (isUsers(column) ? [place] : []));
        expect([what, users.map((place) => after[place])]).toEqual([what, users.map((place) => edited[place])]);
        expect([what, after.map(([header]) => header)]).toEqual([what, [...edited.map(([header]) => header), ...adds]]);
        await host.workbook.apply(reviewPlan(await host.workbook.read(readTables), reviewDay).update);
        expect([what, columnsIn(await host.cells("Benefits"))]).toEqual([what, after]);
      }
    },
    "refuses where two columns have come to bear the header of a status column": async (make) => {
      for (const second of ["Status", " status:"]) {
        const host = await make([
          { ...register, cells: register.cells.map((row, index) => [...row, ...(index === 0 ? ["Status", second] : ["Red", "mine"])]) },
        ]);
        await refuses(host, update({ tables: [onBenefits([status("Status", ["Green", null])])] }), /"Benefits" has two columns called "Status"/);
      }
    },
  } as const satisfies Readonly<Record<string, Proof>>;
};

async function takesAway(expect: ContractExpect, make: Parameters<Proof>[0], more: Partial<ContractSheet>): Promise<void> {
  const written = update({ tables: [onBenefits([status("Status", ["Red", null], { note: "Where it stands" }), status("Slip", [null, 2])])] });
  const gone = update({ removedColumns: [{ table: "Benefits", columns: columnsOf({ Status: ["Red", null], Slip: [null, 2] }) }] });
  const host = await make([{ ...register, ...more }, notes]);
  const [before, cells] = [await host.workbook.read(["Benefits"]), await everything(host)];
  await host.workbook.apply(written);
  const opened = await host.reopen();
  for (let times = 0; times < 2; times++) {
    await opened.workbook.apply(gone);
    expect(await everything(opened)).toEqual(cells);
  }
  const again = await opened.reopen();
  expect(await again.workbook.read(["Benefits"])).toEqual(before);
  await again.workbook.apply(written);
  expect(headersOf(await again.workbook.read(["Benefits"]))?.slice(-3)).toEqual(["Due", "Status", "Slip"]);
  await again.workbook.apply(gone);
  expect(await everything(again)).toEqual(cells);
}
