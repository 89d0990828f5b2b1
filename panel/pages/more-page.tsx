import { Icon } from "#kit";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { BackButton } from "../parts/back-button";
import { fetched } from "../parts/fetched";
import { Heading } from "../parts/heading";
import { Line } from "../parts/line";
import { LongList } from "../parts/long-list";
import { RegisterPage } from "../parts/register-parts";
import { text } from "../text";
import { useSubPage } from "../use-sub-page";
import { SetUpPage } from "./set-up-page";

/* What is seldom opened is fetched when it is. */
const AboutPage = fetched(async () => (await import(/* webpackChunkName: "more" */ "./about-page")).AboutPage);
const BaselinePage = fetched(async () => (await import(/* webpackChunkName: "more" */ "./baseline-page")).BaselinePage);
const DonePage = fetched(async () => (await import(/* webpackChunkName: "more" */ "./done-page")).DonePage);
const MoneyPage = fetched(async () => (await import(/* webpackChunkName: "more" */ "./money-page")).MoneyPage);
const PortfolioPage = fetched(async () => (await import(/* webpackChunkName: "more" */ "./portfolio-page")).PortfolioPage);
const SettingsPage = fetched(async () => (await import(/* webpackChunkName: "more" */ "./settings-page")).SettingsPage);
const TimetablePage = fetched(async () => (await import(/* webpackChunkName: "more" */ "./timetable-page")).TimetablePage);

export type MorePageName = keyof typeof text.more.pages;

/** What is not needed at every review; at first the list of it, or one of its pages. */
export function MorePage({ first }: { readonly first?: MorePageName | undefined }) {
  const { session } = usePane();
  const { timetable, register } = session;
  const { open, show, back } = useSubPage(first);
  const toMore = <BackButton label={text.more.back} onPress={back} />;
  const pages: Readonly<Record<MorePageName, ReactElement | undefined>> = {
    baseline: <BaselinePage back={toMore} />,
    done: session.host.canEnter ? <DonePage back={toMore} /> : undefined,
    money: <MoneyPage back={toMore} />,
    portfolio: <PortfolioPage back={toMore} />,
    timetable: timetable === undefined ? undefined : <TimetablePage timetable={timetable} back={toMore} />,
    settings: <SettingsPage back={toMore} />,
    register: register === undefined ? undefined : <RegisterPage register={register} backLabel={text.more.back} onBack={back} />,
    setUp: <SetUpPage back={toMore} />,
    about: <AboutPage back={toMore} />,
  };
  const shown = (Object.keys(pages) as MorePageName[]).filter((name) => pages[name] !== undefined);
  return (
    <>
      <section className="page" aria-labelledby="more" hidden={open !== undefined}>
        <Heading id="more">{text.more.title}</Heading>
        <LongList
          items={shown}
          label={text.more.title}
          line={(name) => (
            <Line onPress={() => show(name)}>
              <span className="grow">
                <span>{text.more.pages[name][0]}</span>
                <span className="quiet">{text.more.pages[name][1]}</span>
              </span>
              <Icon name="forward" />
            </Line>
          )}
        />
      </section>
      {open !== undefined && pages[open]}
    </>
  );
}
