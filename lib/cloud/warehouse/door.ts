import { SERVICE_ABOUT } from '../../core/service-about';
import type { Door } from '../../engine/wire/log-in';
import { USER } from './standing-answers';
import { SETTINGS } from './statements/settings';

/** What every client that connects is told. */
export const ABOUT = SERVICE_ABOUT.redshift;

const [PASSWORD, DATABASE] = ['password', 'dev'];

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
