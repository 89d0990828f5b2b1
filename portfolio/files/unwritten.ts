import type { FileState } from "#core";
import { loadTables, type LoadColumns } from "../store/load-columns";
import { writeFiles, writePlans, type RegisteredPlan, type Registry } from "../store/registry";
import type { Store } from "../store/store";
import type { StoreRow } from "../store/tables";
import type { KnownFile, PresentFile } from "./identify";

/** A plan that was read, as the store takes it up. */
interface Load {
  readonly columns: LoadColumns;
  readonly load: StoreRow<"loads">;
  readonly packed: Uint8Array;
}

/** What an update has decided and not written down yet; what stands in the store already is not written again. */
export function unwritten(store: Store, registry: Registry) {
  const stored = { files: new Map(registry.files), plans: new Map(registry.plans) };
  const files = new Map<string, KnownFile>();
  const plans = new Map<number, RegisteredPlan>();
  const left = new Set<string>();
  let loads: Load[] = [];
  return {
    file({ path, folder, size, modified, digest }: Omit<PresentFile, "trouble">, state: FileState, plan: number | null, trouble: string | null): void {
      const now: KnownFile = { path, folder, size, modified, digest, plan, state, trouble };
      const before = stored.files.get(path);
      const isSame = before !== undefined && (Object.keys(now) as (keyof KnownFile)[]).every((part) => before[part] === now[part]);
      if (isSame) files.delete(path);
      else files.set(path, now);
    },
    /** A file of which nothing is to be remembered. */
    leave: (path: string): void => void left.add(path),
    plan(plan: RegisteredPlan): void {
      const before = stored.plans.get(plan.plan);
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(plan)) plans.delete(plan.plan);
      else plans.set(plan.plan, plan);
    },
    load: (load: Load): void => void loads.push(load),
    /** How many plans wait to be written. */
    waiting: () => loads.length,
    /** All of it at once. What comes while it is being written waits for the next time. */
    async write(): Promise<void> {
      const now = { loads, files: new Map(files), plans: new Map(plans), left: [...left] };
      if (now.files.size + now.plans.size + now.loads.length + now.left.length === 0) return;
      const replaced = new Set([...now.files.keys()].filter((path) => stored.files.has(path)));
      for (const [path, file] of files) stored.files.set(path, file);
      for (const [plan, registered] of plans) stored.plans.set(plan, registered);
      files.clear();
      plans.clear();
      left.clear();
      loads = [];
      await store.whole(async () => {
        await store.add(
          "loads",
          now.loads.map(({ load }) => load),
        );
        await store.add(
          "snapshots",
          now.loads.map(({ load, packed }) => ({ load_no: load.load_no, packed })),
        );
        for (const table of loadTables)
          await store.addColumns<typeof table>(
            table,
            now.loads.map(({ load: { plan_no, load_no }, columns }) => ({ columns: columns[table], alike: { plan_no, load_no } })),
          );
        await writeFiles(store, [...now.files.values()], now.left, replaced);
        await writePlans(store, [...now.plans.values()]);
      });
    },
  };
}
