import { exampleSettings } from "../compact";
import type { PlanExample } from "../entries";
import { frozen } from "../freeze";
import { benefits, profile } from "./benefits";
import { activities, resources } from "./delivery";
import { measurements } from "./measurements";
import { reviews, roles, sustainment } from "./people";
import { alignment, objectives } from "./strategy";

/**
 * A renewable-energy programme of a city utility with 240,000 inhabitants: €12.6m of its own money, 18 months of
 * readings. Cash alone pays it back; the wind park is behind, so that the forecast stays below the plan.
 *
 * What the plan check is to find:
 * 1. The regional climate fund has committed €2.1m of €3m: funding below plan.
 * 2. B-17's target is 21,000 hours, the frozen one 24,000: a quiet cut.
 * 3. B-12 has a vague title.
 * 4. B-06 is cashable and has no validator.
 * B-15 is due since spring and has never been measured.
 */
export const renewable: PlanExample = {
  name: "renewable",
  title: "Renewable-energy programme of a city utility",
  statusDate: "2026-10-31",
  get tables() {
    return {
      benefits,
      measurements: measurements(),
      profile,
      activities,
      roles,
      resources,
      objectives,
      alignment,
      sustainment,
      reviews,
      baselines: [
        ...frozen(benefits, {
          name: "Business case",
          takenOn: "2025-04-30",
          approvedBy: "Investment board",
          reason: "Approved with the programme plan",
          then: {
            "B-09": { start: "2026-10-01", due: "2029-09-30" },
            "B-10": { target: 3800 },
            "B-17": { target: 24000 },
          },
        }),
        ...frozen(benefits, {
          name: "Tranche 2",
          takenOn: "2026-02-19",
          approvedBy: "Investment board",
          reason: "Battery ordered later; fewer districts suit heat pumps",
          only: ["B-09", "B-10"],
        }),
      ],
      settings: exampleSettings({
        plan: "Renewable-energy programme",
        planId: "REN",
        organisation: "City Utility",
        statusDate: "2026-10-31",
        currency: "€",
        discountRate: "2.5%",
        priceDate: "2025-04-01",
        amberTolerance: "5%",
        redTolerance: "10%",
        tooEarlyShare: "5%",
        shortHorizon: 12,
        midHorizon: 36,
        fiscalYearStart: "April",
        dateOrder: "Day first",
        decimalMark: "Point",
      }),
    };
  },
};
