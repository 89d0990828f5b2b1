import { Button, Spinner } from "#kit";
import { useEffect, useState } from "react";
import { usePane } from "../pane-context";
import { BackButton } from "../parts/back-button";
import { CurveChart } from "../parts/curve-chart";
import { Heading } from "../parts/heading";
import { StatusBadge } from "../parts/status-badge";
import { TroubleBar } from "../parts/trouble-bar";
import { Words } from "../parts/words";
import type { BenefitPage } from "../../session/session";
import { shownId } from "../../session/wording";
import { text } from "../text";
import { useAction } from "../use-action";

interface Properties {
  readonly id: string;
  /** What the last review called it, shown until the page is there. */
  readonly name: string;
  readonly onBack: () => void;
}

/** One benefit: its status, its curve, and how every figure comes about. */
export function BenefitDetails({ id, name, onBack }: Properties) {
  const { session } = usePane();
  const [page, setPage] = useState<BenefitPage>();
  const { run, trouble } = useAction();
  useEffect(() => void run(() => session.benefit(id)).then(setPage), [run, session, id]);
  return (
    <section className="page" aria-labelledby="benefit">
      <BackButton label={text.benefits.back} onPress={onBack} />
      <Heading id="benefit">
        <Words>{page?.result.name ?? name}</Words>
      </Heading>
      <TroubleBar trouble={trouble} />
      {page === undefined && trouble === undefined && <Spinner label={text.working} />}
      {page !== undefined && (
        <Found
          page={page}
          onGoTo={session.host.canGoTo ? () => void run(() => session.goTo({ table: "Benefits", row: page.result.row, column: null })) : undefined}
        />
      )}
    </section>
  );
}

function Found({ page: { id, result, explanation, curve }, onGoTo }: { readonly page: BenefitPage; readonly onGoTo: (() => void) | undefined }) {
  const reason = result["reason"];
  return (
    <>
      <div className="group">
        <div className="row">
          <StatusBadge status={String(result["status"] ?? "")} />
          <span className="quiet">
            <Words>{shownId(id, result.row)}</Words> · {text.benefits.owner}
            {text.colon} <Words>{result.owner ?? text.benefits.noOwner}</Words>
          </span>
        </div>
        {typeof reason === "string" && reason !== "" && (
          <p className="body">
            <Words>{reason}</Words>
          </p>
        )}
        {onGoTo !== undefined && (
          <div className="row">
            <Button size="small" onPress={onGoTo}>
              {text.benefits.goTo}
            </Button>
          </div>
        )}
      </div>
      <div className="card">
        <h3 className="subheading">{text.curve.title}</h3>
        <CurveChart curve={curve} />
      </div>
      <div className="group">
        <h3 className="subheading">{text.benefits.explain}</h3>
        {explanation.steps.map(({ key, figure, rule, inputs, result: gives }) => (
          <details key={key} className="details">
            <summary>
              <Words>{figure}</Words>
              {text.colon} <Words>{gives}</Words>
            </summary>
            <p className="body">
              <Words>{rule}</Words>
            </p>
            <ul className="list">
              {inputs.map((input, position) => (
                <li key={position} className="quiet">
                  <Words>{input}</Words>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </>
  );
}
