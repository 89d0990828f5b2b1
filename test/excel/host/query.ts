import type { HostObject, Members } from "./members";
import type { QueryInfo } from "./protocol";

/** A load: the wanted properties in wire names, nested as they were asked for. */
export function answerQuery(members: Members, object: HostObject, { Select, Expand, Top, Skip }: QueryInfo): unknown {
  const paths = [...(Select ?? ["*"]), ...(Expand ?? [])].map((path) =>
    path
      .replaceAll(".", "/")
      .split("/")
      .filter((part) => part !== ""),
  );
  return answer(members, object, paths, Skip ?? 0, Top ?? Infinity);
}

function answer(members: Members, object: HostObject, paths: readonly (readonly string[])[], skip: number, top: number): unknown {
  const type = members.type(object.type);
  const bag: Record<string, unknown> = { ...members.identity(object) };
  const wireOf = (camel: string): string | undefined => [...type.scalars].find(([, scalar]) => same(scalar.camel, camel))?.[0];
  const forItems: (readonly string[])[] = [];
  const nested = new Map<string, (readonly string[])[]>();
  for (const path of paths) {
    const [first = "*", ...rest] = path[0] === "items" ? path.slice(1) : path;
    const wire = wireOf(first);
    const navigation = [...type.navigations].find(([, { camel }]) => same(camel, first))?.[0];
    if (type.isCollection && wire === undefined) forItems.push([first, ...rest]);
    else if (first === "*") throw members.refuse(`A load of ${object.type} that does not name its properties`);
    else if (rest.length === 0 && wire !== undefined) bag[wire] = members.get(object, wire);
    else if (navigation !== undefined) nested.set(navigation, [...(nested.get(navigation) ?? []), rest.length === 0 ? ["*"] : rest]);
    else bag[first] = members.get(object, first);
  }
  for (const [wire, inner] of nested) {
    const target = members.go(object, wire);
    bag[wire] = target.of === null ? null : answer(members, target, inner, 0, Infinity);
  }
  if (type.isCollection && forItems.length > 0) {
    bag["_Items"] = members
      .items(object)
      .slice(skip, skip + top)
      .map((item) => answer(members, item, forItems, 0, Infinity));
  }
  return bag;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
