/** What the text of a Word document may unpack to, in bytes. No plan comes near; more is a bomb or a library. */
export const PART_LIMIT = 32 * 2 ** 20;
