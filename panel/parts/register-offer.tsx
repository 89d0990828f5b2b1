import { Button, Spinner } from "#kit";
import { useEffect, useState } from "react";
import { usePane } from "../pane-context";
import { toLookAt } from "../register-shown";
import type { RegisterProposal, RegisterVerbs } from "../../session/register-verbs";
import { inItsLines } from "../../session/wording";
import { registerText } from "../register-text";
import { text } from "../text";
import { useAction } from "../use-action";
import { proposed } from "../use-register";
import { TroubleBar } from "./trouble-bar";
import { Words } from "./words";

export interface OfferProperties {
  readonly register: RegisterVerbs;
  readonly onOpen: (proposal: RegisterProposal) => void;
  /** The user changed something and has it looked at again. */
  readonly onLook: () => void;
  /** Below something else that is the page's own: only where a sheet was found, and not as the first thing to press. */
  readonly isBeside?: true;
}

/** Where there is no plan, or one that promises nothing: the sheet that looks like one, and the way to use it as it stands. */
export function RegisterOffer({ register, onOpen, onLook, isBeside }: OfferProperties) {
  const { day, summary } = usePane();
  const [proposal, setProposal] = useState<RegisterProposal>();
  const [start] = useState(day);
  const { run, busy, trouble } = useAction();
  useEffect(() => void run(() => proposed(register.propose, {}, start)).then(setProposal), [register, run, start]);
  const lookAgain = async () => {
    onLook();
    setProposal(await run(() => proposed(register.propose, {}, day)));
  };
  const { offer } = registerText;
  const standing = summary.tables.find(({ name }) => name === "Benefits")?.sheet;
  // What is read as a table of the plan already is no register beside it, but for benefits without IDs, which only a register has.
  const isOfPlan = (sheet: string): boolean => summary.tables.some((table) => table.sheet === sheet) && !(summary.lack === "IDs" && sheet === standing);
  if (isBeside === true && (proposal === undefined || proposal.sheet === null || isOfPlan(proposal.sheet))) return null;
  if (proposal === undefined)
    return (
      <div className="card">
        {trouble === undefined ? <Spinner label={offer.looking} /> : <TroubleBar trouble={trouble} onRetry={() => void lookAgain()} />}
      </div>
    );
  const { sheet, headings, notARegister } = proposal;
  const isFound = sheet !== null;
  return (
    <section className="card" aria-labelledby="offer">
      <h3 id="offer" className="subheading">
        {isFound ? <Words>{standing === undefined || standing === sheet ? offer.title(sheet) : offer.better(sheet, standing)}</Words> : offer.noneTitle}
      </h3>
      <p className="body">{isFound ? offer.clear(headings.length - toLookAt(headings, []).length, headings.length) : offer.none}</p>
      {notARegister !== null && (
        <p className="quiet">
          {offer.noneFound} {inItsLines(notARegister)}
        </p>
      )}
      <TroubleBar trouble={trouble} />
      <div className="row">
        <Button
          look={isFound && isBeside !== true ? "primary" : undefined}
          size={isFound ? undefined : "small"}
          off={busy}
          onPress={() => !busy && onOpen(proposal)}
        >
          {isFound ? offer.go : offer.choose}
        </Button>
        <Button size={isFound ? undefined : "small"} off={busy} onPress={() => !busy && void lookAgain()}>
          {busy ? text.working : text.setUp.lookAgain}
        </Button>
      </div>
    </section>
  );
}
