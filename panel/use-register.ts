import type { AdoptChoices } from "#core";
import { useCallback, useRef, useState } from "react";
import type { RegisterProposal, RegisterVerbs } from "../session/register-verbs";
import { keepAnswers, keptAnswers } from "./kept-answers";
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
      const looked = await run(() => (isBlank(wanted) ? withAnswers(propose, on) : proposed(propose, wanted, on).then((proposal) => [proposal])));
      const proposal = looked?.[looked.length - 1];
      if (looked === undefined || proposal === undefined || turn !== turns.current) return undefined;
      setShown((before) => looked.reduce<Shown | undefined>((shown, next) => shownOf(next, shown), before));
      setChoices(proposal.choices);
      setDay(proposal.preview.day ?? on);
      keepAnswers(proposal.sheets, { choices: proposal.choices, day: proposal.preview.day ?? on });
      return proposal;
    },
    [propose, run],
  );
  return { shown, choices, day, action, ask };
}

const isBlank = (choices: AdoptChoices): boolean => Object.keys(choices).length === 0;

/** What the sheets are taken for by themselves and, where answers were kept, by those: the last is what counts, and those before it show what was asked. */
async function withAnswers(propose: RegisterVerbs["propose"], day: string): Promise<readonly RegisterProposal[]> {
  const first = await proposed(propose, {}, day);
  const kept = keptAnswers(first.sheets);
  if (kept === undefined) return [first];
  const on = kept.day === "" ? day : kept.day;
  const { sheet } = kept.choices;
  const asked = sheet === undefined || sheet === first.sheet ? first : await proposed(propose, { sheet }, on);
  return [asked, await proposed(propose, kept.choices, on)];
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
