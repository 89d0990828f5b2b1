import type { BenefitEntry, ProfileEntry } from "../entries";

const accountable = "Technical Director";
const validator = "Head of Controlling";
const technicalValidator = "Energy Auditor";

export const benefits: readonly BenefitEntry[] = [
  {
    id: "B-01", name: "Half of the city's electricity from own renewable plants", category: "Cashable",
    objective: "O-1", owner: "Head of Generation", accountable, validator,
    notes: "Three KPIs: what the roofs yield, what the wind park yields, and their share in sales.",
  },
  {
    id: "B-02", name: "Solar roofs yield 46,000 MWh by the end of 2027", parent: "B-01", nature: "Benefit",
    category: "Cashable", objective: "O-1", owner: "Head of Generation", accountable, validator, kind: "Flow",
    direction: "Increase", unit: "MWh", baseline: 0, baselineDate: "2025-03-31", target: 46000, start: "2025-05-01",
    due: "2027-12-31", end: "2035-12-31", profile: "Table", unitValue: 62, deadweight: 0, attribution: 1,
    optimismBias: 0.05, confidence: 0.9, weight: 0.1, frequency: "Monthly",
    dataSource: "Inverter portal, feed-in meters", trigger: "A-02", triggerLag: 1,
    notes: "€62 is the purchase price that each MWh spares. The plan follows the seasons (Profile).",
  },
  {
    id: "B-03", name: "Wind park yields 118,000 MWh in two years", parent: "B-01", nature: "Benefit",
    category: "Cashable", objective: "O-1", owner: "Head of Generation", accountable, validator, kind: "Flow",
    direction: "Increase", unit: "MWh", baseline: 0, baselineDate: "2025-03-31", target: 118000, start: "2025-11-01",
    due: "2027-10-31", end: "2035-12-31", profile: "Linear", unitValue: 54, deadweight: 0, attribution: 1,
    optimismBias: 0.1, confidence: 0.85, weight: 0.14, frequency: "Monthly", dataSource: "Transfer meter, wind park",
    trigger: "A-05", triggerLag: 17, notes: "First power came three months late, with the grid connection (A-05).",
  },
  {
    id: "B-04", name: "Renewable share of electricity sold up from 31 % to 55 %", parent: "B-01", nature: "Benefit",
    category: "Non-financial", objective: "O-1", owner: "Head of Sales", accountable, validator: technicalValidator,
    kind: "Level", direction: "Increase", unit: "%", baseline: 0.31, baselineDate: "2025-03-31", target: 0.55,
    start: "2025-05-01", due: "2027-12-31", profile: "S-curve", weight: 0.08, frequency: "Monthly",
    dataSource: "Balancing group account",
  },
  {
    id: "B-05", name: "CO2 emissions fall by 52,000 tonnes", nature: "Benefit", category: "Cost avoidance",
    objective: "O-1", owner: "Climate Officer", accountable, validator: technicalValidator, kind: "Flow",
    direction: "Increase", unit: "tonnes CO2", baseline: 0, baselineDate: "2025-03-31", target: 52000,
    start: "2025-05-01", due: "2027-12-31", end: "2030-12-31", profile: "Back-loaded", unitValue: 70, deadweight: 0.1,
    attribution: 0.9, optimismBias: 0.1, confidence: 0.8, weight: 0.12, frequency: "Monthly",
    dataSource: "Emissions account of the city", notes: "€70 is the price of an allowance that need not be bought.",
  },
  {
    id: "B-06", name: "Fleet burns 1,020,000 litres of diesel, not 1,640,000", nature: "Benefit", category: "Cashable",
    objective: "O-4", owner: "Fleet Manager", accountable, kind: "Flow", direction: "Decrease", unit: "litres",
    baseline: 1640000, baselineDate: "2025-03-31", target: 1020000, start: "2025-05-01", due: "2027-04-30",
    end: "2027-04-30", profile: "Linear", unitValue: 1.35, deadweight: 0, attribution: 1, optimismBias: 0.1,
    confidence: 0.85, weight: 0.06, frequency: "Monthly", dataSource: "Fuel cards",
    notes: "New vehicles come late (A-09).",
  },
  {
    id: "B-07", name: "Outage time down from 15.2 to 11 minutes a customer a year", nature: "Benefit",
    category: "Non-financial", objective: "O-3", owner: "Head of Grid Operations", accountable,
    validator: technicalValidator, kind: "Level", direction: "Decrease", unit: "minutes", baseline: 15.2,
    baselineDate: "2025-03-31", target: 11, start: "2025-07-01", due: "2027-06-30", profile: "S-curve", weight: 0.1,
    frequency: "Monthly", dataSource: "Grid control room, outage log",
    notes: "Minutes of the month times twelve, planned outages left out.",
  },
  {
    id: "B-08", name: "Grid losses down from 5.4 % to 4.4 %", nature: "Benefit", category: "Cashable", objective: "O-4",
    owner: "Head of Grid Operations", accountable, validator, kind: "Level", direction: "Decrease", unit: "%",
    baseline: 0.054, baselineDate: "2025-03-31", target: 0.044, start: "2025-07-01", due: "2027-06-30",
    end: "2030-12-31", profile: "S-curve", unitValue: 80500000, deadweight: 0.1, attribution: 0.8, optimismBias: 0.1,
    confidence: 0.85, weight: 0.08, frequency: "Monthly", dataSource: "Grid balance, bought and billed energy",
    notes: "1,150,000 MWh a year at €70: one tenth of a percentage point is €80,500 a year.",
  },
  {
    id: "B-09", name: "Batteries replace 9,600 MWh of peak purchases", nature: "Benefit", category: "Cost avoidance",
    objective: "O-2", owner: "Head of Energy Trading", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "MWh", baseline: 0, baselineDate: "2025-03-31", target: 9600, start: "2027-04-01", due: "2030-03-31",
    end: "2035-12-31", profile: "Linear", unitValue: 145, deadweight: 0, attribution: 1, optimismBias: 0.2,
    confidence: 0.7, weight: 0.04, frequency: "Monthly", dataSource: "Trading book, peak hours", trigger: "A-12",
    triggerLag: 6,
  },
  {
    id: "B-10", name: "Heat-pump customers up from 1,200 to 3,400", nature: "Benefit", category: "Cashable",
    objective: "O-1", owner: "Head of Heat", accountable, validator, kind: "Level", direction: "Increase",
    unit: "customers", baseline: 1200, baselineDate: "2025-03-31", target: 3400, start: "2025-06-01", due: "2027-12-31",
    end: "2035-12-31", profile: "Back-loaded", unitValue: 410, deadweight: 0.2, attribution: 0.9, optimismBias: 0.15,
    confidence: 0.8, weight: 0.06, frequency: "Monthly", dataSource: "Customer register, heat contracts",
    notes: "€410 is the yearly margin of one contract.",
  },
  {
    id: "B-11", name: "Household tariff stays at index 100", nature: "Benefit", category: "Non-financial",
    objective: "O-2", owner: "Head of Sales", accountable, validator, kind: "Level", direction: "Maintain",
    unit: "index", baseline: 100, baselineDate: "2025-03-31", target: 100, start: "2025-05-01", due: "2027-12-31",
    weight: 0.05, frequency: "Monthly", dataSource: "Tariff sheet against the national mean",
  },
  {
    id: "B-12", name: "Stronger public image", nature: "Benefit", category: "Non-financial", objective: "O-2",
    owner: "Head of Communications", accountable, validator: technicalValidator, kind: "Scale", direction: "Increase",
    unit: "score 1–5", baseline: 3.1, baselineDate: "2025-03-31", target: 3.8, start: "2025-05-01", due: "2027-04-30",
    profile: "Linear", weight: 0.03, frequency: "Quarterly", dataSource: "Residents' survey, trust in the utility",
  },
  {
    id: "B-13", name: "Green-power label certified", nature: "Benefit", category: "Non-financial", objective: "O-1",
    owner: "Climate Officer", accountable, validator: technicalValidator, kind: "Milestone", direction: "Increase",
    unit: "achieved", baseline: 0, baselineDate: "2025-03-31", target: 1, start: "2025-05-01", due: "2026-06-30",
    profile: "Step", weight: 0.03, frequency: "Quarterly", dataSource: "Certifier's report",
  },
  {
    id: "B-14", name: "Smart meters spare 62,000 meter readings", nature: "Benefit", category: "Cashable",
    objective: "O-4", owner: "Head of Metering", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "visits", baseline: 0, baselineDate: "2025-03-31", target: 62000, start: "2025-05-01", due: "2026-09-30",
    end: "2030-12-31", profile: "Back-loaded", unitValue: 4.2, deadweight: 0, attribution: 1, optimismBias: 0.05,
    confidence: 0.95, weight: 0.04, frequency: "Monthly", dataSource: "Metering contractor's invoices",
  },
  {
    id: "B-15", name: "Large customers move 7,500 MWh out of peak hours", nature: "Benefit", category: "Cost avoidance",
    objective: "O-2", owner: "Head of Energy Trading", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "MWh", baseline: 0, baselineDate: "2025-03-31", target: 7500, start: "2026-03-01", due: "2028-02-29",
    end: "2030-12-31", profile: "Linear", unitValue: 48, deadweight: 0.1, attribution: 0.8, optimismBias: 0.2,
    confidence: 0.6, weight: 0.03, frequency: "Quarterly", dataSource: "Load profiles of contract customers",
    trigger: "A-13", triggerLag: 2,
  },
  {
    id: "B-16", name: "Upkeep of the new plants costs €1,150,000", nature: "Dis-benefit", category: "Cashable",
    objective: "O-4", owner: "Head of Generation", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "€", baseline: 0, baselineDate: "2025-03-31", target: 1150000, start: "2025-05-01", due: "2027-12-31",
    end: "2035-12-31", profile: "Linear", unitValue: 1, attribution: 1, confidence: 1, weight: 0.02,
    frequency: "Monthly", dataSource: "Ledger, maintenance contracts", trigger: "A-02", triggerLag: 1,
  },
  {
    id: "B-17", name: "Remote switching spares engineers 21,000 hours", nature: "Benefit", category: "Non-cashable",
    objective: "O-3", owner: "Head of Grid Operations", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "hours", baseline: 0, baselineDate: "2025-03-31", target: 21000, start: "2025-07-01", due: "2027-03-31",
    end: "2030-12-31", profile: "Linear", unitValue: 58, deadweight: 0.05, attribution: 1, optimismBias: 0.1,
    confidence: 0.85, weight: 0.02, frequency: "Monthly", dataSource: "Work orders, travel and switching",
  },
];

/** Solar yield per quarter, MWh: two thirds of it between April and September, more with each roof. */
export const profile: readonly ProfileEntry[] = [
  { benefitId: "B-02", periodEnd: "2025-06-30", planned: 2100 },
  { benefitId: "B-02", periodEnd: "2025-09-30", planned: 3300 },
  { benefitId: "B-02", periodEnd: "2025-12-31", planned: 1300 },
  { benefitId: "B-02", periodEnd: "2026-03-31", planned: 1900 },
  { benefitId: "B-02", periodEnd: "2026-06-30", planned: 5600 },
  { benefitId: "B-02", periodEnd: "2026-09-30", planned: 6200 },
  { benefitId: "B-02", periodEnd: "2026-12-31", planned: 2300 },
  { benefitId: "B-02", periodEnd: "2027-03-31", planned: 3600 },
  { benefitId: "B-02", periodEnd: "2027-06-30", planned: 8100 },
  { benefitId: "B-02", periodEnd: "2027-09-30", planned: 8600 },
  { benefitId: "B-02", periodEnd: "2027-12-31", planned: 3000 },
];
