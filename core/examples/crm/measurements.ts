import type { MeasurementEntry } from "../entries";
import { monthly, quarterly } from "../series";

/** Made where it is asked for, since most who start the program ask for no example. */
export const measurements = (): readonly MeasurementEntry[] => [
  ...monthly(
    "B-02",
    "2025-05",
    [0.14, 0.1408, 0.1394, 0.1388, 0.1372, 0.1367, 0.1357, 0.1328, 0.1305, 0.1278, 0.1249, 0.1235, 0.1218, 0.1185, 0.1149, 0.1143, 0.113, 0.11],
    {
      source: "Billing system, lost accounts",
      enteredBy: "Customer Service Analyst",
      validatedBy: "Financial Controller",
      validatedThrough: "2026-09",
    },
  ),
  ...monthly("B-03", "2025-06", [400, 1600, 3400, 4700, 6200, 8900, 7900, 10300, 9600, 11900, 14600, 15500, 15900, 17300, 18100, 17000, 19500], {
    source: "Margin report, second product line",
    enteredBy: "Sales Operations Analyst",
    validatedBy: "Financial Controller",
    validatedThrough: "2026-08",
    notes: { "2025-12": "Year-end offers", "2026-09": "Playbook still missing" },
  }),
  ...monthly("B-04", "2025-05", [0.615, 0.606, 0.639, 0.637, 0.66, 0.643, 0.679, 0.673, 0.694, 0.711, 0.704, 0.714, 0.728, 0.729, 0.762, 0.767, 0.754, 0.77], {
    source: "CRM, renewal dates",
    enteredBy: "Sales Operations Analyst",
    validatedBy: "Benefits Manager",
    validatedThrough: "2026-06",
  }),
  ...monthly("B-05", "2025-05", [50, 80, 160, 200, 300, 300, 450, 510, 610, 610, 730, 770, 880, 870, 1000, 1080, 1120, 1230], {
    source: "Time study of 85 sales staff",
    enteredBy: "Sales Operations Analyst",
    validatedBy: "Financial Controller",
    validatedThrough: "2026-09",
  }),
  ...quarterly("B-06", "2025-09", [17600, 29400, 42300, 47100, 48200], {
    source: "Ledger, software contracts",
    enteredBy: "Sales Operations Analyst",
    validatedBy: "Financial Controller",
    validatedThrough: "2026-09",
    notes: { "2026-06": "Last contract ended in June" },
  }),
  ...monthly("B-07", "2025-05", [30.6, 32.1, 29.8, 31.4, 30.9, 31.7, 27.5, 26.2, 23.9, 22.8, 20.4, 19.6, 17.2, 15.9, 14.1, 13.4, 11.8, 11.2], {
    source: "Service desk, median first answer",
    enteredBy: "Customer Service Analyst",
    validatedBy: "Benefits Manager",
    validatedThrough: "2026-08",
    notes: { "2025-10": "Service desk moved on 10 October" },
  }),
  {
    benefitId: "B-07",
    date: "2026-04-30",
    actual: 19.2,
    source: "Service desk, median first answer",
    enteredBy: "Customer Service Analyst",
    note: "Entered again after the late tickets came in",
  },
  ...monthly("B-08", "2025-05", [0.182, 0.179, 0.179, 0.189, 0.174, 0.176, 0.172, 0.179, 0.185, 0.185, 0.188, 0.183, 0.178, 0.18, 0.188, 0.188, 0.188, 0.184], {
    source: "CRM, lead conversion report",
    enteredBy: "Sales Operations Analyst",
    validatedBy: "Financial Controller",
    validatedThrough: "2026-08",
  }),
  ...monthly(
    "B-09",
    "2025-05",
    [0.0426, 0.042, 0.0414, 0.0417, 0.0428, 0.0415, 0.0388, 0.0351, 0.0316, 0.0295, 0.0264, 0.0236, 0.0222, 0.0211, 0.0181, 0.0165, 0.0176, 0.016],
    {
      source: "Warehouse, returned and corrected orders",
      enteredBy: "Sales Operations Analyst",
      validatedBy: "Financial Controller",
      validatedThrough: "2026-08",
    },
  ),
  ...monthly("B-10", "2025-07", [12800, 14100, 14000, 14900, 12000, 13300, 12300, 12200, 12800, 13500, 12100, 12600, 13400, 14000, 10300, 13100], {
    source: "Ledger, written-off receivables",
    enteredBy: "Sales Operations Analyst",
    validatedBy: "Financial Controller",
    validatedThrough: "2026-09",
  }),
  ...quarterly("B-11", "2025-06", [4.2, 4.1, 4, 4.2, 4.1, 4.1], {
    source: "Customer survey, question 1",
    enteredBy: "Customer Service Analyst",
    validatedBy: "Benefits Manager",
    validatedThrough: "2026-06",
    notes: { "2025-12": "Longer waits while the service desk moved" },
  }),
  ...quarterly("B-12", "2025-06", [2.6, 2.8, 2.9, 3.1, 3.2], {
    source: "Staff survey, questions 7 to 9",
    enteredBy: "Benefits Manager",
  }),
  ...quarterly("B-13", "2025-09", [0, 0, 1], {
    source: "Internal audit report",
    enteredBy: "Benefits Manager",
    validatedBy: "Internal Auditor",
    validatedThrough: "2026-03",
    notes: { "2026-03": "Audit report of 24 March" },
  }),
  ...monthly("B-16", "2025-05", [421, 398, 389, 374, 326, 311, 291, 274, 253, 226, 211, 199, 177, 143, 114, 111, 73, 36], {
    source: "Training register and time sheets",
    enteredBy: "Sales Operations Analyst",
    validatedBy: "Financial Controller",
    validatedThrough: "2026-08",
  }),
];
