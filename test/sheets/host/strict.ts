import { callKind, type Calls } from "./calls";
import { markKind } from "./kinds";
import { fromRealm, toRealm, type Realm } from "./realm";
import { appsScriptSchema, namespaceOf, type ClassSchema } from "./schema";
import { checkArguments } from "./signatures";
import { HostError, Violation } from "./trouble";
import { enumeration, isAskedByTools } from "./words";

/** What every call to a service passes on its way. */
export interface Border {
  readonly calls: Calls;
  realm: Realm;
  readonly violations: string[];
  /** @throws HostError where the call is not allowed in the mode that the script runs in. */
  permit(kind: string, method: string): void;
}

/** The members of a service that are built here; `this` is the service as a script sees it. */
export type Members<Type> = Partial<Type> & ThisType<Type>;

type Method = (...given: readonly unknown[]) => unknown;

/** The parts that the members of a large service come in; each is made when it is first needed. */
export type Parts<Type> = readonly (() => Members<Type>)[];

/** Finds a member by its name, in the parts in turn. */
export function finder<Type>(parts: Parts<Type>): (name: string) => Method | undefined {
  const made: (Readonly<Record<string, Method>> | undefined)[] = [];
  return (name) => {
    for (let index = 0; index < parts.length; index++) {
      const members = (made[index] ??= parts[index]?.() as Readonly<Record<string, Method>>);
      if (Object.hasOwn(members, name)) return members[name];
    }
    return undefined;
  };
}

/**
 * A service object as a script gets it: it has the members of Google's types and no others, takes only the arguments that
 * an overload names, and says by name what is not built here.
 */
export function strict<Type extends object>(border: Border, kind: string, members: Members<Type> | Parts<Type>, state: unknown = undefined): Type {
  const schema = appsScriptSchema().classes.get(kind);
  if (schema === undefined) throw new Error(`No class ${kind} in the types`);
  const find = finder<Type>(Array.isArray(members) ? (members as Parts<Type>) : [() => members as Members<Type>]);
  const proxy: object = new Proxy(Object.freeze({}), {
    get(_, name) {
      if (typeof name === "symbol") return undefined;
      if (name === "toString" && !schema.methods.has(name)) return () => schema.kind.split(".")[1];
      const words = schema.words.get(name);
      if (words !== undefined) return enumeration(fullName(schema, name, words));
      const method = find(name);
      if (method !== undefined)
        return (...given: readonly unknown[]) =>
          call(
            border,
            schema,
            name,
            () =>
              method.apply(
                proxy,
                given.map((value) => fromRealm(value)),
              ),
            given,
          );
      if (isAskedByTools(name) && !schema.methods.has(name)) return undefined;
      return refuse(border, schema.methods.has(name) ? `${kind}.${name} is not built here` : `${kind} has no ${name}`);
    },
    set: (_, name) => refuse(border, `${kind}.${String(name)} cannot be set`),
    has: (_, name) => schema.methods.has(String(name)),
  });
  return markKind(proxy, kind, state) as Type;
}

function call(border: Border, schema: ClassSchema, method: string, run: () => unknown, given: readonly unknown[]): unknown {
  const { kind } = schema;
  try {
    checkArguments(schema, method, given);
    border.permit(kind, method);
    return toRealm(border.realm, border.calls.around(`${kind.split(".")[1]}.${method}`, callKind(kind, method), run));
  } catch (error) {
    if (error instanceof Violation) refuse(border, error.message);
    if (!(error instanceof HostError)) throw error;
    const thrown = new border.realm.Error(error.message);
    thrown.name = error.name;
    throw thrown;
  }
}

function refuse(border: Border, what: string): never {
  if (!border.violations.includes(what)) border.violations.push(what);
  throw new Violation(what);
}

function fullName(schema: ClassSchema, name: string, words: string): string {
  const { enumerations } = appsScriptSchema();
  const space = namespaceOf(schema.members.find((member) => member.name?.getText() === name) ?? (schema.members[0] as never));
  const full = [words, `${space}.${words}`, `Base.${words}`].find((kind) => enumerations.has(kind));
  if (full === undefined) throw new Error(`No enumeration ${words} for ${schema.kind}`);
  return full;
}
