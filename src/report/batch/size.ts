/** Documents or plans that a person still looks through one by one. */
const MANY = 40;

/** Whether a batch has too many documents, or plans, to be shown one by one. */
export const isLarge = (documents: number): boolean => documents > MANY;
