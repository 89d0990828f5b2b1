import { idKey, say } from "#core";
import { sep } from "node:path";
import { plansById, type RegisteredPlan, type Registry } from "../store/registry";
import type { Store } from "../store/store";
import type { UpdateAsked } from "../watch";
import { countsBefore, type PresentFile } from "./identify";
import { organisationOf } from "./organisation-of";
import type { FileToRead, ReadFile } from "./plan-readers";
import { unwritten } from "./unwritten";

/** One update under way: what is decided so far, and what of it is not written down yet. */
export function registering(store: Store, registry: Registry, { prefer = [] }: Pick<UpdateAsked, "prefer">) {
  const plans = new Map(registry.plans);
  const byId = plansById(plans.values());
  const known = registry.files;
  const folders = new Map(registry.folders.map((folder) => [folder.path, folder]));
  const preferred = new Set(prefer);
  /** The file that stands for each plan so far. */
  const headOf = new Map<number, PresentFile>();
  const forced: PresentFile[] = [];
  const open = unwritten(store, registry);
  let [nextPlan, nextLoad] = [registry.nextPlan, registry.nextLoad];
  let unreadable = 0;
  const byDigest = new Map(
    [...known.values()]
      .filter(({ state, digest }) => digest !== null && (state === "counted" || state === "other version" || state === "gone"))
      .map((file) => [file.digest, file]),
  );

  const note = open.file;
  const setPlan = (plan: RegisteredPlan): void => {
    plans.set(plan.plan, plan);
    if (plan.planId !== null) byId.set(idKey(plan.planId), plan.plan);
    open.plan(plan);
  };
  const otherVersion = (file: PresentFile, plan: number, head: PresentFile): void =>
    note(
      file,
      "other version",
      plan,
      say`Another version of the plan in ${head.path}, with the same Plan ID: the later one is counted, unless --prefer names the other.`,
    );
  const setHead = (plan: number, file: PresentFile): void => {
    const former = headOf.get(plan);
    headOf.set(plan, file);
    if (former !== undefined && former.path !== file.path) otherVersion(former, plan, file);
    note(file, "counted", plan, null);
  };
  /** Whether a file counts for a plan that may have another version already. */
  const isAhead = (plan: number, file: PresentFile): boolean => {
    const head = headOf.get(plan);
    return head === undefined || countsBefore(file, head, preferred);
  };

  function take(file: PresentFile, result: ReadFile): void {
    const before = known.get(file.path);
    const registered = before?.plan === null || before?.plan === undefined ? undefined : plans.get(before.plan);
    if (result.is === "no plan" && registered === undefined) return note(file, "no plan", null, result.trouble);
    if (result.is !== "plan") return cannotRead(file, registered, result.trouble);
    const { identity } = result;
    const named = identity.planId === null ? undefined : byId.get(idKey(identity.planId));
    const isOwn =
      registered !== undefined &&
      registered.state !== "forgotten" &&
      (identity.planId === null || registered.planId === null || idKey(registered.planId) === idKey(identity.planId));
    const plan = named ?? (isOwn && !headOf.has(registered.plan) ? registered.plan : nextPlan++);
    if (!isAhead(plan, file)) return otherVersion(file, plan, headOf.get(plan) ?? file);
    const load = nextLoad++;
    const organisation = organisationOf(identity.organisation, file.path, folders.get(file.folder));
    open.load({
      columns: result.columns,
      packed: result.packed,
      load: {
        load_no: load,
        plan_no: plan,
        plan_id: identity.planId,
        name: identity.name,
        organisation,
        plan_weight: identity.planWeight,
        currency: identity.currency,
        price_date: identity.priceDate,
        path: file.path,
        digest: file.digest,
        benefit_count: result.columns.benefits.count,
      },
    });
    setHead(plan, file);
    setPlan({ plan, load, planId: identity.planId, name: identity.name, organisation, path: file.path, state: "present", trouble: null });
  }

  function cannotRead(file: PresentFile, registered: RegisteredPlan | undefined, trouble: string): void {
    unreadable++;
    const plan = registered?.plan ?? nextPlan++;
    note(file, "unreadable", plan, trouble);
    if (headOf.has(plan)) return;
    setPlan(
      registered === undefined
        ? {
            plan,
            load: null,
            planId: null,
            name: null,
            organisation: organisationOf(null, file.path, folders.get(file.folder)),
            path: file.path,
            state: "unreadable",
            trouble,
          }
        : { ...registered, path: file.path, state: "unreadable", trouble },
    );
  }

  function toRead({ path, folder }: PresentFile): FileToRead {
    const { mapping, mappingPath } = folders.get(folder) ?? {};
    return { path, mapping: typeof mapping === "string" ? { path: mappingPath ?? "", text: mapping } : undefined };
  }

  return {
    note,
    take,
    toRead,
    planOfBytes: ({ digest }: PresentFile): number | null => byDigest.get(digest)?.plan ?? null,
    /** Takes a file whose bytes are known; false where it has to be read. */
    takeKnown(file: PresentFile): boolean {
      const registered = known.get(file.path);
      if (registered?.state === "no plan" && registered.digest === file.digest && (folders.get(file.folder)?.mapping ?? null) === null) {
        note(file, "no plan", null, registered.trouble);
        return true;
      }
      const before =
        file.digest === null || file.size === 0
          ? undefined
          : registered?.digest === file.digest && registered.plan !== null && registered.state !== "unreadable" && registered.state !== "copy"
            ? registered
            : byDigest.get(file.digest);
      const plan = before?.plan === null || before?.plan === undefined ? undefined : plans.get(before.plan);
      if (before === undefined || plan === undefined || plan.state === "forgotten") return false;
      // What is counted stays so until another version is written, or somebody prefers it.
      const head = headOf.get(plan.plan);
      if (head !== undefined && !(preferred.has(file.path) && !preferred.has(head.path))) {
        otherVersion(file, plan.plan, head);
        return true;
      }
      setHead(plan.plan, file);
      const organisation =
        folders.get(file.folder)?.organisationFrom === "folder" ? organisationOf(null, file.path, folders.get(file.folder)) : plan.organisation;
      setPlan({ ...plan, path: file.path, organisation, state: "present", trouble: null });
      return true;
    },
    /** Files that now stand for a plan whose last load is of other bytes. */
    versionsToRead(): readonly PresentFile[] {
      for (const [plan, file] of headOf) {
        const former = known.get(file.path);
        const before = byDigest.get(file.digest) ?? former;
        if (before?.state === "other version") {
          headOf.delete(plan);
          forced.push(file);
        }
      }
      return forced;
    },
    waiting: open.waiting,
    unreadable: () => unreadable,
    /** Marks what is no longer there; what lies in folders that are closed is not known to be gone. */
    closeUp(there: ReadonlySet<string>, closed: readonly string[]): void {
      const isClosed = (path: string): boolean => closed.some((folder) => path === folder || path.startsWith(folder + sep));
      for (const file of known.values()) {
        if (there.has(file.path) || file.state === "forgotten" || file.state === "gone" || isClosed(file.path)) continue;
        const head = file.plan === null ? undefined : headOf.get(file.plan);
        // What has moved, and what was a copy or no plan, is no loss.
        if (file.state !== "counted" || head !== undefined) open.leave(file.path);
        else note(file, "gone", file.plan, "The file is no longer there.");
      }
      for (const plan of [...plans.values()]) {
        if (plan.state === "gone" || plan.state === "forgotten" || headOf.has(plan.plan)) continue;
        if (isClosed(plan.path)) setPlan({ ...plan, state: "unreadable", trouble: say`Its folder cannot be looked into.` });
        else if (!there.has(plan.path)) setPlan({ ...plan, state: "gone", trouble: say`Its file is no longer there.` });
        else if (plan.state === "present") setPlan({ ...plan, state: "gone", trouble: say`Its file holds another plan now.` });
      }
    },
    write: open.write,
  };
}
