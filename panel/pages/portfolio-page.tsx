import { Icon, MessageBar } from "#kit";
import { useState, type ReactElement } from "react";
import { planInPortfolio, type PlanInPortfolio } from "../../session/portfolio-place";
import { figureText, inItsLines, percentText } from "../../session/wording";
import { usePane } from "../pane-context";
import { FileField } from "../parts/file-field";
import { Heading } from "../parts/heading";
import { LongList } from "../parts/long-list";
import { Line } from "../parts/line";
import { TroubleBar } from "../parts/trouble-bar";
import { Words } from "../parts/words";
import { portfolioText } from "../portfolio-text";
import { text } from "../text";
import { useAction } from "../use-action";

/** Where this plan stands among those of a portfolio, from a board that the user opens. */
export function PortfolioPage({ back }: { readonly back: ReactElement }) {
  const { session, say } = usePane();
  const [place, setPlace] = useState<PlanInPortfolio>();
  const { run, trouble } = useAction();
  const open = async (file: File) => {
    setPlace(undefined);
    const found = await run(async () => {
      const settings = await session.settings();
      return planInPortfolio(await file.text(), settings.find(({ isPlanId }) => isPlanId === true)?.value ?? "");
    });
    if (found === undefined) return;
    setPlace(found);
    say(portfolioText.opened(inItsLines(file.name)));
  };
  return (
    <section className="page" aria-labelledby="portfolio">
      {back}
      <Heading id="portfolio">{portfolioText.title}</Heading>
      <p className="body">{portfolioText.intro}</p>
      <FileField label={portfolioText.file} hint={portfolioText.hint} accept=".json,application/json" onChoose={(file) => void open(file)} />
      <TroubleBar trouble={trouble} />
      {place !== undefined && <Place place={place} />}
    </section>
  );
}

function Place({ place }: { readonly place: PlanInPortfolio }) {
  const { plan, ranked, asOf, counts, isSilent, organisation } = place;
  const state = portfolioText.states[plan.state](plan.figuresOf);
  const warnings = [...(state === undefined ? [] : [state]), ...(isSilent ? [portfolioText.silent] : [])];
  return (
    <>
      <section className="card" aria-labelledby="rank">
        <h3 id="rank" className="subheading">
          {plan.rank === null ? portfolioText.noRank : portfolioText.rank(plan.rank, ranked)}
        </h3>
        <p className="body">
          <Words>{plan.name}</Words>, {plan.rank === null ? portfolioText.why : portfolioText.by(asOf)}.
        </p>
        <p className="quiet">{portfolioText.counted(counts.counted, counts.registered)}</p>
        {warnings.map((warning) => (
          <MessageBar key={warning} intent="warning">
            {inItsLines(warning)}
          </MessageBar>
        ))}
      </section>
      <Indexes place={place} />
      <p className="quiet">
        {organisation === undefined ? portfolioText.otherGroups : inItsLines(portfolioText.organisationIs(organisation.name, organisation.plans))}
      </p>
      <Shared place={place} />
    </>
  );
}

function Indexes({ place: { plan, organisation, portfolio } }: { readonly place: PlanInPortfolio }) {
  const columns = [
    { header: portfolioText.plan, index: plan.index },
    ...(organisation === undefined ? [] : [{ header: portfolioText.organisation, index: organisation.index }]),
    { header: portfolioText.portfolio, index: portfolio },
  ];
  return (
    <table className="table" aria-label={portfolioText.title}>
      <thead>
        <tr>
          <th scope="col">{portfolioText.figure}</th>
          {columns.map(({ header }) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(["cappedIndex", "coverage", "pessimisticIndex"] as const).map((key) => (
          <tr key={key}>
            <th scope="row">{portfolioText.indexes[key]}</th>
            {columns.map(({ header, index }) => (
              <td key={header}>{index[key] === null ? portfolioText.unknown : percentText(index[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Shared({ place: { sameSource, notListed } }: { readonly place: PlanInPortfolio }) {
  return (
    <section className="group" aria-labelledby="shared">
      <h3 id="shared" className="subheading">
        {portfolioText.shared(sameSource.length)}
      </h3>
      {sameSource.length > 0 && (
        <>
          <p className="quiet">{portfolioText.sharedHint}</p>
          <LongList
            items={sameSource}
            label={portfolioText.shared(sameSource.length)}
            line={({ source, day, amount, benefits: ours, others }) => (
              <Line>
                <Icon name="warning" />
                <span className="grow">
                  <span>
                    <Words>{source}</Words>, {day}
                    {text.colon} {figureText(amount)}
                  </span>
                  <span className="quiet">
                    <Words>{ours.join(", ")}</Words> {portfolioText.here}; <Words>{others.join("; ")}</Words>
                  </span>
                </span>
              </Line>
            )}
          />
        </>
      )}
      {notListed > 0 && <p className="quiet">{portfolioText.notListed(notListed)}</p>}
    </section>
  );
}
