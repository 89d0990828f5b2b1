import { FluentProvider, makeStyles, MessageBar, MessageBarBody, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import type { Orders } from "./orders";
import { PaneProvider, type Pane } from "./pane-context";
import { BenefitsPage } from "./pages/benefits-page";
import { ChasePage } from "./pages/chase-page";
import { FormulasPage } from "./pages/formulas-page";
import { MorePage } from "./pages/more-page";
import { ReviewPage } from "./pages/review-page";
import { SetUpPage } from "./pages/set-up-page";
import { TroubleBar } from "./parts/trouble-bar";
import type { PlanSession, PlanSummary, Reviewed } from "./session";
import { text } from "./text";
import { useAction } from "./use-action";
import { useOffline } from "./use-offline";
import { useTheme } from "./use-theme";

const pages = { review: <ReviewPage />, benefits: <BenefitsPage />, chase: <ChasePage />, formulas: <FormulasPage />, more: <MorePage /> } as const satisfies Record<keyof typeof text.tabs, ReactElement>;
type PageName = keyof typeof pages;

const useStyles = makeStyles({
  app: { minHeight: "100vh", boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground2, display: "flex", flexDirection: "column" },
  head: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabs: { justifyContent: "space-between", "& > button": { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS } },
  main: { paddingLeft: tokens.spacingHorizontalL, paddingRight: tokens.spacingHorizontalL, flexGrow: 1, minWidth: 0 },
  notice: { paddingTop: tokens.spacingVerticalM },
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** The one task pane. */
export function App({ session, orders }: { readonly session: PlanSession; readonly orders?: Orders | undefined }) {
  const styles = useStyles();
  const theme = useTheme();
  const isOffline = useOffline();
  const [summary, setSummary] = useState<PlanSummary>();
  const [reviewed, setReviewed] = useState<Reviewed>();
  const [day, setDay] = useState("");
  const [said, say] = useState("");
  const [page, setPage] = useState<PageName>("review");
  const [asked, setAsked] = useState<() => void>();
  const { run, trouble } = useAction();
  const open = () => void run(() => session.summary()).then((next) => next !== undefined && setSummary(next));
  useEffect(open, [run, session]);
  useEffect(() => orders?.take(async ({ page: wanted, review, trouble: told }) => {
    setPage(wanted);
    const next = await run(async () => {
      if (told !== undefined) throw told;
      return session.summary();
    });
    if (next === undefined) return;
    setSummary(next);
    if (review === true && next.state === "plan") await new Promise<void>((done) => setAsked(() => done));
  }), [orders, run, session]);
  const pane = useMemo((): Pane | undefined => (summary === undefined ? undefined : { session, summary, reviewed, day, asked, setSummary, setReviewed, setDay, setAsked, say }), [session, summary, reviewed, day, asked]);
  const isNew = summary?.state === "none" && page !== "formulas" && page !== "more";
  return (
    <FluentProvider theme={theme}>
      <div className={styles.app}>
        <div role="status" className={styles.said}>{said}</div>
        <header className={styles.head}>
          <h1 className={styles.said}>{text.title}</h1>
          <TabList size="small" className={styles.tabs} selectedValue={page} onTabSelect={(_, { value }) => setPage(value as PageName)}>
            {(Object.keys(pages) as PageName[]).map((name) => <Tab key={name} value={name} id={`tab-${name}`} aria-controls="page">{text.tabs[name]}</Tab>)}
          </TabList>
        </header>
        <main className={styles.main}>
          <div role="tabpanel" id="page" aria-labelledby={`tab-${page}`}>
            {isOffline && <div className={styles.notice}><MessageBar layout="multiline"><MessageBarBody>{text.offline}</MessageBarBody></MessageBar></div>}
            {trouble !== undefined && <div className={styles.notice}><TroubleBar trouble={trouble} onRetry={open} /></div>}
            {pane === undefined ? trouble === undefined && <div className={styles.notice}><Spinner size="small" label={text.starting} /></div> : <PaneProvider value={pane}>{isNew ? <SetUpPage /> : pages[page]}</PaneProvider>}
          </div>
        </main>
      </div>
    </FluentProvider>
  );
}
