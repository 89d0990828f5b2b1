import { executeBatch } from "./batch";
import { charts } from "./charts";
import { genuineClient, type NativeBridge } from "./client";
import { formats } from "./formats";
import type { Kinds } from "./kind";
import { members } from "./members";
import { emptyWorkbook, type HostWorkbook } from "./model";
import type { Request, Response } from "./protocol";
import { range } from "./ranges";
import { clientSchema, version } from "./schema";
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

export interface ExcelHost {
  readonly run: typeof Excel.run;
  readonly supports: (version: string) => boolean;
  readonly workbook: HostWorkbook;
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
  let wire: Wire[] = [];
  let number = 0;
  const supports = (wanted: string): boolean => version(wanted) <= version(api);
  const all = members(clientSchema(), kinds, version(api), { workbook }, violations);
  const bridge: NativeBridge = { sendMessageToHost: (text) => void setImmediate(() => bridge.onMessageFromHost?.(answer(text))) };
  const client = genuineClient(bridge, (set, wanted) => (set === "ExcelApi" ? supports(wanted) : set === "DelayForCellEdit"));
  const host: ExcelHost = {
    run: client.run,
    supports,
    workbook,
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

  function answer(text: string): string {
    const { id, flags, message } = JSON.parse(text) as { readonly id: number; readonly flags: number; readonly message: { readonly body: Request } };
    const isCleanUp = message.body.Actions.every(({ Name, ActionType }) => ActionType === 1 || Name === "_RemoveReference");
    const fault = isCleanUp ? undefined : (host.onRequest?.(++number) ?? undefined);
    const wholeRequest = Buffer.byteLength(JSON.stringify(message.body));
    const tooLarge = wholeRequest > mostBytes ? { code: "RequestPayloadSizeLimitExceeded" } : undefined;
    const broken = tooLarge ?? fault;
    const stopAfter = broken?.code === undefined ? Infinity : "afterActions" in broken ? (broken.afterActions ?? 0) : 0;
    const response: Response = executeBatch(all, { workbook }, message.body, stopAfter);
    const body = JSON.stringify(response);
    const weight = Buffer.byteLength(body);
    const problem = broken?.code ?? (weight > mostBytes ? "ResponsePayloadSizeLimitExceeded" : undefined);
    wire.push({ request: wholeRequest, response: weight, actions: message.body.Actions.length, flags, isCleanUp });
    const told =
      problem === undefined
        ? `{"statusCode":200,"headers":{},"body":${body}}`
        : JSON.stringify({ statusCode: 400, headers: {}, body: { error: { code: problem, message: `The host says ${problem}.` } } });
    return `{"id":${id},"type":1,"message":${told}}`;
  }
}
