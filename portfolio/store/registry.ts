import { idKey, phrase, type FileState } from "#core";
import type { KnownFile } from "../files/identify";
import { countOf, numberOf, textOf } from "./row-values";
import type { Store } from "./store";
import type { StoreRow } from "./tables";

/** Whether the file of a plan is there and can be read; a forgotten plan is no longer registered. */
export const registeredStates = phrase(["present", "unreadable", "gone", "forgotten"]);
export type RegisteredState = (typeof registeredStates)[number];

/** A plan that is registered. */
export interface RegisteredPlan {
  readonly plan: number;
  /** The load that counts; null where it could never be read. */
  readonly load: number | null;
  readonly planId: string | null;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly path: string;
  readonly state: RegisteredState;
  readonly trouble: string | null;
}

export interface Folder {
  readonly path: string;
  /** Whether a plan's organisation is what its Settings say, or the folder that it lies in. */
  readonly organisationFrom: "setting" | "folder";
  readonly mappingPath: string | null;
  readonly mapping: string | null;
}

/** What is registered, as it stood at the last look. */
export interface Registry {
  readonly folders: readonly Folder[];
  readonly files: ReadonlyMap<string, KnownFile>;
  readonly plans: ReadonlyMap<number, RegisteredPlan>;
  readonly nextPlan: number;
  readonly nextLoad: number;
}

export async function readRegistry(store: Store): Promise<Registry> {
  const folders = await store.rows("select * from folders order by path");
  const files = await store.rows("select * from files");
  const plans = await store.rows("select * from plans order by plan_no");
  const [next] = await store.rows(
    "select coalesce((select max(plan_no) from plans), 0) + 1 as plan, coalesce((select max(load_no) from loads), 0) + 1 as load",
  );
  return {
    folders: folders.map((row) => ({
      path: textOf(row["path"]) ?? "",
      organisationFrom: row["organisation_from"] === "folder" ? "folder" : "setting",
      mappingPath: textOf(row["mapping_path"]),
      mapping: textOf(row["mapping"]),
    })),
    files: new Map(
      files.map((row) => {
        const path = textOf(row["path"]) ?? "";
        const file: KnownFile = {
          path,
          folder: textOf(row["folder"]) ?? "",
          size: countOf(row["size"]),
          modified: countOf(row["modified"]),
          digest: textOf(row["digest"]),
          plan: numberOf(row["plan_no"]),
          state: row["state"] as FileState,
          trouble: textOf(row["trouble"]),
        };
        return [path, file];
      }),
    ),
    plans: new Map(
      plans.map((row) => {
        const plan: RegisteredPlan = {
          plan: countOf(row["plan_no"]),
          load: numberOf(row["load_no"]),
          planId: textOf(row["plan_id"]),
          name: textOf(row["name"]),
          organisation: textOf(row["organisation"]),
          path: textOf(row["path"]) ?? "",
          state: row["state"] as RegisteredState,
          trouble: textOf(row["trouble"]),
        };
        return [plan.plan, plan];
      }),
    ),
    nextPlan: countOf(next?.["plan"]),
    nextLoad: countOf(next?.["load"]),
  };
}

/** Puts the lines of files in place of those that are there, and takes away those of files that are left. */
export async function writeFiles(store: Store, files: readonly KnownFile[], left: readonly string[], there: ReadonlySet<string>): Promise<void> {
  const gone = [...files.map(({ path }) => path).filter((path) => there.has(path)), ...left];
  for (const path of gone) await store.run("delete from files where path = $path", { path });
  await store.add(
    "files",
    files.map(({ path, folder, size, modified, digest, plan, state, trouble }) => ({ path, folder, size, modified, digest, plan_no: plan, state, trouble })),
  );
}

/** Puts the lines of plans in place of those that are there. */
export async function writePlans(store: Store, plans: readonly RegisteredPlan[]): Promise<void> {
  if (plans.length === 0) return;
  await store.run(`delete from plans where plan_no in (${plans.map(({ plan }) => plan).join(", ")})`);
  await store.add("plans", plans.map(planRow));
}

const planRow = ({ plan, load, planId, name, organisation, path, state, trouble }: RegisteredPlan): StoreRow<"plans"> => ({
  plan_no: plan,
  load_no: load,
  plan_id: planId,
  name,
  organisation,
  path,
  state,
  trouble,
});

/** The plans by what makes two Plan IDs the same. */
export const plansById = (plans: Iterable<RegisteredPlan>): Map<string, number> => {
  const byId = new Map<string, number>();
  for (const { plan, planId, state } of plans) if (planId !== null && state !== "forgotten") byId.set(idKey(planId), plan);
  return byId;
};
