import { executeBatch } from "./batch";
import { charts } from "./charts";
import { genuineRun, type NativeBridge } from "./client";
import { formats } from "./formats";
import type { Kinds } from "./kind";
import { members } from "./members";
import { emptyWorkbook, type HostWorkbook } from "./model";
import { actionTypes, type Action, type Request, type Response } from "./protocol";
import { range } from "./ranges";
import { clientSchema, version } from "./schema";
import { answerServices, asksServices, newServices, type HostServices } from "./services";
import { tables } from "./tables";
import { workbooks } from "./workbooks";
import { worksheets } from "./worksheets";

/** What one request and its response weighed, in bytes of JSON. */
export interface Wire {
  readonly request: number;
  readonly response: number;
  readonly actions: number;
  /** What the client told besides: 64 waits for the end of cell editing. */
  readonly flags: number;
  /** Only the client's own tidying up after a run. */
  readonly isCleanUp: boolean;
}

/** What goes wrong with a request: an error by its code, before anything is done or after so many actions. */
export interface Fault {
  readonly code: string;
  readonly afterActions?: number;
}

/** What goes back to the client: the status of HTTP and a body of JSON. */
export interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

export interface ExcelHost {
  /** The genuine client's way in, loaded at first use. */
  readonly run: typeof Excel.run;
  /** Answers a request, from whatever client in whatever page it comes. */
  respond(request: string, flags: number): Answer;
  readonly supports: (version: string) => boolean;
  readonly workbook: HostWorkbook;
  readonly services: HostServices;
  /** Members that the client used although they are not there, not built here, or too new. A test expects none. */
  readonly violations: readonly string[];
  readonly wire: readonly Wire[];
  /** Called before each request that is not a tidying up, with its number from 1; what it gives goes wrong. */
  onRequest: ((number: number) => Fault | undefined | void) | undefined;
  /** Starts counting anew. */
  reset(): void;
}

const kinds: Kinds = { ...workbooks, ...worksheets, ...tables, ...formats, ...charts, Range: range };

/** Excel on the web takes and gives 5 MB at most. */
export const mostBytes = 5_000_000;

/** A workbook behind the genuine client, which speaks the interfaces up to `api`, for instance "1.15". */
export function excelHost({ workbook = emptyWorkbook(), api = "1.15" }: { readonly workbook?: HostWorkbook; readonly api?: string } = {}): ExcelHost {
  const violations: string[] = [];
  const services = newServices();
  let wire: Wire[] = [];
  let number = 0;
  const supports = (wanted: string): boolean => version(wanted) <= version(api);
  const all = members(clientSchema(), kinds, version(api), { workbook }, violations);
  let run: typeof Excel.run | undefined;
  const host: ExcelHost = {
    get run() {
      run ??= genuineRun(bridgeTo(respond), api, (set, wanted) => (set === "ExcelApi" ? supports(wanted) : set === "DelayForCellEdit"));
      return run;
    },
    respond,
    supports,
    workbook,
    services,
    violations,
    get wire() {
      return wire;
    },
    onRequest: undefined,
    reset: () => {
      wire = [];
      number = 0;
    },
  };
  return host;

  function respond(text: string, flags: number): Answer {
    const request = JSON.parse(text) as Request;
    if (asksServices(request)) return { statusCode: 200, body: JSON.stringify(answerServices(request, services, violations)) };
    const removes = ({ Name }: Action): boolean => Name === "_RemoveReference";
    const isCleanUp = request.Actions.some(removes) && request.Actions.every((action) => action.ActionType === actionTypes.instantiate || removes(action));
    const fault = isCleanUp ? undefined : (host.onRequest?.(++number) ?? undefined);
    const weight = Buffer.byteLength(text);
    const broken: Fault | undefined = weight > mostBytes ? { code: "RequestPayloadSizeLimitExceeded" } : fault;
    const response: Response = executeBatch(all, { workbook }, request, broken === undefined ? Infinity : (broken.afterActions ?? 0));
    const body = JSON.stringify(response);
    const answered = Buffer.byteLength(body);
    const problem = broken?.code ?? (answered > mostBytes ? "ResponsePayloadSizeLimitExceeded" : undefined);
    wire.push({ request: weight, response: answered, actions: request.Actions.length, flags, isCleanUp });
    if (problem === undefined) return { statusCode: 200, body };
    return { statusCode: 400, body: JSON.stringify({ error: { code: problem, message: `The host says ${problem}.` } }) };
  }
}

/** The way of the native hosts: envelopes of JSON both ways. */
function bridgeTo(respond: ExcelHost["respond"]): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as { readonly id: number; readonly flags: number; readonly message: { readonly body: unknown } };
      setImmediate(() => {
        const { statusCode, body } = respond(JSON.stringify(message.body), flags);
        bridge.onMessageFromHost?.(`{"id":${id},"type":1,"message":{"statusCode":${statusCode},"headers":{},"body":${body}}}`);
      });
    },
  };
  return bridge;
}
