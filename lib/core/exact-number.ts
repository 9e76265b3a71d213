const WHOLE = /^(0|-?[1-9]\d*)$/;
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const NAMES: ReadonlySet<string> = new Set(['NaN', 'Infinity', '-Infinity']);

/**
 * A number in its only spelling, without an exponent and without zeros that say nothing: `4.90`, `4.9` and `49e-1` are `4.9`.
 * Undefined if it is none.
 */
export function exactNumber(value: number | string): string | undefined {
  const text = `${value}`;
  if (typeof value === 'number' && !text.includes('e')) return text;
  if (WHOLE.test(text) || NAMES.has(text)) return text;
  const [, sign = '', whole = '', part = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole === '' && part === '') return undefined;
  const point = whole.length + Number(exponent);
  const digits = (whole + part).padStart(whole.length + part.length - Math.min(point, 0), '0');
  const at = Math.max(point, 0);
  const left = digits.slice(0, at).padEnd(at, '0').replace(/^0+/, '');
  const right = digits.slice(at).replace(/0+$/, '');
  if (left === '' && right === '') return '0';
  return `${sign === '-' ? '-' : ''}${left || '0'}${right && `.${right}`}`;
}

/** The shortest number that a 32-bit float stores as it stores `value`: what an engine shows. */
export function shortFloat(value: number): number {
  if (!Number.isFinite(value) || Math.fround(value) !== value) return value;
  for (let digits = 1; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return shorter;
  }
  return value;
}

/** How many digits an exact number has behind its point. */
export function decimalsOf(exact: string): number {
  const point = exact.indexOf('.');
  return point < 0 ? 0 : exact.length - point - 1;
}
