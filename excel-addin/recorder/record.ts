/** One request to Excel and what came back: the response, or the number of an error. */
export interface RecordedPair {
  readonly request: unknown;
  readonly flags: number;
  readonly response?: unknown;
  readonly error?: number;
}

/** The one function of Office.js through which every request goes. */
export interface RichApi {
  executeRichApiRequestAsync(message: readonly unknown[], done: (result: RichApiResult) => void): void;
}

interface RichApiResult {
  readonly status: string;
  readonly value?: { readonly data: readonly unknown[] };
  readonly error?: { readonly code: number };
}

/** Where the text and the flags of a request stand in its message, and the text of a response in its data. */
const places = { request: 4, flags: 6, response: 2 } as const;

/**
 * Keeps every request to the workbook with its answer, in the order of the answers. Nothing of what passes is changed. The
 * function itself is read-only, so that the object that has it is put behind another.
 */
export function record(office: { RichApi: RichApi }, kept: (pair: RecordedPair) => void): void {
  const behind = office.RichApi;
  const executeRichApiRequestAsync: RichApi["executeRichApiRequestAsync"] = (message, done) => {
    const request: unknown = JSON.parse(String(message[places.request]));
    const flags = Number(message[places.flags]);
    behind.executeRichApiRequestAsync(message, (result) => {
      const body = result.value?.data[places.response];
      if (result.status === "succeeded") kept({ request, flags, response: JSON.parse(Array.isArray(body) ? body.join("") : String(body)) });
      else kept({ request, flags, error: result.error?.code ?? 0 });
      done(result);
    });
  };
  office.RichApi = Object.create(behind, { executeRichApiRequestAsync: { value: executeRichApiRequestAsync } }) as RichApi;
}
