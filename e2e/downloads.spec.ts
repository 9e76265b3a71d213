import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { packageTypesIn } from '../components/editor/typescript/package-types';
import { listenToDownloads } from './downloads/what-came';
import { differences, type Moment, type Section, written } from './downloads/written';
import { expect, test } from './fixtures';

const DOCUMENT = 'docs/downloads.md';
const NEW_DOCUMENT = '.cache/downloads.md';
const START = { timeout: 60_000 };

const PAGES: Readonly<Record<string, string>> = {
  'the first page': './',
  'a lesson (`cron`)': './lessons/cron/',
  'a lesson (`splitting-columns`)': './lessons/splitting-columns/',
  'the list of questions': './practice/',
  'a question (`Q023`)': './practice/Q023/',
  'your notebooks': './notebook/',
  'the workbench of authors': './author/',
};

/** Imports, and names that come from a package of their own, each in the code that first needs it. */
const PACKAGES: Readonly<Record<string, string>> = {
  '`test` and `expect`': "test('one', () => expect(1).toBe(1))",
  '`property` and `gen`': "property('one', [gen.int(0, 1)], (n) => n < 2)",
  '`pool`': 'const workers = pool(1)\nawait workers.run(() => 1)\nworkers.close()',
  "`import … from 'zod'`": "import { z } from 'zod'\nz.number().parse(1)",
  "`import … from 'croner'`": "import { Cron } from 'croner'\nnew Cron('0 0 * * *').nextRun()",
  "`import … from 'arquero'`": "import { table } from 'arquero'\ntable({ a: [1] }).numRows()",
  "`import … from 'hyparquet-writer'`":
    "import { parquetWriteBuffer } from 'hyparquet-writer'\nparquetWriteBuffer({ columnData: [{ name: 'a', data: [1] }] }).byteLength",
  "`import … from 'hyparquet'`": "import { parquetMetadata } from 'hyparquet'\ntypeof parquetMetadata",
  "`import … from 'pg'`": "import { Client } from 'pg'\ntypeof Client",
  "`import … from 'pg-cursor'`": "import Cursor from 'pg-cursor'\ntypeof Cursor",
  "`import … from '@aws-sdk/client-s3'`": "import { S3Client } from '@aws-sdk/client-s3'\ntypeof S3Client",
  "`import … from '@aws-sdk/lib-storage'`": "import { Upload } from '@aws-sdk/lib-storage'\ntypeof Upload",
  'the first call of a service (`fetch`)': "(await fetch('https://example.com/')).status",
  'the first connection to a database server (`pg`)':
    "import { Client } from 'pg'\nconst client = new Client('postgresql://repl:password@localhost:5432/pagila')\nawait client.connect()\nawait client.end()",
};

const HEAD = `# What each page downloads

Written by \`npm run e2e -- downloads\`, which opens the exported site in a browser with an empty cache, does what the first column says, one after the other, and lists what came that had not come before. It fails when this page is no longer true: then copy \`${NEW_DOCUMENT}\` here. Sizes are those on the wire, compressed, and rounded; a file that comes twice counts once.`;

test('what each page downloads is what is written', async ({ browser, page, lesson, baseURL }) => {
  test.setTimeout(600_000);
  const opened: Moment[] = [];
  for (const [when, path] of Object.entries(PAGES)) {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const fresh = await context.newPage();
    const downloads = listenToDownloads(fresh);
    await fresh.goto(path);
    opened.push({ when, came: await downloads.take(new Set()) });
    await context.close();
  }

  const later: Moment[] = [];
  const known = new Set<string>();
  const downloads = listenToDownloads(page);
  const record = async (when: string) => later.push({ when, came: await downloads.take(known) });
  const cell = lesson.cell('pieces_in_typescript');
  await lesson.open('splitting-columns');
  await lesson.skipPredictions();
  await downloads.take(known);
  const ran = async (id: string) => {
    await lesson.cell(id).run.click();
    await expect(lesson.cell(id).region).toContainText(/\d ms/, START);
  };
  await ran('first_addresses');
  await record('the first run of SQL');
  await ran('cast_postgres');
  await record('the first run of SQL on PostgreSQL');
  await ran('pieces_in_typescript');
  await record('the first run of TypeScript');
  await lesson.cell('first_addresses').editor.focus();
  await record('the first editor of SQL');
  await cell.editor.focus();
  await record('the first editor of TypeScript');
  const typesKnown = new Set<string>();
  for (const [when, code] of Object.entries(PACKAGES)) {
    const done = `done with ${later.length}`;
    const types = packageTypesIn(code).filter((name) => !typesKnown.has(name));
    const typesCame = Promise.all(types.map((name) => page.waitForResponse(new RegExp(`/${name}[.-][^/]*\\.json$`))));
    for (const name of types) typesKnown.add(name);
    await cell.edit(`${code}\ndisplay('${done}')`);
    await cell.run.click();
    await expect(cell.region.locator('[data-output]')).toContainText(done, START);
    await typesCame;
    await record(when);
  }

  const sections: readonly Section[] = [
    { title: 'On opening', says: 'Each in a browser that has seen none of them.', moments: opened },
    {
      title: 'Afterwards, on a lesson',
      says: 'In this order, on `splitting-columns`. What an editor needs comes when one is entered: types of a large package when an editor was entered and a cell of the page imports it. A package comes when a cell runs that needs it.',
      moments: later,
    },
  ];
  const now = `${HEAD}\n\n${written(sections)}\n`;
  mkdirSync('.cache', { recursive: true });
  writeFileSync(NEW_DOCUMENT, now);
  expect(differences(readFileSync(DOCUMENT, 'utf8'), now)).toEqual([]);
});
