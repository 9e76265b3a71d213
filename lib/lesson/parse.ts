import type { Heading, RootContent } from 'mdast';
import { readBlocks } from './blocks';
import { checkTaught } from './covers';
import { type Fence, readFence } from './fence';
import { type FrontContext, readFront } from './front';
import { checkIds, checkReveals } from './identity';
import { parseFile, startOf, textOf } from './markdown';
import { areMinutesRight, countedMinutes, wholeMinutes } from './minutes';
import { hasObstacle } from './obstacle';
import type { Item } from './parts';
import { collectProblems, type Report } from './problems';
import { readProofs } from './proof';
import { checkLinks, checkProse } from './prose';
import { proseIn } from './quotes';
import type { Reading } from './reading';
import type { FrontMatter, Lesson, Problem, ProseProof } from './schema';
import { createSlugs } from './slug';
import { openSource } from './source';
import type { Yaml } from './yaml';

export type Parsed = { readonly lesson?: Lesson; readonly problems: readonly Problem[] };

const START = { line: 1, column: 1 };

/**
 * Reads a lesson or question. Never throws: every mistake of the file is a problem, in the order of the file.
 * There is a lesson only when there is no problem.
 */
export function parseLesson(text: string, context: FrontContext): Parsed {
  const source = openSource(text);
  const { report, sorted } = collectProblems(source.lines.length);
  if (hasObstacle(source.lines, report)) return { problems: sorted() };
  const { children } = parseFile(source.text);
  const reading: Reading = { source, report, prose: [...children], cells: new Map(), exercises: new Set() };

  const { front, yaml } = readHead(children, context, report);
  const [title, ...others] = children.filter(isTitle);
  checkTitle(children, title, front, yaml, report);
  for (const other of others) report(startOf(other), 'a file has one `#` heading: write `##`');

  const items = children.flatMap((node): Item[] => {
    checkProse(node, source, report);
    if (node.type === 'yaml' || node === title) return [];
    return [{ node, fence: node.type === 'code' && node.meta ? readFence(node, source, report) : undefined }];
  });
  const [body, proofs] = splitProofs(items, report);
  const fences = body.flatMap(({ fence }) => fence ?? []);
  const ids = checkIds(fences, report);
  checkReveals(fences, report);
  if (front && yaml) checkTaught(front.covers, fences, yaml, report);

  const exercises = new Set(fences.flatMap(({ role, id }) => (role === 'exercise' ? [id] : [])));
  const slugs = createSlugs(ids);
  const anchors = new Set(ids);
  const slugOf = (words: string) => {
    const slug = slugs(words);
    anchors.add(slug);
    return slug;
  };
  const blocks = readBlocks(body, slugOf, exercises, reading);
  checkLinks(reading.prose, { known: context.known, anchors }, report);
  if (front?.kind === 'lesson' && yaml) checkMinutes(front.minutes, countedMinutes({ blocks }), yaml, report);
  const proved = readAllProofs(proofs, proseIn(body, source), reading);

  const problems = sorted();
  if (!front || !title || problems.length > 0) return { problems };
  return { lesson: { front, title: textOf(title), blocks, proofs: proved }, problems };
}

const isTitle = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 1;

function readHead([first]: readonly RootContent[], context: FrontContext, report: Report) {
  if (first?.type === 'yaml') return readFront(first.value, context, report);
  report(START, 'a lesson begins with its front matter, between two lines `---`');
  return {};
}

function checkTitle(
  children: readonly RootContent[],
  title: Heading | undefined,
  front: FrontMatter | undefined,
  yaml: Yaml | undefined,
  report: Report,
) {
  const first = children.find(({ type }) => type !== 'yaml');
  if (!title || first !== title) report(startOf(first), 'below the front matter stands the title: write `# Its title`');
  else if (front && yaml && textOf(title) !== front.title) {
    report(startOf(title), `the title is "${front.title}" in the front matter: write it alike`);
  }
}

const isProof = ({ fence }: Item) => fence?.role === 'check' && fence.id === 'prose';

function splitProofs(items: readonly Item[], report: Report): [Item[], Fence[]] {
  const first = items.findIndex(isProof);
  if (first < 0) return [[...items], []];
  const [proofs, strays] = [items.filter(isProof), items.slice(first).filter((item) => !isProof(item))];
  for (const { node } of strays) report(startOf(node), 'nothing stands below `sql check prose`: move this above it');
  return [items.filter((item) => !isProof(item)), proofs.flatMap(({ fence }) => fence ?? [])];
}

function readAllProofs(fences: readonly Fence[], prose: string, reading: Reading): ProseProof[] {
  const engines = new Set<string>();
  return fences.flatMap((fence) => {
    const proofs = fence.language === 'sql' ? readProofs(fence, prose, reading) : [];
    if (fence.language !== 'sql') reading.report(fence.place, 'figures are proved in sql: write `sql check prose`');
    const engine = fence.attributes.get('engine')?.value ?? 'duckdb';
    if (engines.has(engine)) reading.report(fence.place, 'one `sql check prose` is enough for an engine: join the two');
    engines.add(engine);
    return proofs;
  });
}

function checkMinutes(minutes: number, counted: number, yaml: Yaml, report: Report) {
  if (areMinutesRight(minutes, counted)) return;
  const about = wholeMinutes(counted);
  report(
    yaml.valuePlace(['minutes']),
    `these are ${about} minutes by count (words, cells, quizzes, exercises), not ${minutes}`,
  );
}
