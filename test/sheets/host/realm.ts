import { kindOf } from "./kinds";
import { isDate } from "./signatures";

/** The constructors of the place that a script runs in: `instanceof` tells a realm's own arrays and dates from others'. */
export interface Realm {
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
}

/** A copy of a result that belongs to the realm. */
export function toRealm(realm: Realm, value: unknown): unknown {
  if (typeof value !== "object" || value === null || kindOf(value) !== undefined) return value;
  if (isDate(value)) return new realm.Date(value.getTime());
  if (Array.isArray(value)) {
    const copy = new realm.Array<unknown>(value.length);
    for (let index = 0; index < value.length; index++) copy[index] = toRealm(realm, value[index]);
    return copy;
  }
  const copy = new realm.Object() as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) copy[key] = toRealm(realm, item);
  return copy;
}

/** A copy of an argument, as it travels to the server. */
export function fromRealm(value: unknown): unknown {
  if (typeof value !== "object" || value === null || kindOf(value) !== undefined) return value;
  if (isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return Array.from(value, fromRealm);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromRealm(item)]));
}
