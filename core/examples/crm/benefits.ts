import type { BenefitEntry, ProfileEntry } from "../entries";

const accountable = "Chief Commercial Officer";
const validator = "Financial Controller";

export const benefits: readonly BenefitEntry[] = [
  {
    id: "B-01", name: "Margin from existing customers up by £540,000 a year", category: "Cashable", objective: "O-1",
    owner: "Head of Sales", accountable, validator,
    notes: "Three KPIs: customers that stay, what they buy, and how early they renew.",
  },
  {
    id: "B-02", name: "Customer churn down from 14 % to 11 % a year", parent: "B-01", nature: "Benefit",
    category: "Cashable", objective: "O-1", owner: "Head of Customer Service", accountable, validator, kind: "Level",
    direction: "Decrease", unit: "%", baseline: 0.14, baselineDate: "2025-02-15", target: 0.11, start: "2025-07-01",
    due: "2026-12-31", end: "2028-12-31", profile: "S-curve", unitValue: 9000000, deadweight: 0.1, attribution: 0.8,
    optimismBias: 0.1, confidence: 0.8, weight: 0.12, frequency: "Monthly", dataSource: "Billing system, lost accounts",
    trigger: "A-06", triggerLag: 0,
    notes: "Contract customers lost in the last 12 months. One whole share is the margin of all of them: £9m a year.",
  },
  {
    id: "B-03", name: "Extra margin from cross-sales reaches £540,000", parent: "B-01", nature: "Benefit",
    category: "Cashable", objective: "O-1", owner: "Head of Sales", accountable, validator, kind: "Flow",
    direction: "Increase", unit: "£", baseline: 0, baselineDate: "2025-02-15", target: 540000, start: "2025-06-01",
    due: "2027-05-31", end: "2028-12-31", profile: "Back-loaded", unitValue: 1, deadweight: 0.15, attribution: 1,
    optimismBias: 0.15, confidence: 0.7, weight: 0.12, frequency: "Monthly",
    dataSource: "Margin report, second product line", trigger: "A-05", triggerLag: 31,
    notes: "Runs late: the playbook (A-10) is still not with the teams.",
  },
  {
    id: "B-04", name: "Renewals signed before expiry up from 62 % to 80 %", parent: "B-01", nature: "Benefit",
    category: "Non-financial", objective: "O-1", owner: "Head of Sales", accountable, validator: "Benefits Manager",
    kind: "Level", direction: "Increase", unit: "%", baseline: 0.62, baselineDate: "2025-02-15", target: 0.8,
    start: "2025-07-01", due: "2026-12-31", profile: "Linear", weight: 0.06, frequency: "Monthly",
    dataSource: "CRM, renewal dates", trigger: "A-06", triggerLag: 0,
  },
  {
    id: "B-05", name: "Sales administration takes 12,000 hours less", nature: "Benefit", category: "Non-cashable",
    objective: "O-3", owner: "Head of Sales Operations", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "hours", baseline: 0, baselineDate: "2025-02-15", target: 12000, start: "2025-05-01", due: "2026-12-31",
    end: "2028-12-31", profile: "Back-loaded", unitValue: 38, deadweight: 0.05, attribution: 1, optimismBias: 0.1,
    confidence: 0.9, weight: 0.1, frequency: "Monthly", dataSource: "Time study of 85 sales staff", trigger: "A-05",
    triggerLag: 0, notes: "£38 is the loaded hourly cost. Hours go to customer visits; no post is cut.",
  },
  {
    id: "B-06", name: "Licences of three old systems save £186,000", nature: "Benefit", category: "Cashable",
    objective: "O-3", owner: "Head of IT", accountable, validator, kind: "Flow", direction: "Increase", unit: "£",
    baseline: 0, baselineDate: "2025-02-15", target: 186000, start: "2025-07-01", due: "2026-09-30", end: "2028-12-31",
    profile: "Table", unitValue: 1, deadweight: 0, attribution: 1, optimismBias: 0, confidence: 1, weight: 0.08,
    frequency: "Quarterly", dataSource: "Ledger, software contracts",
  },
  {
    id: "B-07", name: "Time to answer a customer down from 31 to 8 hours", nature: "Benefit", category: "Non-financial",
    objective: "O-2", owner: "Head of Customer Service", accountable, validator: "Benefits Manager", kind: "Level",
    direction: "Decrease", unit: "hours", baseline: 31, baselineDate: "2025-02-15", target: 8, start: "2025-09-01",
    due: "2027-03-31", profile: "S-curve", weight: 0.1, frequency: "Monthly",
    dataSource: "Service desk, median first answer", trigger: "A-08", triggerLag: 3,
  },
  {
    id: "B-08", name: "Leads that become orders up from 18 % to 24 %", nature: "Benefit", category: "Cashable",
    objective: "O-1", owner: "Head of Marketing", accountable, validator, kind: "Level", direction: "Increase",
    unit: "%", baseline: 0.18, baselineDate: "2025-02-15", target: 0.24, start: "2025-06-01", due: "2026-11-30",
    end: "2028-12-31", profile: "Linear", unitValue: 6500000, deadweight: 0.2, attribution: 0.6, optimismBias: 0.2,
    confidence: 0.6, weight: 0.12, frequency: "Monthly", dataSource: "CRM, lead conversion report", trigger: "A-03",
    triggerLag: 37, notes: "One whole share is the margin of all qualified leads of a year: £26m at 25 %.",
  },
  {
    id: "B-09", name: "Orders with an entry error down from 4.2 % to 1.5 %", nature: "Benefit",
    category: "Cost avoidance", objective: "O-2", owner: "Head of Sales Operations", accountable, validator,
    kind: "Level", direction: "Decrease", unit: "%", baseline: 0.042, baselineDate: "2025-02-15", target: 0.015,
    start: "2025-11-01", due: "2026-12-31", end: "2028-12-31", profile: "Front-loaded", unitValue: 2340000,
    deadweight: 0, attribution: 1, optimismBias: 0.1, confidence: 0.85, weight: 0.06, frequency: "Monthly",
    dataSource: "Warehouse, returned and corrected orders", trigger: "A-09", triggerLag: 8,
    notes: "52,000 orders a year; an error costs £45 to put right.",
  },
  {
    id: "B-10", name: "Bad debt down from £420,000 to £300,000 in two years", nature: "Benefit",
    category: "Cost avoidance", objective: "O-3", owner: "Head of Finance", accountable, validator, kind: "Flow",
    direction: "Decrease", unit: "£", baseline: 420000, baselineDate: "2025-02-15", target: 300000, start: "2025-07-01",
    due: "2027-06-30", end: "2027-06-30", profile: "Linear", unitValue: 1, deadweight: 0.1, attribution: 0.75,
    optimismBias: 0.1, confidence: 0.8, weight: 0.05, frequency: "Monthly",
    dataSource: "Ledger, written-off receivables",
  },
  {
    id: "B-11", name: "Customer satisfaction stays at 4.2 of 5", nature: "Benefit", category: "Non-financial",
    objective: "O-4", owner: "Head of Customer Service", accountable, validator: "Benefits Manager", kind: "Scale",
    direction: "Maintain", unit: "score 1–5", baseline: 4.2, baselineDate: "2025-02-15", target: 4.2,
    start: "2025-05-01", due: "2027-04-30", weight: 0.04, frequency: "Quarterly",
    dataSource: "Customer survey, question 1", notes: "The roll-out must not cost the customers' goodwill.",
  },
  {
    id: "B-12", name: "Better collaboration", nature: "Benefit", category: "Non-financial", objective: "O-2",
    owner: "Head of Human Resources", accountable, validator: "Benefits Manager", kind: "Scale", direction: "Increase",
    unit: "score 1–5", baseline: 2.6, baselineDate: "2025-02-15", target: 4, start: "2025-06-01", due: "2026-12-31",
    profile: "Linear", weight: 0.03, frequency: "Quarterly", dataSource: "Staff survey, questions 7 to 9",
  },
  {
    id: "B-13", name: "Audit confirms one record for every customer", nature: "Benefit", category: "Non-financial",
    objective: "O-4", owner: "Data Protection Officer", accountable, validator: "Internal Auditor", kind: "Milestone",
    direction: "Increase", unit: "achieved", baseline: 0, baselineDate: "2025-02-15", target: 1, start: "2025-05-01",
    due: "2026-03-31", profile: "Step", weight: 0.04, frequency: "Quarterly", dataSource: "Internal audit report",
  },
  {
    id: "B-14", name: "Agency fees for campaigns fall by £150,000", nature: "Benefit", category: "Cost avoidance",
    objective: "O-3", owner: "Head of Marketing", accountable, validator, kind: "Flow", direction: "Increase",
    unit: "£", baseline: 0, baselineDate: "2025-02-15", target: 150000, start: "2027-01-01", due: "2028-06-30",
    end: "2028-12-31", profile: "Back-loaded", unitValue: 1, deadweight: 0.1, attribution: 1, optimismBias: 0.2,
    confidence: 0.7, weight: 0.03, frequency: "Monthly", dataSource: "Ledger, agency invoices", trigger: "A-12",
    triggerLag: 17,
  },
  {
    id: "B-15", name: "Travel cost of field sales falls by £90,000", nature: "Benefit", category: "Cashable",
    objective: "O-3", accountable, validator, kind: "Flow", direction: "Increase", unit: "£", baseline: 0,
    baselineDate: "2025-02-15", target: 90000, start: "2026-03-01", due: "2027-08-31", end: "2028-12-31",
    profile: "Linear", unitValue: 1, deadweight: 0.1, attribution: 0.8, optimismBias: 0.1, confidence: 0.7,
    weight: 0.02, frequency: "Monthly", dataSource: "Expense system, mileage claims",
    notes: "The route planner (A-11) has no date.",
  },
  {
    id: "B-16", name: "Sales hours lost to training and double entry: 4,200", nature: "Dis-benefit",
    category: "Non-cashable", objective: "O-3", owner: "Change Manager", accountable, validator, kind: "Flow",
    direction: "Increase", unit: "hours", baseline: 0, baselineDate: "2025-02-15", target: 4200, start: "2025-05-01",
    due: "2026-12-31", end: "2026-12-31", profile: "Front-loaded", unitValue: 38, attribution: 1, confidence: 1,
    weight: 0.03, frequency: "Monthly", dataSource: "Training register and time sheets",
  },
];

/** Licence cost saved per quarter: the contracts end one after the other. */
export const profile: readonly ProfileEntry[] = [
  { benefitId: "B-06", periodEnd: "2025-09-30", planned: 18000 },
  { benefitId: "B-06", periodEnd: "2025-12-31", planned: 30000 },
  { benefitId: "B-06", periodEnd: "2026-03-31", planned: 42000 },
  { benefitId: "B-06", periodEnd: "2026-06-30", planned: 48000 },
  { benefitId: "B-06", periodEnd: "2026-09-30", planned: 48000 },
];
