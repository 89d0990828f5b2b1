import { bagOf, type Kind, type Kinds, type Surroundings } from "./kind";
import type { Schema, TypeSchema } from "./schema";
import { HostError, itemNotFound } from "./trouble";

/** An object that the client holds: its class and what it is; null is a null object. */
export interface HostObject {
  readonly type: string;
  readonly of: object | null;
}

/** The members of all classes: those that the client knows, that are built here, and that the allowed set has. */
export interface Members {
  get(object: HostObject, wire: string): unknown;
  set(object: HostObject, wire: string, value: unknown): void;
  go(object: HostObject, wire: string): HostObject;
  call(object: HostObject, wire: string, given: readonly unknown[]): unknown;
  /** Like a call, for methods that give an object. */
  make(object: HostObject, wire: string, given: readonly unknown[]): HostObject;
  item(object: HostObject, key: unknown): HostObject;
  items(object: HostObject): readonly HostObject[];
  type(name: string): TypeSchema;
  /** Notes a violation, and gives the error to throw. */
  refuse(what: string): HostError;
  identity(object: HostObject): Readonly<Record<string, unknown>> | null;
}

/** Refuses what is not there, too new, or not built, and says so in `violations`, which a test expects to be empty. */
export function members(schema: Schema, kinds: Kinds, allowed: number, around: Surroundings, violations: string[]): Members {
  const refuse = (what: string): HostError => {
    violations.push(what);
    return new HostError("ApiNotFound", what);
  };
  const typeOf = (name: string): TypeSchema => {
    const type = schema.get(name);
    if (type === undefined) throw refuse(`There is no class ${name}`);
    return type;
  };
  const kindOf = (name: string): Kind<object> => {
    const kind = kinds[name];
    if (kind === undefined) throw refuse(`The class ${name} is not built`);
    return kind as Kind<object>;
  };
  const present = ({ type, of }: HostObject): object => {
    if (of === null) throw itemNotFound(`a ${type} that is null`);
    return of;
  };
  function checked<M extends { readonly since: number }>(type: string, wire: string, found: M | undefined): M {
    if (found === undefined) throw refuse(`${type} has no ${wire}`);
    if (found.since > allowed) throw refuse(`${type}.${wire} needs ExcelApi ${Math.floor(found.since / 1000)}.${found.since % 1000}`);
    return found;
  }
  const built = <F>(type: string, wire: string, found: F | undefined): F => {
    if (found === undefined) throw refuse(`${type}.${wire} is not built`);
    return found;
  };
  const givenTo = (type: string, wire: string, parameters: number, given: readonly unknown[]): readonly unknown[] => {
    if (given.length > parameters) throw refuse(`${type}.${wire} takes ${parameters} arguments and got ${given.length}`);
    return given;
  };
  const wrapped = (type: string, of: unknown): HostObject => {
    if (of !== null && typeof of !== "object") throw new TypeError(`${type} is built to give ${String(of)}`);
    return { type, of };
  };

  return {
    type: typeOf,
    refuse,
    get(object, wire) {
      checked(object.type, wire, typeOf(object.type).scalars.get(wire));
      const kind = kindOf(object.type);
      const of = present(object);
      if (wire === "Id" && kind.id !== undefined) return kind.id(of);
      if (kind.bag !== undefined && wire in kind.bag) return bagOf(of).get(wire) ?? kind.bag[wire];
      return built(object.type, wire, kind.get?.[wire])(of, around);
    },
    set(object, wire, value) {
      const scalar = checked(object.type, wire, typeOf(object.type).scalars.get(wire));
      if (!scalar.writable) throw refuse(`${object.type}.${wire} is read-only`);
      const kind = kindOf(object.type);
      const of = present(object);
      if (kind.bag !== undefined && wire in kind.bag) bagOf(of).set(wire, value);
      else built(object.type, wire, kind.set?.[wire])(of, value, around);
    },
    go(object, wire) {
      const { type } = checked(object.type, wire, typeOf(object.type).navigations.get(wire));
      return wrapped(type, built(object.type, wire, kindOf(object.type).go?.[wire])(present(object), around));
    },
    call(object, wire, given) {
      const { parameters } = checked(object.type, wire, typeOf(object.type).methods.get(wire));
      if (object.of === null && wire === "_KeepReference") return null;
      return built(object.type, wire, kindOf(object.type).call?.[wire])(present(object), givenTo(object.type, wire, parameters, given), around);
    },
    make(object, wire, given) {
      const { parameters, returns } = checked(object.type, wire, typeOf(object.type).methods.get(wire));
      if (returns === undefined) throw refuse(`${object.type}.${wire} gives no object`);
      const result = built(object.type, wire, kindOf(object.type).call?.[wire])(present(object), givenTo(object.type, wire, parameters, given), around);
      return wrapped(returns, result ?? null);
    },
    item(object, key) {
      const { indexer, item } = typeOf(object.type);
      return wrapped(indexer ?? item ?? "", built(object.type, "getItem", kindOf(object.type).find)(present(object), key, around));
    },
    items(object) {
      const { item } = typeOf(object.type);
      return built(object.type, "items", kindOf(object.type).items)(present(object), around).map((of) => wrapped(item ?? "", of));
    },
    identity(object) {
      if (object.of === null) return null;
      const kind = kinds[object.type] as Kind<object> | undefined;
      const reference = "reference" in object.of ? object.of.reference : undefined;
      if (reference !== undefined) return { _ReferenceId: reference };
      if (kind?.id === undefined) return {};
      return { [typeOf(object.type).scalars.has("_Id") ? "_Id" : "Id"]: kind.id(object.of) };
    },
  };
}
