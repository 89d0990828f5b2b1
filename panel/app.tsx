import type { Language } from "#core";
import { MessageBar, Provider, Spinner, TabList } from "#kit";
import { useEffect, useMemo, useState, type ComponentType } from "react";
import { tabId } from "./kit/properties";
import type { Orders } from "./orders";
import { PaneProvider, type Pane } from "./pane-context";
import { BenefitsPage } from "./pages/benefits-page";
import { ChasePage } from "./pages/chase-page";
import { FormulasPage } from "./pages/formulas-page";
import { MorePage, type MorePageName } from "./pages/more-page";
import { ReviewPage } from "./pages/review-page";
import { SetUpPage } from "./pages/set-up-page";
import { TroubleBar } from "./parts/trouble-bar";
import type { PlanSession, PlanSummary, Reviewed } from "../session/session";
import { text } from "./text";
import { useAction } from "./use-action";
import { useFocusKept } from "./use-focus-kept";
import { useOffline } from "./use-offline";

/** What the pane shows when it opens: a tab, and behind More one of its pages. */
export interface OpenAt {
  readonly tab: PageName;
  readonly more?: MorePageName;
}

const pages: Readonly<Record<keyof typeof text.tabs, ComponentType<{ readonly first?: MorePageName | undefined }>>> = {
  review: ReviewPage,
  benefits: BenefitsPage,
  chase: ChasePage,
  formulas: FormulasPage,
  more: MorePage,
};
type PageName = keyof typeof pages;

/** The one task pane. */
export function App({
  session,
  orders,
  openAt,
  language,
}: {
  readonly session: PlanSession;
  readonly orders?: Orders | undefined;
  readonly openAt?: OpenAt | undefined;
  /** The language in force: in another one all is drawn anew, where it stands. */
  readonly language: Language;
}) {
  const isOffline = useOffline();
  const main = useFocusKept<HTMLElement>();
  const [summary, setSummary] = useState<PlanSummary>();
  const [reviewed, setReviewed] = useState<Reviewed>();
  const [day, setDay] = useState("");
  const [announced, announce] = useState("");
  const [page, setPage] = useState<PageName>(openAt?.tab ?? "review");
  const [first, setFirst] = useState(openAt?.more);
  /** Counts up where a page is to begin anew at the one named first. */
  const [turn, setTurn] = useState(0);
  const [asked, setAsked] = useState<() => void>();
  const { run, trouble } = useAction();
  const open = () => void run(() => session.summary()).then((next) => next !== undefined && setSummary(next));
  useEffect(open, [run, session]);
  useEffect(() => session.watch?.(setReviewed), [session]);
  useEffect(
    () =>
      orders?.take(async ({ page: wanted, review, anew, trouble: orderTrouble }) => {
        if (anew === true) {
          setSummary(undefined);
          setReviewed(undefined);
          setDay("");
          announce("");
        }
        setPage(wanted);
        const next = await run(async () => {
          if (orderTrouble !== undefined) throw orderTrouble;
          return session.summary();
        });
        if (next === undefined) return;
        setSummary(next);
        if (review === true && next.state === "plan") await new Promise<void>((done) => setAsked(() => done));
      }),
    [orders, run, session],
  );
  const pane = useMemo((): Pane | undefined => {
    if (summary === undefined) return undefined;
    const toReview = () => {
      setPage("review");
      setFirst(undefined);
    };
    const toRegister = () => {
      setPage("more");
      setFirst("register");
      setTurn((turn) => turn + 1);
    };
    return { session, summary, reviewed, day, asked, setSummary, setReviewed, setDay, setAsked, toReview, toRegister, say: announce };
  }, [session, summary, reviewed, day, asked]);
  const Page = pages[page];
  const tabs = (Object.keys(pages) as PageName[]).map((value) => ({ value, label: text.tabs[value] }));
  const show = (tab: PageName) => {
    setPage(tab);
    setFirst(undefined);
  };
  const isNew = summary?.state === "none" && page !== "formulas" && page !== "more";
  return (
    <Provider>
      <div className="app" key={language}>
        <div role="status" className="announced">
          {announced}
        </div>
        <header className="head">
          <h1 className="announced">{text.title}</h1>
          <TabList label={text.title} value={page} choices={tabs} controls="page" onChange={show} />
        </header>
        <main className="main" ref={main}>
          <div role="tabpanel" id="page" aria-labelledby={tabId(page)}>
            {isOffline && (
              <div className="notice">
                <MessageBar intent="info">{text.offline}</MessageBar>
              </div>
            )}
            {trouble !== undefined && (
              <div className="notice">
                <TroubleBar trouble={trouble} onRetry={open} />
              </div>
            )}
            {pane === undefined ? (
              trouble === undefined && (
                <div className="notice">
                  <Spinner label={text.starting} />
                </div>
              )
            ) : (
              <PaneProvider value={pane}>{isNew ? <SetUpPage /> : <Page key={turn} first={first} />}</PaneProvider>
            )}
          </div>
        </main>
      </div>
    </Provider>
  );
}
