/** Where the cells' clock begins: the warehouse is told no time, so its own stands there. */
export const STANDING_TIME = '2026-03-02 09:00:00';
