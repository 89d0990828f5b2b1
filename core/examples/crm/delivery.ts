import type { ActivityEntry, ResourceEntry } from "../entries";

export const activities: readonly ActivityEntry[] = [
  {
    id: "A-01", name: "Business case approved and baselines read", type: "Activity", owner: "Benefits Manager",
    start: "2025-01-06", baselineFinish: "2025-02-28", actualFinish: "2025-02-28", complete: 1, budget: 25000,
    actualCost: 24100,
  },
  {
    id: "A-02", name: "Customer data cleansed and merged", type: "Activity", enables: "B-13",
    owner: "Data Protection Officer", start: "2025-02-03", baselineFinish: "2025-04-18", actualFinish: "2025-05-02",
    complete: 1, budget: 88000, actualCost: 98200, dependsOn: "A-01",
  },
  {
    id: "A-03", name: "CRM set up for sales", type: "Activity", enables: "B-05, B-08", owner: "Head of IT",
    start: "2025-02-17", baselineFinish: "2025-04-25", actualFinish: "2025-04-30", complete: 1, budget: 233000,
    actualCost: 239900, dependsOn: "A-01",
  },
  {
    id: "A-04", name: "Sales teams trained", type: "Activity", enables: "B-05, B-16", owner: "Change Manager",
    start: "2025-04-07", baselineFinish: "2025-05-30", actualFinish: "2025-06-06", complete: 1, budget: 52000,
    actualCost: 53600, dependsOn: "A-03",
  },
  {
    id: "A-05", name: "Sales goes live", type: "Milestone", enables: "B-03, B-05, B-16",
    owner: "Head of Sales Operations", start: "2025-05-01", baselineFinish: "2025-05-01", actualFinish: "2025-05-01",
    complete: 1, dependsOn: "A-03",
  },
  {
    id: "A-06", name: "Churn and renewal alerts switched on", type: "Activity", enables: "B-01, B-02, B-04",
    owner: "Head of Customer Service", start: "2025-05-12", baselineFinish: "2025-07-01", actualFinish: "2025-06-27",
    complete: 1, budget: 66000, actualCost: 62100, dependsOn: "A-05",
  },
  {
    id: "A-07", name: "Three old systems switched off", type: "Activity", enables: "B-06", owner: "Head of IT",
    start: "2025-06-02", baselineFinish: "2026-06-30", actualFinish: "2026-06-26", complete: 1, budget: 47000,
    actualCost: 44700, dependsOn: "A-05",
  },
  {
    id: "A-08", name: "Service desk moves to the CRM", type: "Activity", enables: "B-07, B-11",
    owner: "Head of Customer Service", start: "2025-06-16", baselineFinish: "2025-08-29", actualFinish: "2025-10-10",
    complete: 1, budget: 170000, actualCost: 193900, dependsOn: "A-05",
  },
  {
    id: "A-09", name: "Order checks and price book", type: "Activity", enables: "B-09, B-10",
    owner: "Head of Sales Operations", start: "2025-06-02", baselineFinish: "2025-10-24", actualFinish: "2025-10-24",
    complete: 1, budget: 77000, actualCost: 75200, dependsOn: "A-05",
  },
  {
    id: "A-10", name: "Cross-selling playbook and product hints", type: "Activity", enables: "B-03",
    owner: "Head of Sales", start: "2025-10-01", baselineFinish: "2026-11-30", forecastFinish: "2027-02-12",
    complete: 0.65, budget: 99000, actualCost: 81500, dependsOn: "A-05",
  },
  {
    id: "A-11", name: "Route planner for field sales", type: "Activity", enables: "B-15",
    owner: "Head of Sales Operations", start: "2026-02-02", baselineFinish: "2026-08-31", complete: 0.35, budget: 50000,
    actualCost: 22800, dependsOn: "A-05",
  },
  {
    id: "A-12", name: "Campaigns built in-house", type: "Activity", enables: "B-14", owner: "Head of Marketing",
    start: "2026-09-01", baselineFinish: "2026-12-15", forecastFinish: "2027-02-26", complete: 0.15, budget: 72000,
    actualCost: 12300, dependsOn: "A-08",
  },
  {
    id: "A-13", name: "85 % of sales staff use the CRM every week", type: "Milestone", enables: "B-05, B-08, B-12",
    owner: "Change Manager", start: "2026-03-31", baselineFinish: "2026-03-31", actualFinish: "2026-05-15", complete: 1,
    dependsOn: "A-04",
  },
  {
    id: "A-14", name: "Joint account plans of sales and service", type: "Activity", enables: "B-12",
    owner: "Head of Human Resources", start: "2026-01-12", baselineFinish: "2026-12-31", complete: 0.75, budget: 41000,
    actualCost: 28800, dependsOn: "A-08",
  },
];

export const resources: readonly ResourceEntry[] = [
  {
    name: "CRM licences until full use", kind: "Tool", from: "2025-02-01", to: "2026-12-31", planned: 286000,
    committed: 286000, actual: 268600,
  },
  {
    name: "Integration platform", kind: "Tool", from: "2025-02-01", to: "2026-12-31", planned: 77000,
    committed: 77000, actual: 76800,
  },
  {
    name: "Route planner licences", kind: "Tool", benefitId: "B-15", activityId: "A-11", from: "2026-02-01",
    to: "2026-12-31", planned: 25000, committed: 25000, actual: 10000,
  },
  {
    name: "Project team", kind: "Personnel", from: "2025-01-06", to: "2027-03-31", planned: 354000, committed: 354000,
    actual: 327900,
  },
  {
    name: "Implementation partner", kind: "Personnel", activityId: "A-03", from: "2025-02-03", to: "2026-12-31",
    planned: 212000, committed: 212000, actual: 201800,
  },
  {
    name: "Trainers and floor-walkers", kind: "Personnel", activityId: "A-04", from: "2025-04-01", to: "2026-12-31",
    planned: 66000, committed: 66000, actual: 52000,
  },
  {
    name: "Capital budget 2025", kind: "Funding", from: "2025-01-01", to: "2026-03-31", planned: 690000,
    committed: 690000, actual: 690000,
  },
  {
    name: "Operating budget 2026", kind: "Funding", from: "2026-04-01", to: "2027-03-31", planned: 330000,
    committed: 330000, actual: 258500,
  },
];
