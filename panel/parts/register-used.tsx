import { Button } from "#kit";
import { usePane } from "../pane-context";
import type { RegisterVerbs } from "../../session/register-verbs";
import { registerText } from "../register-text";
import { useAction } from "../use-action";
import { TroubleBar } from "./trouble-bar";
import { Words } from "./words";

export interface UsedProperties {
  readonly register: RegisterVerbs;
  readonly sheet: string;
  /** Open until there is more to see. */
  readonly isOpen: boolean;
  readonly onChange: () => void;
}

/** Which sheet of the user's is read as the plan, and the way back. */
export function RegisterUsed({ register, sheet, isOpen, onChange }: UsedProperties) {
  const { session, setReviewed, setSummary, say } = usePane();
  const action = useAction();
  const undo = async () => {
    const next = await action.run(async () => {
      await register.undo();
      return session.summary();
    });
    if (next === undefined) return;
    setReviewed(undefined);
    setSummary(next);
    say(registerText.undone);
  };
  return (
    <details key={String(isOpen)} className="card details" open={isOpen}>
      <summary>
        <Words>{registerText.usedTitle(sheet)}</Words>
      </summary>
      <p className="quiet">{registerText.usedHint}</p>
      <TroubleBar trouble={action.trouble} />
      <div className="row">
        <Button size="small" off={action.busy} onPress={() => !action.busy && onChange()}>
          {registerText.change}
        </Button>
        <Button size="small" icon="undo" off={action.busy} onPress={() => !action.busy && void undo()}>
          {registerText.undo}
        </Button>
      </div>
      <p className="quiet">{registerText.undoLimits}</p>
    </details>
  );
}
