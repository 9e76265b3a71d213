import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Table } from '../../../lib/core/value';
import type { ChartSpec } from '../../../lib/lesson/schema';
import { readChart } from './chart-data';
import { chartSvg } from './chart-svg';
import { INK } from './svg-ink';

const TABLE: Table = {
  columns: [
    { name: 'domain', type: 'VARCHAR' },
    { name: 'customers', type: 'BIGINT' },
    { name: 'store', type: 'VARCHAR' },
  ],
  rows: [
    ['a & b', 10, 'north <1>'],
    ['c"d', 20, 'north <1>'],
    ['a & b', 5, 'south\u0000'],
  ],
};

function written(more: Partial<ChartSpec>, subtitle = ''): string {
  const spec: ChartSpec = { kind: 'bar', x: 'domain', y: 'customers', title: 'Who & <where>', ...more };
  const data = readChart(spec, TABLE);
  if (data.kind === 'problem') throw new Error(data.message);
  return chartSvg(spec, data, subtitle);
}

const TAG = /<(\/?)([a-z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>|([^<]+)/g;

/** Reads XML strictly enough to find a tag left open, an attribute without quotes or a character that must be escaped. */
function readXml(xml: string): readonly { readonly name: string; readonly text: string }[] {
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '').trimEnd();
  const open: { name: string; text: string }[] = [];
  const closed: { name: string; text: string }[] = [];
  let at = 0;
  for (const match of body.matchAll(TAG)) {
    const [whole, end, name = '', , single, text] = match;
    if (match.index !== at) throw new Error(`not XML: ${body.slice(at, at + 40)}`);
    at += whole.length;
    const last = open.at(-1);
    if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot);)/.test(text) || !last) throw new Error(`not XML: ${text}`);
      last.text += text;
    } else if (end) {
      if (last?.name !== name) throw new Error(`${name} ends in ${last?.name}`);
      closed.push(last);
      open.pop();
    } else if (single) closed.push({ name, text: '' });
    else open.push({ name, text: '' });
  }
  if (open.length > 0 || at !== body.length) throw new Error('not XML: it ends too early');
  return closed;
}
const textsIn = (xml: string, name: string) => readXml(xml).flatMap((each) => (each.name === name ? each.text : []));

test('a file says the title, what is drawn, every name, value and tick, escaped', () => {
  const xml = written({ series: 'store', note: 'Of one day.', line: 12 }, 'Axis starts at 3');
  expect([textsIn(xml, 'title'), textsIn(xml, 'desc')]).toEqual([
    ['Who &amp; &lt;where&gt;'],
    ['bar chart of customers by domain. Axis starts at 3. Of one day.'],
  ]);
  expect(textsIn(xml, 'text')).toEqual([
    'Who &amp; &lt;where&gt;',
    'Axis starts at 3',
    'north &lt;1&gt;',
    'south',
    'customers',
    '0',
    '5',
    '10',
    '15',
    '20',
    'a &amp; b',
    'c&quot;d',
    'domain',
    '12',
    'Of one day.',
  ]);
});

test('bars are as high as their values', () => {
  const [first, second] = [...written({}).matchAll(/<path d="([^"]*)"/g)][0]?.[1]?.matchAll(/v([\d.]+)h/g) ?? [];
  expect(Number(second?.[1]) / Number(first?.[1])).toBeCloseTo(2, 1);
});

test('every kind of chart stands alone: no colour, font or style is elsewhere', () => {
  const kinds = ['bar', 'line', 'area', 'scatter'] as const;
  for (const kind of kinds) {
    const xml = written({ kind, series: 'store', line: 7 });
    expect(readXml(xml).length).toBeGreaterThan(10);
    expect(/var\(|light-dark\(|class=|style=|href=/.exec(xml)).toBeNull();
  }
});

test('its colours are those of the light theme', () => {
  const tokens = readFileSync('app/tokens.css', 'utf8');
  const light = (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)?.[1];
  expect(INK).toEqual(Object.fromEntries(Object.keys(INK).map((name) => [name, light(name)])));
});
