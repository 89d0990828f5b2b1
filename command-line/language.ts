import { languageCalled, offered, ownNames, planLanguage, say, speakFromNowOn, type PlanSnapshot } from "#core";
import { wordsIn } from "../languages/command-line/words-in";
import { plain } from "./output";
import { languageAsked, languageOfPlan } from "./same-language";
import { CommandTrouble, exitCodes } from "./trouble";

/** Whether it is settled in which language the command is answered: by --language, else by the first plan that it reads. */
let isSettled = false;

/** Begins a command: in the language that --language names, else in English until a plan is read. */
export async function speakAsAsked(name: string | undefined): Promise<void> {
  const language = languageCalled(name ?? "en");
  if (language === undefined)
    throw new CommandTrouble(
      exitCodes.usage,
      say`There is no language "${plain(name ?? "")}". Choose one of: ${offered.map((code) => `${code} (${ownNames[code]})`).join(", ")}.`,
    );
  isSettled = name !== undefined;
  languageAsked(name === undefined ? undefined : language);
  speakFromNowOn(await wordsIn(language));
}

/** Goes on in the language of a plan, where none was asked for and no plan was read before. */
export async function speakAsPlan(snapshot: PlanSnapshot): Promise<void> {
  const language = planLanguage(snapshot);
  languageOfPlan(language);
  if (isSettled) return;
  isSettled = true;
  speakFromNowOn(await wordsIn(language));
}
