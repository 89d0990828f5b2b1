import { once } from "./once";

/** An object each of whose parts is worked out when it is first asked for, and kept. Written as JSON or copied it is as if all had been there. */
export function askedFor<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const whole: Partial<T> = {};
  for (const key of Object.keys(parts) as (keyof T)[]) Object.defineProperty(whole, key, { enumerable: true, get: once(parts[key]) });
  return whole as T;
}
