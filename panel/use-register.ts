import type { AdoptChoices } from "#core";
import { useCallback, useRef, useState } from "react";
import type { RegisterProposal, RegisterVerbs } from "../session/register-verbs";
import { shownOf, type Shown } from "./register-shown";
import { useAction, type Action } from "./use-action";

/** What the user's sheets are taken for, by what the user said so far. */
export interface Register {
  /** Undefined until the sheets were looked at. */
  readonly shown: Shown | undefined;
  readonly choices: AdoptChoices;
  /** The status date in the field, "" where none is chosen or known. */
  readonly day: string;
  readonly action: Action;
  /** Asks anew. What is asked for last is what is shown in the end. Gives what came of it; undefined where it failed or is old already. */
  ask(choices: AdoptChoices, day: string): Promise<RegisterProposal | undefined>;
}

/** `first` is what was proposed already, where something was. */
export function useRegister({ propose }: RegisterVerbs, first: RegisterProposal | undefined): Register {
  const [shown, setShown] = useState(first === undefined ? undefined : shownOf(first, undefined));
  const [choices, setChoices] = useState<AdoptChoices>(first?.choices ?? {});
  const [day, setDay] = useState(first?.preview.day ?? "");
  const action = useAction();
  const turns = useRef(0);
  const { run } = action;
  const ask = useCallback(
    async (wanted: AdoptChoices, on: string) => {
      const turn = ++turns.current;
      setChoices(wanted);
      setDay(on);
      const proposal = await run(() => proposed(propose, wanted, on));
      if (proposal === undefined || turn !== turns.current) return undefined;
      setShown((before) => shownOf(proposal, before));
      setDay(proposal.preview.day ?? on);
      return proposal;
    },
    [propose, run],
  );
  return { shown, choices, day, action, ask };
}

/** At the day of the field, at the one that the workbook knows, else at today's. */
export async function proposed(propose: RegisterVerbs["propose"], choices: AdoptChoices, day: string): Promise<RegisterProposal> {
  const proposal = await propose(choices, day === "" ? undefined : day);
  return proposal.sheet !== null && proposal.preview.day === null ? propose(choices, today()) : proposal;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
