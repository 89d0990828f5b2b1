import { Button } from "#kit";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { TroubleBar } from "../parts/trouble-bar";
import { text } from "../text";
import { useAction } from "../use-action";

/** The plan's tables are there and no benefit is. */
export function EmptyPlan() {
  const { session, setSummary } = usePane();
  const action = useAction();
  const lookAgain = async () => {
    const next = await action.run(() => session.summary());
    if (next !== undefined) setSummary(next);
  };
  return (
    <section className="page" aria-labelledby="empty">
      <Heading id="empty">{text.empty.title}</Heading>
      <p className="body">{text.empty.body}</p>
      <TroubleBar trouble={action.trouble} />
      <div className="row">
        {session.host.canGoTo && (
          <Button look="primary" onPress={() => void action.run(() => session.goTo({ table: "Benefits", row: null, column: null }))}>
            {text.empty.open}
          </Button>
        )}
        <Button off={action.busy} onPress={() => void lookAgain()}>
          {text.setUp.lookAgain}
        </Button>
      </div>
    </section>
  );
}
