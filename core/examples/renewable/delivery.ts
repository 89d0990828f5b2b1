import type { ActivityEntry, ResourceEntry } from "../entries";

export const activities: readonly ActivityEntry[] = [
  {
    id: "A-01", name: "Programme plan approved and baselines read", type: "Activity", owner: "Benefits Manager",
    start: "2025-01-07", baselineFinish: "2025-04-30", actualFinish: "2025-04-30", complete: 1, budget: 180000,
    actualCost: 176000,
  },
  {
    id: "A-02", name: "Solar roofs, first 140", type: "Activity", enables: "B-01, B-02, B-05",
    owner: "Head of Generation", start: "2025-02-03", baselineFinish: "2025-04-30", actualFinish: "2025-04-28",
    complete: 1, budget: 1650000, actualCost: 1612000,
  },
  {
    id: "A-03", name: "Solar roofs, next 180", type: "Activity", enables: "B-02, B-05", owner: "Head of Generation",
    start: "2025-09-01", baselineFinish: "2026-05-29", actualFinish: "2026-06-19", complete: 1, budget: 1900000,
    actualCost: 1985000, dependsOn: "A-02",
  },
  {
    id: "A-04", name: "Shares of the wind park bought, eight turbines built", type: "Activity", enables: "B-03, B-04",
    owner: "Head of Generation", start: "2025-01-07", baselineFinish: "2025-09-30", actualFinish: "2025-10-10",
    complete: 1, budget: 3400000, actualCost: 3455000,
  },
  {
    id: "A-05", name: "Wind park connected to the grid", type: "Activity", enables: "B-03",
    owner: "Head of Grid Operations", start: "2025-05-05", baselineFinish: "2025-10-15", actualFinish: "2026-01-20",
    complete: 1, budget: 720000, actualCost: 864000, dependsOn: "A-04",
  },
  {
    id: "A-06", name: "Smart meters rolled out to 96,000 households", type: "Activity", enables: "B-14",
    owner: "Head of Metering", start: "2025-03-03", baselineFinish: "2026-06-30", actualFinish: "2026-06-24",
    complete: 1, budget: 1150000, actualCost: 1098000,
  },
  {
    id: "A-07", name: "Remote switching in 210 stations", type: "Activity", enables: "B-07, B-17",
    owner: "Head of Grid Operations", start: "2025-05-05", baselineFinish: "2026-12-18", complete: 0.74, budget: 980000,
    actualCost: 742000,
  },
  {
    id: "A-08", name: "Voltage tuned in 60 substations", type: "Activity", enables: "B-08",
    owner: "Head of Grid Operations", start: "2025-06-02", baselineFinish: "2026-03-31", actualFinish: "2026-03-27",
    complete: 1, budget: 540000, actualCost: 521000,
  },
  {
    id: "A-09", name: "120 electric vehicles with chargers", type: "Activity", enables: "B-06", owner: "Fleet Manager",
    start: "2025-04-01", baselineFinish: "2027-01-29", forecastFinish: "2027-06-30", complete: 0.48, budget: 860000,
    actualCost: 436000,
  },
  {
    id: "A-10", name: "Heat-pump offer in eleven districts", type: "Activity", enables: "B-10", owner: "Head of Heat",
    start: "2025-06-02", baselineFinish: "2027-12-17", complete: 0.46, budget: 620000, actualCost: 268000,
  },
  {
    id: "A-11", name: "Label audit passed", type: "Milestone", enables: "B-04, B-13", owner: "Climate Officer",
    start: "2026-06-12", baselineFinish: "2026-06-30", actualFinish: "2026-06-12", complete: 1, dependsOn: "A-02",
  },
  {
    id: "A-12", name: "Second battery built", type: "Activity", enables: "B-09", owner: "Head of Generation",
    start: "2026-05-04", baselineFinish: "2027-03-26", forecastFinish: "2027-07-30", complete: 0.22, budget: 480000,
    actualCost: 104000, dependsOn: "A-05",
  },
  {
    id: "A-13", name: "Contracts with 40 large customers", type: "Activity", enables: "B-15",
    owner: "Head of Energy Trading", start: "2025-11-03", baselineFinish: "2026-02-27", actualFinish: "2026-03-06",
    complete: 1, budget: 70000, actualCost: 66000,
  },
  {
    id: "A-14", name: "Residents' dialogue and open days", type: "Activity", enables: "B-11, B-12",
    owner: "Head of Communications", start: "2025-05-12", baselineFinish: "2026-12-11", complete: 0.75, budget: 50000,
    actualCost: 36000,
  },
  {
    id: "A-15", name: "Maintenance contracts signed", type: "Milestone", enables: "B-16", owner: "Head of Generation",
    start: "2025-04-30", baselineFinish: "2025-04-30", actualFinish: "2025-05-12", complete: 1, dependsOn: "A-02",
  },
];

export const resources: readonly ResourceEntry[] = [
  {
    name: "Solar modules and inverters", kind: "Tool", benefitId: "B-02", from: "2025-02-03", to: "2026-06-30",
    planned: 2850000, committed: 2910000, actual: 2902000,
  },
  {
    name: "Shares of the wind park", kind: "Tool", benefitId: "B-03", activityId: "A-04", from: "2025-01-07",
    to: "2025-10-31", planned: 3400000, committed: 3460000, actual: 3455000,
  },
  {
    name: "Smart meters", kind: "Tool", benefitId: "B-14", activityId: "A-06", from: "2025-03-03", to: "2026-06-30",
    planned: 900000, committed: 900000, actual: 861000,
  },
  {
    name: "Switchgear, transformers and battery", kind: "Tool", from: "2025-05-05", to: "2027-07-31", planned: 1950000,
    committed: 1950000, actual: 1690000,
  },
  {
    name: "Vehicles and chargers", kind: "Tool", benefitId: "B-06", activityId: "A-09", from: "2025-04-01",
    to: "2027-06-30", planned: 780000, committed: 780000, actual: 402000,
  },
  {
    name: "Programme office", kind: "Personnel", from: "2025-01-07", to: "2027-12-31", planned: 1120000,
    committed: 1120000, actual: 903000,
  },
  {
    name: "Grid engineers", kind: "Personnel", from: "2025-05-05", to: "2027-03-31", planned: 1100000,
    committed: 1100000, actual: 842000,
  },
  {
    name: "Customer advisers", kind: "Personnel", benefitId: "B-10", activityId: "A-10", from: "2025-06-02",
    to: "2027-12-31", planned: 500000, committed: 500000, actual: 308000,
  },
  {
    name: "Utility's investment plan", kind: "Funding", from: "2025-01-01", to: "2027-12-31", planned: 8200000,
    committed: 8200000, actual: 8200000,
  },
  {
    name: "Regional climate fund", kind: "Funding", from: "2025-04-01", to: "2027-03-31", planned: 3000000,
    committed: 2100000, actual: 2000000,
  },
  {
    name: "Green bond", kind: "Funding", from: "2025-06-01", to: "2027-12-31", planned: 1400000, committed: 1400000,
    actual: 1400000,
  },
];
