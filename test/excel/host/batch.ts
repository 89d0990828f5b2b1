import type { Surroundings } from "./kind";
import type { HostObject, Members } from "./members";
import { actionTypes, pathTypes, type Action, type ArgumentInfo, type ObjectPath, type Request, type Response } from "./protocol";
import { answerQuery } from "./query";
import { HostError, invalidArgument, itemNotFound } from "./trouble";

/**
 * Carries a request out: its actions in order, each path once, at the action that names it. It stops at the first error,
 * and what was done before stays, as in Excel. `stopAfter` breaks off after so many actions.
 */
export function executeBatch(members: Members, around: Surroundings, request: Request, stopAfter = Infinity): Response {
  const objects = new Map<number, HostObject>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    if (index >= stopAfter) break;
    try {
      const value = act(action);
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const path = request.ObjectPaths[action.ObjectPathId];
      const location = `${path?.Name ?? ""}${action.Name === "" ? "" : `.${action.Name}`}`;
      return {
        Results: results,
        TraceIds: traces,
        Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: location, HttpStatusCode: 400 },
      };
    }
  }
  return { Results: results, TraceIds: traces };

  function act(action: Action): unknown {
    if (action.ActionType === actionTypes.instantiate) return members.identity(objectAt(action.ObjectPathId));
    const object = objectAt(action.ObjectPathId);
    if (action.ActionType === actionTypes.query) return object.of === null ? null : answerQuery(members, object, action.QueryInfo ?? {});
    if (action.ActionType === actionTypes.method) return members.call(object, action.Name, argumentsOf(action.ArgumentInfo)) ?? null;
    if (action.ActionType === actionTypes.setProperty) return members.set(object, action.Name, argumentsOf(action.ArgumentInfo)[0]) ?? null;
    if (action.ActionType === actionTypes.trace) return null;
    throw new HostError("NotImplemented", `Actions of type ${action.ActionType} are not built`);
  }

  function objectAt(id: number): HostObject {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[id];
    if (path === undefined) throw new HostError("InvalidObjectPath", `There is no object path ${id}`);
    const object = resolve(path);
    objects.set(id, object);
    return object;
  }

  function resolve(path: ObjectPath): HostObject {
    const parent = (): HostObject => objectAt(path.ParentObjectPathId ?? 0);
    const given = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === pathTypes.global) return { type: "Workbook", of: around.workbook };
    if (path.ObjectPathType === pathTypes.method) return members.make(parent(), path.Name, given);
    if (path.ObjectPathType === pathTypes.property) return members.go(parent(), path.Name);
    if (path.ObjectPathType === pathTypes.indexer) return members.item(parent(), given[0]);
    if (path.ObjectPathType === pathTypes.nothing) return { type: path.Name === "" ? "Range" : path.Name, of: null };
    const reference = path.ObjectPathType === pathTypes.reference ? around.workbook.references.get(path.Name) : undefined;
    if (reference !== undefined) return { type: "Range", of: reference };
    throw path.ObjectPathType === pathTypes.reference
      ? itemNotFound(`the reference ${path.Name}`)
      : invalidArgument(`an object path of type ${path.ObjectPathType}`);
  }

  /** The arguments, with the objects themselves where the client named their paths. */
  function argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const given = (info?.Arguments ?? []).map((argument, index) => (typeof ids[index] === "number" && ids[index] !== 0 ? objectAt(ids[index]).of : argument));
    while (given.length > 0 && given[given.length - 1] === null) given.pop();
    return given;
  }
}
