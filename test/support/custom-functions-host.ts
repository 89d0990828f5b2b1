import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { clientFolder } from "../excel/host/schema";

/*
 * Excel's side of a custom function: just enough of the desktop host for Microsoft's own custom-functions runtime to start,
 * take the bundle's registrations and be called. The runtime is loaded from its package and never changed.
 */

/** What Excel gets back for a call: the value, or the code of an error with its message. */
export type Answered = { readonly value: unknown } | { readonly error: number; readonly message: unknown };

const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";

type SafeArray = { toArray(): readonly unknown[]; dimensions(): number };
const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

/** Starts the runtime, runs the scripts in it, and calls functions as Excel does. */
export async function customFunctionsHost(scripts: readonly string[]): Promise<{ call(name: string, args: readonly unknown[]): Promise<Answered> }> {
  const waiting = new Map<string, (answer: Answered) => void>();
  let raise: ((event: number, entries: SafeArray) => void) | undefined;
  // An object of this realm, made a context, would be asked for each global at each use.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  Object.assign(context, page(context));
  vm.runInContext("var window = globalThis, self = globalThis, top = globalThis, parent = globalThis;", context);
  context["external"] = {
    GetContext: () => new Proxy(appContext, { get: (known, name) => (known as Record<string | symbol, unknown>)[name] ?? (() => "") }),
    GetHostInfo: () => hostInfo,
    Execute: (_method: number, [request]: readonly (readonly string[])[], done: (answer: SafeArray) => void) => {
      setImmediate(() => done(safeArray([0, 200, safeArray([]), answerBatch(JSON.parse(request?.[4] ?? "{}"), waiting)])));
    },
    RegisterEvent: (event: number, _target: string, handler: typeof raise, done: (status: number) => void) => {
      if (event === 33) raise = handler;
      done(0);
    },
    UnregisterEvent: () => undefined,
  };
  vm.runInContext(readFileSync(path.join(clientFolder(), "custom-functions-runtime.js"), "utf8"), context, { filename: "custom-functions-runtime.js" });
  for (const script of scripts) vm.runInContext(readFileSync(script, "utf8"), context, { filename: script });
  for (let turn = 0; raise === undefined && turn < 500; turn++) await new Promise((later) => setTimeout(later, 20));
  if (raise === undefined) throw new Error("The custom functions runtime did not come up");
  const send = raise;
  let count = 0;
  return {
    call: (name, args) =>
      new Promise((resolve) => {
        const id = String(++count);
        waiting.set(id, resolve);
        const message = JSON.stringify([id, name, args, "Sheet1!C7", errorsAllowed, []]);
        send(33, safeArray([safeArray([1, 1000, "", message, 0, false])]));
      }),
  };
}

const errorsAllowed = 4;

interface Batch {
  readonly Actions: readonly {
    readonly Id: number;
    readonly ActionType: number;
    readonly Name: string;
    readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  }[];
}

/** A result as the runtime hands it over; of one that failed the value is the message. */
interface Result {
  readonly id: string;
  readonly value: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

/** Answers whatever the runtime asks, and hands results to who waits for them. */
function answerBatch({ Actions }: Batch, waiting: Map<string, (answer: Answered) => void>): string {
  for (const { Name, ArgumentInfo } of Actions) {
    if (!/Results$/.test(Name)) continue;
    for (const { id, value, failed, errorCode } of (ArgumentInfo?.Arguments?.[0] ?? []) as readonly Result[]) {
      waiting.get(id)?.(failed === true ? { error: errorCode ?? 0, message: value } : { value });
      waiting.delete(id);
    }
  }
  return JSON.stringify({
    Results: Actions.map(({ Id, ActionType, Name }) => ({ ActionId: Id, Value: ActionType === 1 ? {} : Name.includes("EnabledFeatures") ? [] : null })),
  });
}

const hostInfo = "Excel$Win32$16.01$en-US$test$$disableLogging$2";
const address = `https://benefits.example/functions.html?_host_Info=${hostInfo}`;

const appContext = {
  GetAppType: () => 1,
  GetDocMode: () => 0,
  GetDocUrl: () => "plan.xlsx",
  GetInstanceId: () => "test",
  GetLoggingAllowed: () => false,
  GetSolutionRef: () => "test",
  GetSupportedMatrix: () => JSON.stringify({ ExcelApi: "1.15", CustomFunctionsRuntime: "1.3" }),
  GetSettings: () => ({ Read: () => undefined, Write: () => undefined, RefreshAsync: () => undefined }),
};

/** A page without anything to see; a script that is put into it is loaded from the package. */
function page(context: vm.Context): Record<string, unknown> {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  };
  interface Script {
    src: string;
    onload?: () => void;
    onerror?: () => void;
  }
  const globals: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    sessionStorage: storage,
    localStorage: storage,
    history: {},
    name: "",
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", platform: "Win32", language: "en-US" },
    location: {
      href: address,
      search: address.slice(address.indexOf("?")),
      hash: "",
      protocol: "https:",
      host: "benefits.example",
      hostname: "benefits.example",
      pathname: "/functions.html",
      origin: "https://benefits.example",
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
  };
  const load = (script: Script): void => {
    const file = path.join(clientFolder(), ...(script.src.split("?")[0] ?? "").replace(hosted, "").split("/"));
    setImmediate(() => {
      if (!existsSync(file)) return script.onerror?.();
      vm.runInContext(readFileSync(file, "utf8"), context, { filename: file });
      script.onload?.();
    });
  };
  const head = { appendChild: load, insertBefore: load };
  globals["document"] = {
    readyState: "complete",
    URL: address,
    cookie: "",
    head,
    body: head,
    documentElement: head,
    addEventListener: () => undefined,
    createElement: () => ({ setAttribute: () => undefined, getAttribute: () => null, style: {} }),
    getElementsByTagName: (tag: string) => (tag === "script" ? [{ src: `${hosted}custom-functions-runtime.js`, getAttribute: () => null }] : [head]),
  };
  return globals;
}
