import type { Door } from '../../engine/wire/log-in';
import { SETTINGS } from './statements/settings';

/** What is simulated and what is real, in a sentence for the page and for every client that connects. */
export const ABOUT =
  'This warehouse is simulated: Redshift’s statements and words over DuckDB, one node, no cluster; keys are not enforced.';

const [USER, PASSWORD, DATABASE] = ['loader', 'password', 'dev'];

export const DOOR: Door = {
  admits: (user, password) => user === USER && password === PASSWORD,
  hasDatabase: (name) => name === DATABASE,
  parameters: {
    server_version: SETTINGS.server_version ?? '',
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    TimeZone: 'UTC',
    integer_datetimes: 'on',
    is_superuser: 'off',
  },
};
