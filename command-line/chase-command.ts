import { chaseResult, say, told, type ChaseResult } from "#core";
import { statusDay } from "./dates";
import { jsonText, paint, plain, tell, type Terminal } from "./output";
import { readPlanFile } from "./read-plan-file";
import { exitCodes, type ExitCode } from "./trouble";
import { nextStep } from "./words";
import { textTable } from "./text-table";

export interface ChaseOptions {
  readonly asOf: string | undefined;
  readonly person: string | undefined;
  readonly json: boolean;
}

/** `benefits chase FILE`: who owes what to the plan; with a person, the message to them too. */
export async function chaseCommand(terminal: Terminal, path: string, { asOf, person, json }: ChaseOptions): Promise<ExitCode> {
  const day = statusDay(asOf);
  const { snapshot } = await readPlanFile(path);
  const result = chaseResult(snapshot, day, person);
  if (json) terminal.out(jsonText(result));
  else tell(terminal, showChase(terminal, path, result, person));
  return exitCodes.fine;
}

function showChase(terminal: Terminal, path: string, { statusDate, people }: ChaseResult, person: string | undefined): string {
  if (people.length === 0) return person === undefined ? say`Nobody owes anything on ${statusDate}.` : say`${plain(person)} owes nothing on ${statusDate}.`;
  const nobody = say`Nobody named`;
  const rows = people.flatMap(({ person: name, items }) =>
    items.map(({ kind, subject, name: title, due, daysLate }) => [name ?? nobody, told(kind), `${subject} ${title}`, due, String(daysLate)]),
  );
  const table = textTable(
    terminal,
    [
      { header: told("Person"), most: 40, least: 26, paint: (cell) => (cell === nobody ? "red" : undefined) },
      { header: say`Owes` },
      { header: say`For`, most: 50 },
      { header: told("Due") },
      { header: told("Days late"), align: "right" },
    ],
    rows,
  );
  const title = paint(terminal, "bold", say`Owed to the plan on ${statusDate}`);
  const somebody = people.find(({ person: name }) => name !== null)?.person ?? undefined;
  if (person === undefined && somebody === undefined) return [title, table].join("\n\n");
  if (person === undefined)
    return [title, table, nextStep(say`See the message to one of them with:`, "chase", path, "--person", plain(somebody ?? ""))].join("\n\n");
  const messages = people.map(({ message, email }) =>
    [...(email === null ? [] : [say`To: ${plain(email)}`, ""]), ...message.split("\n").map(plain)].join("\n"),
  );
  return [title, table, ...messages].join("\n\n");
}
