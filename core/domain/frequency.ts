/** How many days may pass between two measurements before the next one is overdue (method §3). */
export const frequencies = {
  Weekly: 7,
  Monthly: 31,
  Quarterly: 92,
  "Half-yearly": 184,
  Yearly: 366,
} as const;

export type FrequencyName = keyof typeof frequencies;
