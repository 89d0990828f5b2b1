import { actionTypes, pathTypes, type Request, type Response } from "./protocol";

/** What the program around the workbook was told by the page. */
export interface HostServices {
  /** Whether the page has asked for the pane to be shown: "Visible", "Background", … */
  paneState: string | undefined;
  /** Answers of custom functions, by the number of the call. */
  readonly answers: Map<string, FunctionAnswer>;
}

/** What Excel gets back for a call: the value, or the code of an error. */
export interface FunctionAnswer {
  readonly id: string;
  readonly value: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

export const newServices = (): HostServices => ({ paneState: undefined, answers: new Map() });

type Call = (services: HostServices, given: readonly unknown[]) => unknown;

const takeAnswers: Call = ({ answers }, [results]) => {
  for (const answer of results as readonly FunctionAnswer[]) answers.set(answer.id, answer);
};

/** The services beside the workbook that Office.js asks of its own accord, or for the add-in; each by the names that travel. */
const known: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  "Microsoft.InternalService.AddinInternalService": { NotifyActionHandlerReady: () => null },
  "Microsoft.AppRuntime.AppRuntimeService": {
    SetAppRuntimeState: (services, [state]) => {
      services.paneState = String(state);
    },
  },
  "Microsoft.ExcelServices.CustomFunctions": {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: takeAnswers,
    SetInvocationResults: takeAnswers,
  },
};

export const asksServices = ({ ObjectPaths }: Request): boolean =>
  Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathTypes.service);

/** Answers a request to services. What is not known here is noted in `violations`. */
export function answerServices({ Actions, ObjectPaths }: Request, services: HostServices, violations: string[]): Response {
  const results = Actions.map(({ Id, ActionType, Name, ObjectPathId, ArgumentInfo }) => {
    if (ActionType === actionTypes.instantiate) return { ActionId: Id, Value: {} };
    const service = ObjectPaths[ObjectPathId]?.Name ?? "";
    const call = known[service]?.[Name];
    if (ActionType !== actionTypes.method || call === undefined) violations.push(`${service}.${Name} is not built`);
    return { ActionId: Id, Value: call?.(services, ArgumentInfo?.Arguments ?? []) ?? null };
  });
  return { Results: results, TraceIds: [] };
}
