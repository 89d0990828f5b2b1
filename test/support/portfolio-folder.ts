import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { addFolders } from "../../portfolio/add";
import { readBoard } from "../../portfolio/figures/read-board";
import { readPlanList } from "../../portfolio/figures/plan-list";
import { reviewPlans } from "../../portfolio/review";
import { openStore, type Store } from "../../portfolio/store/store";
import { updatePlans, type Updated } from "../../portfolio/update";
import type { UpdateAsked } from "../../portfolio/watch";
import { soundBenefit, soundFlow, tableOf, type NamedCells } from "./plan-builder";
import { planFile } from "./plan-file";

export const quietly: UpdateAsked = { step: () => undefined, isStopped: () => false, readMapping: () => [] };

export interface SmallPlan {
  readonly id?: string;
  readonly name?: string;
  readonly saved?: number;
  readonly currency?: string;
  readonly settings?: readonly (readonly [string, string | number])[];
  readonly flow?: NamedCells;
  /** The day of its readings. */
  readonly readOn?: string;
  /** The hours that were first approved. */
  readonly approved?: number;
}

/** A plan of two benefits; what it claims is its saved hours at £10 each. */
export const smallPlan = ({ id, name = "Plan", saved = 95, currency = "£", settings = [], flow = {}, readOn = "2026-06-30", approved }: SmallPlan = {}) =>
  planFile({
    Benefits: tableOf(soundBenefit(), soundFlow({ "Benefit ID": "B-02", Category: "Cashable", "Unit value": 10, ...flow })),
    Measurements: tableOf(
      { "Benefit ID": "B-01", Date: readOn, Actual: 10, Source: "Order system, June", "Validated by": null, "Validated on": null },
      { "Benefit ID": "B-02", Date: readOn, Actual: saved, Source: `Payroll of ${id ?? name}`, "Validated by": "Finance", "Validated on": "2026-07-02" },
    ),
    ...(approved === undefined
      ? {}
      : {
          Baselines: tableOf({
            Baseline: "Business case",
            "Taken on": "2026-01-01",
            "Benefit ID": "B-02",
            Target: approved,
            Due: "2026-12-31",
            "Unit value": 10,
          }),
        }),
    Settings: [
      ["Setting", "Value"],
      ["Plan", name],
      ...(id === undefined ? [] : [["Plan ID", id]]),
      ["Currency", currency],
      ...settings.map((row) => [...row]),
    ],
  });

/** A folder of plans, and a store that stays in memory, which is as one in a file and faster. */
export function portfolioFolder() {
  const place = mkdtempSync(join(tmpdir(), "portfolio-folder-"));
  const plans = join(place, "plans");
  mkdirSync(plans);
  let opened: Promise<Store> | undefined;
  let seconds = 0;
  const at = (name: string): string => join(plans, name);
  async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
    opened ??= openStore(":memory:");
    return work(await opened);
  }
  return {
    place,
    plans,
    at,
    withStore,
    /** Puts a file there, each a second later than the one before. */
    put(name: string, bytes: Uint8Array | string, later = ++seconds): string {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), bytes);
      utimesSync(at(name), 1_780_000_000 + later, 1_780_000_000 + later);
      return at(name);
    },
    touch(name: string): void {
      const { mtimeMs } = statSync(at(name));
      utimesSync(at(name), mtimeMs / 1000 + 100, mtimeMs / 1000 + 100);
    },
    add: (said: Partial<Parameters<typeof addFolders>[2]> = {}) =>
      withStore((store) => addFolders(store, [plans], { organisationFrom: "setting", mapping: null, mappingPath: null, ...said })),
    update: (asked: Partial<UpdateAsked> = {}): Promise<Updated> => withStore((store) => updatePlans(store, { ...quietly, ...asked })),
    review: (day: number) => withStore((store) => reviewPlans(store, day, quietly)),
    board: (asOf?: number) => withStore((store) => readBoard(store, { asOf, since: undefined, by: "organisation" })),
    list: () => withStore(readPlanList),
    async remove(): Promise<void> {
      (await opened)?.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
