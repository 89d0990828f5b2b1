import { asksServices, answerServices, newServices } from "./services";
import type { Answer } from "./excel-host";
import type { Request } from "./protocol";

/** A recording of the page recorder.html: what was asked of Excel and what it answered. */
export interface Recording {
  readonly pairs: readonly { readonly request: Request; readonly flags: number; readonly response?: unknown; readonly error?: number }[];
}

/**
 * Answers as the recording has it, as long as the same is asked in the same order; `violations` says where something else is
 * asked. Services beside the workbook are answered here.
 */
export function replay({ pairs }: Recording) {
  const asked = pairs.filter(({ request }) => !asksServices(request));
  const violations: string[] = [];
  const services = newServices();
  let next = 0;
  return {
    services,
    violations,
    /** How many of the recorded requests have not come. */
    get left(): number {
      return asked.length - next;
    },
    respond(text: string, flags: number): Answer {
      const request = JSON.parse(text) as Request;
      if (asksServices(request)) return { statusCode: 200, body: JSON.stringify(answerServices(request, services, violations)) };
      const pair = asked[next++];
      if (JSON.stringify([pair?.request, pair?.flags]) === JSON.stringify([request, flags])) return { statusCode: 200, body: JSON.stringify(pair?.response) };
      violations.push(`Request ${next} is another than the recorded one`);
      return { statusCode: 400, body: JSON.stringify({ error: { code: "ActivityLimitReached", message: "Not as recorded" } }) };
    },
  };
}
