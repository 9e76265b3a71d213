/** A date or moment as the column store reads it; undefined if the text does not fit the format. */
export type ReadMoment = (text: string) => string | undefined;

const FIELDS: readonly (readonly [written: string, source: string, field: string])[] = [
  ['yyyy', '\\d{4}', 'year'],
  ['month', '[A-Za-z]+', 'monthName'],
  ['hh24', '\\d{1,2}', 'hour'],
  ['hh12', '\\d{1,2}', 'hour'],
  ['mon', '[A-Za-z]{3}', 'monthName'],
  ['yy', '\\d{2}', 'shortYear'],
  ['mm', '\\d{1,2}', 'month'],
  ['dd', '\\d{1,2}', 'day'],
  ['hh', '\\d{1,2}', 'hour'],
  ['mi', '\\d{1,2}', 'minute'],
  ['ss', '\\d{1,2}(?:\\.\\d+)?', 'second'],
  ['am', '[AaPp][Mm]', 'half'],
  ['pm', '[AaPp][Mm]', 'half'],
  ['tz', '[+-]\\d{2}(?::?\\d{2})?|Z|UTC', 'zone'],
  ['of', '[+-]\\d{2}(?::?\\d{2})?|Z', 'zone'],
];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads by a format such as `DD.MM.YYYY HH24:MI:SS`; what stands behind a format without a time may not be there. */
export function momentReader(format: string, hasTime: boolean): ReadMoment {
  const lowered = format.toLowerCase();
  if (lowered === 'epochsecs') return epoch(1_000);
  if (lowered === 'epochmillisecs') return epoch(1);
  if (lowered === 'auto') return readAuto;
  const fields: string[] = [];
  let source = '';
  for (let at = 0; at < format.length; ) {
    const found = FIELDS.find(([written]) => lowered.startsWith(written, at));
    if (found) {
      fields.push(found[2]);
      source += `(${found[1]})`;
      at += found[0].length;
    } else {
      source += format.charAt(at).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      at++;
    }
  }
  const pattern = new RegExp(`^${source}$`);
  return (text) => {
    const found = pattern.exec(text);
    if (!found) return undefined;
    const parts = new Map(fields.map((field, index) => [field, found[index + 1] ?? '']));
    return momentOf(parts, hasTime);
  };
}

const epoch =
  (unit: number): ReadMoment =>
  (text) => {
    if (!/^-?\d{1,15}(?:\.\d+)?$/.test(text)) return undefined;
    return new Date(Number(text) * unit).toISOString().replace('T', ' ').replace('Z', '');
  };

/** What COPY reads without a format: dates with the year first, then a time and a zone if there are. */
export const readAuto: ReadMoment = (text) => {
  const [, year, month, day, hour, minute, second, zone] =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*([+-]\d{2}(?::?\d{2})?|Z|UTC)?)?$/.exec(
      text,
    ) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const time =
    hour === undefined
      ? []
      : ([
          ['hour', hour],
          ['minute', minute ?? '0'],
          ['second', second ?? '0'],
        ] as const);
  const entries = [
    ['year', year],
    ['month', month],
    ['day', day],
    ...time,
    ...(zone ? [['zone', zone] as const] : []),
  ] as const;
  return momentOf(new Map(entries.map(([field, value]): [string, string] => [field, value])), hour !== undefined);
};

function momentOf(parts: ReadonlyMap<string, string>, hasTime: boolean): string | undefined {
  const number = (field: string, otherwise: number) => Number(parts.get(field) ?? otherwise);
  const shortYear = parts.get('shortYear');
  const year = shortYear === undefined ? number('year', 1) : Number(shortYear) + (Number(shortYear) < 70 ? 2000 : 1900);
  const monthName = parts.get('monthName')?.slice(0, 3).toLowerCase();
  const month = monthName === undefined ? number('month', 1) : MONTHS.indexOf(monthName) + 1;
  const day = number('day', 1);
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days) return undefined;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (!hasTime) return date;
  const half = parts.get('half')?.toLowerCase();
  const [written, minute, second] = [number('hour', 0), number('minute', 0), number('second', 0)];
  const hour = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59 || second >= 60) return undefined;
  const [seconds = '00', fraction] = (parts.get('second') ?? '00').split('.');
  const zone = parts.get('zone')?.replace(/^(?:Z|UTC)$/, '+00') ?? '';
  return `${date} ${two(hour)}:${two(minute)}:${seconds.padStart(2, '0')}${fraction ? `.${fraction.slice(0, 6)}` : ''}${zone}`;
}

const two = (number: number) => String(number).padStart(2, '0');
