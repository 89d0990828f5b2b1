import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState, type ReactElement } from "react";
import { LongList } from "../parts/long-list";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { AboutPage } from "./about-page";
import { BaselinePage } from "./baseline-page";
import { MoneyPage } from "./money-page";
import { SetUpPage } from "./set-up-page";
import { SettingsPage } from "./settings-page";

const pages = { baseline: <BaselinePage />, money: <MoneyPage />, settings: <SettingsPage />, setUp: <SetUpPage />, about: <AboutPage /> } as const satisfies Record<string, ReactElement>;
type PageName = keyof typeof pages;

/** What is not needed at every review. */
export function MorePage() {
  const styles = usePaneStyles();
  const [open, setOpen] = useState<PageName>();
  if (open !== undefined) {
    return (
      <>
        <div className={styles.row}><Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => setOpen(undefined)}>{text.more.back}</Button></div>
        {pages[open]}
      </>
    );
  }
  return (
    <section className={styles.page} aria-labelledby="more">
      <h2 id="more" className={styles.heading}>{text.more.title}</h2>
      <LongList items={Object.keys(pages) as PageName[]} label={text.more.title} line={(name) => (
        <button type="button" className={styles.line} onClick={() => setOpen(name)}>
          <span className={styles.grow}><span>{text.more[name][0]}</span><span className={styles.quiet}>{text.more[name][1]}</span></span>
          <ChevronRightRegular />
        </button>
      )} />
    </section>
  );
}
