import { exampleSettings } from "../compact";
import type { PlanExample } from "../entries";
import { frozen } from "../freeze";
import { benefits, profile } from "./benefits";
import { activities, resources } from "./delivery";
import { measurements } from "./measurements";
import { reviews, roles, sustainment } from "./people";
import { alignment, objectives } from "./strategy";

/**
 * A CRM roll-out at a distributor with 600 staff: £1.02m to be spent, 18 months of readings.
 * Cash alone pays it back; cross-sales and leads stay behind, so that the forecast pays it back later.
 *
 * What the plan check is to find:
 * 1. B-15 has no owner (and, due since March, has never been measured).
 * 2. B-12 has a vague title.
 * 3. B-07 has two readings on 2026-04-30.
 * 4. B-09's target is 1.5%, the frozen one 1.2%: a quiet cut.
 * 5. A-11 is overdue.
 * 6. B-02 is cut by an Optimism bias and by a Confidence, which may discount one risk twice.
 */
export const crm: PlanExample = {
  name: "crm",
  title: "CRM roll-out at a mid-size company",
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
          takenOn: "2025-02-28",
          approvedBy: "Investment board",
          reason: "Approved with the business case",
          then: {
            "B-07": { start: "2025-08-01", due: "2026-12-31" },
            "B-08": { due: "2026-09-30" },
            "B-09": { target: 0.012 },
          },
        }),
        ...frozen(benefits, {
          name: "Tranche 2",
          takenOn: "2025-12-18",
          approvedBy: "Investment board",
          reason: "Service desk started later; lead scoring moved to spring",
          only: ["B-07", "B-08"],
        }),
      ],
      settings: exampleSettings({
        plan: "CRM roll-out",
        planId: "CRM",
        organisation: "Distribution Company",
        statusDate: "2026-10-31",
        currency: "£",
        discountRate: "3.5%",
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
