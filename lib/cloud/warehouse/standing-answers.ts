/** Where the cells' clock begins: the warehouse is told no time, so its own stands there. */
export const STANDING_TIME = '2026-03-02 09:00:00';
export const VERSION = 'PostgreSQL 8.0.2, Redshift 1.0 (simulated, over DuckDB)';
/** The one user that there is. */
export const USER = 'loader';
