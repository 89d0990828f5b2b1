import { Button } from "#kit";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { RegisterOffer, RegisterPage } from "../parts/register-parts";
import { TroubleBar } from "../parts/trouble-bar";
import type { RegisterProposal } from "../../session/register-verbs";
import { text } from "../text";
import { useAction } from "../use-action";
import { useSubPage } from "../use-sub-page";

/** The plan's tables are there and no benefit is. */
export function EmptyPlan() {
  const { session, setSummary } = usePane();
  const { register } = session;
  const { open, show, back } = useSubPage<RegisterProposal>();
  const action = useAction();
  const lookAgain = async () => {
    const next = await action.run(() => session.summary());
    if (next !== undefined) setSummary(next);
  };
  const page = (
    <section className="page" aria-labelledby="empty" hidden={open !== undefined}>
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
      {register !== undefined && <RegisterOffer register={register} isBeside onOpen={show} onLook={() => void lookAgain()} />}
    </section>
  );
  return (
    <>
      {page}
      {open !== undefined && register !== undefined && <RegisterPage register={register} first={open} backLabel={text.toStart} onBack={back} />}
    </>
  );
}
