import type { Host } from "./host";

/** A call as it travels between the page and the server: texts of JSON only. */
export interface ScriptRun {
  /** Calls a server function as `google.script.run` does. At most ten run at a time; others wait until one is done. */
  call(name: string, given: readonly unknown[]): Promise<unknown>;
  /** The chained form: `run.withSuccessHandler(f).withFailureHandler(g).review("2026-10-31")`. */
  readonly run: ScriptRunner;
  /** How many ran at the same time at most. */
  readonly mostAtOnce: () => number;
}

export interface ScriptRunner {
  withSuccessHandler(handler: (result: unknown, userObject?: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error, userObject?: unknown) => void): ScriptRunner;
  withUserObject(userObject: unknown): ScriptRunner;
  readonly [serverFunction: string]: (...given: readonly never[]) => unknown;
}

/** "Client-to-server communication": the 11th call waits. */
const mostCalls = 10;

/** The server functions of a script, by name, as a page reaches them ("Client-to-server communication"). */
export function scriptRun(host: Host, functions: Readonly<Record<string, unknown>>): ScriptRun {
  const waiting: (() => void)[] = [];
  let [running, most] = [0, 0];
  const call = async (name: string, given: readonly unknown[]): Promise<unknown> => {
    const work = serverFunction(functions, name);
    const travelling = JSON.stringify(legal(given));
    if (running >= mostCalls) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    most = Math.max(most, running);
    try {
      await new Promise<void>((resolve) => setImmediate(resolve));
      host.authMode = "FULL";
      host.restart();
      const result = legal(await work(...(JSON.parse(travelling) as unknown[])));
      return result === undefined ? undefined : JSON.parse(JSON.stringify(result));
    } catch (error) {
      throw asScriptError(error);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
  return { call, run: runner(call, functions, {}), mostAtOnce: () => most };
}

type ServerFunction = (...given: readonly unknown[]) => unknown;

/** A function whose name ends in an underscore is private: the page does not even see it. */
function serverFunction(functions: Readonly<Record<string, unknown>>, name: string): ServerFunction {
  const found = functions[name];
  if (name.endsWith("_") || typeof found !== "function") throw new TypeError(`google.script.run.${name} is not a function`);
  return found as ServerFunction;
}

/** Of an error on the server the page sees a ScriptError with its name and message as words, and nothing else of it. */
function asScriptError(error: unknown): Error {
  const { name, message } = error as Error;
  if (message.startsWith(illegal)) return error as Error;
  return Object.assign(new Error(`${name}: ${message}`), { name: "ScriptError" });
}

const illegal = "Failed due to illegal value in property";

interface Handlers {
  readonly success?: (result: unknown, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

function runner(call: ScriptRun["call"], functions: Readonly<Record<string, unknown>>, handlers: Handlers): ScriptRunner {
  const chained = {
    withSuccessHandler: (success: Handlers["success"]) => runner(call, functions, { ...handlers, ...(success === undefined ? {} : { success }) }),
    withFailureHandler: (failure: Handlers["failure"]) => runner(call, functions, { ...handlers, ...(failure === undefined ? {} : { failure }) }),
    withUserObject: (userObject: unknown) => runner(call, functions, { ...handlers, userObject }),
  };
  return new Proxy(chained, {
    get(_, name) {
      if (typeof name === "symbol") return undefined;
      if (Object.hasOwn(chained, name)) return chained[name as keyof typeof chained];
      serverFunction(functions, name);
      // An illegal argument throws at once, in the page.
      return (...given: readonly unknown[]): void => {
        legal(given);
        void call(name, given).then(
          (result) => handlers.success?.(result, handlers.userObject),
          (error: Error) => handlers.failure?.(error, handlers.userObject),
        );
      };
    },
  });
}

/** @throws TypeError where a value is not made of primitives, arrays and plain objects only, or runs in a circle. */
function legal(value: unknown, name = "arguments", above: readonly unknown[] = []): unknown {
  if (value === null || value === undefined || ["number", "string", "boolean"].includes(typeof value)) return value;
  const isList = Array.isArray(value);
  const isRecord = typeof value === "object" && Object.prototype.toString.call(value) === "[object Object]" && isPlainLike(value);
  if ((!isList && !isRecord) || above.includes(value)) throw new TypeError(`${illegal}: ${name}`);
  for (const [key, item] of Object.entries(value)) legal(item, key, [...above, value]);
  return value;
}

function isPlainLike(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
