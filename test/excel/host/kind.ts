import type { HostWorkbook } from "./model";

/** What the implementation of a class has to work with. */
export interface Surroundings {
  readonly workbook: HostWorkbook;
}

/**
 * How one class behaves, by the names that travel. What an object is, is up to the class; objects of other classes come in
 * and go out as what they are. Navigations and methods that find nothing give null, which makes a null object.
 */
export interface Kind<T = unknown> {
  /** What tells objects apart, for the classes that have an Id. */
  readonly id?: (of: T) => string | number;
  readonly get?: Readonly<Record<string, (of: T, around: Surroundings) => unknown>>;
  readonly set?: Readonly<Record<string, (of: T, value: unknown, around: Surroundings) => void>>;
  readonly go?: Readonly<Record<string, (of: T, around: Surroundings) => unknown>>;
  readonly call?: Readonly<Record<string, (of: T, given: readonly unknown[], around: Surroundings) => unknown>>;
  readonly items?: (of: T, around: Surroundings) => readonly unknown[];
  /** An item by its id or name; throws ItemNotFound. */
  readonly find?: (of: T, key: unknown, around: Surroundings) => unknown;
  /** Properties that are only kept, with what they are at first. */
  readonly bag?: Readonly<Record<string, unknown>>;
}

export type Kinds = Readonly<Record<string, Kind<never>>>;

const bags = new WeakMap<object, Map<string, unknown>>();
const parts = new WeakMap<object, Map<string, object>>();

/** What is kept of an object's plain properties. */
export function bagOf(owner: object): Map<string, unknown> {
  const bag = bags.get(owner) ?? new Map<string, unknown>();
  bags.set(owner, bag);
  return bag;
}

/** The one object that stands for a part of another, for instance a chart's title. */
export function partOf(owner: object, name: string): object {
  const known = parts.get(owner) ?? new Map<string, object>();
  parts.set(owner, known);
  const part = known.get(name) ?? { name };
  known.set(name, part);
  return part;
}

/** All that is kept of an object: its properties, and its parts with theirs. */
export function keptOf(owner: object): Readonly<Record<string, unknown>> {
  const inner = [...(parts.get(owner) ?? [])].map(([name, part]) => [name, keptOf(part)] as const);
  return { ...Object.fromEntries([...(bags.get(owner) ?? [])].sort(byName)), ...Object.fromEntries(inner.sort(byName)) };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
