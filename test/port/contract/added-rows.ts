import type { AppendedRows, Cell } from "../../../core/port/workbook";
import type { ContractExpect, Proof } from "./contract-workbook";
import { register, notes, update, twoMore, objectives, columnOf, everything, refusesBy } from "./given";

/** How rows are added below a table. */
export const addedRowSentences = (expect: ContractExpect) => {
  const refuses = refusesBy(expect);
  return {
    "appends rows below the last one, by header, and leaves the other cells alone": async (make) => {
      for (const table of [undefined, "Benefits"]) {
        const host = await make([notes, { ...register, ...(table === undefined ? {} : { table }) }]);
        await host.workbook.apply(update({ appendedRows: [twoMore] }));
        const after = await host.reopen();
        expect(await after.cells("Benefits")).toEqual([...register.cells, ["B-03", "=1+1", null, null, null, null, null, 46023], ["B-04", "Fewer\nerrors"]]);
        expect(columnOf(await after.workbook.read(["Benefits"]), "Benefits", "Benefit ID")).toEqual(["B-01", "B-02", "B-03", "B-04"]);
        expect(await after.cells("My notes")).toEqual(notes.cells);
      }
    },
    "appending the same rows twice leaves the same workbook as doing it once": async (make) => {
      for (const table of [undefined, "Benefits"]) {
        const host = await make([{ ...register, ...(table === undefined ? {} : { table }) }]);
        await host.workbook.apply(update({ appendedRows: [twoMore] }));
        const once = await everything(host);
        for (const opened of [host, await host.reopen()]) {
          await opened.workbook.apply(update({ appendedRows: [twoMore] }));
          expect(await everything(opened)).toEqual(once);
        }
      }
    },
    "fills the blank row of a new table before the table grows": async (make) => {
      const host = await make([notes]);
      await host.workbook.apply(update({ newTables: [objectives([])] }));
      const rows: AppendedRows = {
        table: "Objectives",
        key: { header: "Objective ID", cells: [] },
        columns: [
          { header: "Objective ID", cells: ["O-1", "O-2"] },
          { header: "Weight", cells: [1, 2] },
        ],
      };
      await host.workbook.apply(update({ appendedRows: [rows] }));
      expect((await (await host.reopen()).cells("Objectives")).slice(3)).toEqual([
        ["O-1", null, 1],
        ["O-2", null, 2],
      ]);
    },
    "completes rows whose appending was cut short, and only those": async (make) => {
      for (const table of [undefined, "Benefits"]) {
        const begun = (rows: readonly (readonly Cell[])[]) =>
          make([{ ...register, cells: [...register.cells, ...rows], ...(table === undefined ? {} : { table }) }]);
        const whole = await begun([]);
        await whole.workbook.apply(update({ appendedRows: [twoMore] }));
        const done = await everything(whole);
        for (const rows of [
          [["B-03"]],
          [["B-03"], ["B-04"]],
          [["B-03", "=1+1"], ["B-04"]],
          [
            ["B-03", "=1+1", null, null, null, null, null, 46023],
            ["B-04", null],
          ],
        ]) {
          const host = await begun(rows);
          await host.workbook.apply(update({ appendedRows: [twoMore] }));
          expect(await everything(host)).toEqual(done);
        }
        await refuses(await begun([["B-03", "Typed by hand"]]), update({ appendedRows: [twoMore] }), /Benefits/);
        await refuses(await begun([["B-03"], ["B-05"]]), update({ appendedRows: [twoMore] }), /Benefits/);
        await refuses(await begun([["B-03"], ["B-04"], ["B-05"]]), update({ appendedRows: [twoMore] }), /Benefits/);
        await refuses(await begun([[null, null, "a note of mine"]]), update({ appendedRows: [twoMore] }), /Benefits/);
      }
    },
    "refuses to append to a table that changed since, that is gone, or that lacks the column": async (make) => {
      const host = await make([register]);
      const [first = { header: "", cells: [] }, ...others] = twoMore.columns;
      await refuses(host, update({ appendedRows: [{ ...twoMore, key: { ...twoMore.key, cells: ["B-02", "B-01"] } }] }), /Benefits/);
      await refuses(host, update({ appendedRows: [{ ...twoMore, key: { ...twoMore.key, cells: ["B-01"] } }] }), /Benefits/);
      await refuses(host, update({ appendedRows: [{ ...twoMore, columns: [first, ...others, { header: "Nowhere", cells: [1, 2] }] }] }), /Benefits/);
      await refuses(host, update({ appendedRows: [{ ...twoMore, table: "Baselines" }] }), /Baselines/);
      await host.workbook.apply(update({ appendedRows: [twoMore] }));
      await refuses(host, update({ appendedRows: [{ ...twoMore, columns: [{ ...first, cells: ["B-03", "B-05"] }, ...others] }] }), /Benefits/);
    },
  } as const satisfies Readonly<Record<string, Proof>>;
};
