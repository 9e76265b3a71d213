import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { engineOf } from './cell';
import type { Fence } from './fence';
import { startOf, textOf } from './markdown';
import type { Report } from './problems';
import { readPart, toProse } from './prose';
import type { Reading } from './reading';
import type { Quiz } from './schema';

type Option = Extract<Quiz['answer'], { kind: 'choice' }>['options'][number];

export function readQuiz(fence: Fence, reading: Reading): Quiz {
  const { source, report } = reading;
  const content = readPart(fence, reading);
  const sql = fence.attributes.get('answer')?.value;
  const { question, answer } =
    sql === undefined ? readChoice(content, fence, report) : readTyped(content, sql, fence, report);
  if (question.length === 0) report(fence.place, `the quiz \`${fence.id}\` has no question`);
  const reveals = fence.attributes.get('reveals')?.value.split(',') ?? [];
  return {
    kind: 'quiz',
    id: fence.id,
    at: source.span(fence.place, fence.end),
    question: toProse(question),
    reveals,
    answer,
  };
}

type Read = { readonly question: RootContent[]; readonly answer: Quiz['answer'] };

function readTyped(content: RootContent[], sql: string, fence: Fence, report: Report): Read {
  const line = content.findIndex(({ type }) => type === 'thematicBreak');
  const why = line < 0 ? [] : content.slice(line + 1);
  if (why.length === 0)
    report(fence.place, 'a quiz with `answer=` has a line `---` below the question, and the explanation below it');
  const options = content.find(isOptions);
  if (options) report(startOf(options), 'a quiz has options or `answer=`, not both');
  return {
    question: line < 0 ? content : content.slice(0, line),
    answer: { kind: 'typed', sql, engine: engineOf(fence), why: toProse(why) },
  };
}

function readChoice(content: RootContent[], fence: Fence, report: Report): Read {
  const engine = fence.attributes.get('engine');
  if (engine) report(engine.place, '`engine` is for a quiz with `answer=`');
  const place = content.findIndex(isOptions);
  const list = content[place];
  if (list?.type !== 'list') {
    report(fence.place, `the quiz \`${fence.id}\` needs options \`- [ ]\` and \`- [x]\`, or \`answer=\``);
    return { question: content, answer: { kind: 'choice', many: false, options: [] } };
  }
  const surplus = content[place + 1];
  if (surplus) report(startOf(surplus), 'nothing stands below the options of a quiz');
  const options = list.children.flatMap((item) => readOption(item, report));
  const right = options.filter((option) => option.right).length;
  if (right === 0) report(startOf(list), 'one option must be right: mark it with `[x]`');
  if (options.length < 2) report(startOf(list), 'a choice needs two options or more');
  return { question: content.slice(0, place), answer: { kind: 'choice', many: right > 1, options } };
}

const BOX = /^\[([ xX])\] */;
const isOptions = (node: RootContent): node is List =>
  node.type === 'list' && node.children.some((item) => BOX.test(textOf(item)));

/** The first line is the option, what follows its explanation. */
function readOption(item: ListItem, report: Report): Option[] {
  const place = startOf(item);
  const [paragraph, ...below] = item.children;
  const box = BOX.exec(textOf(item))?.[1];
  if (paragraph?.type !== 'paragraph' || box === undefined) {
    report(place, 'an option begins with `[ ]` or `[x]`');
    return [];
  }
  if (box === 'X') report(place, 'write `[x]` with a small letter');
  const [line, rest] = splitAtLineEnd(paragraph.children);
  const text = stripBox(line);
  const why: RootContent[] = [...(rest.length > 0 ? [{ type: 'paragraph' as const, children: rest }] : []), ...below];
  if (text.length === 0) report(place, 'this option is empty');
  if (why.length === 0) report(place, 'explain this option on the line below it');
  return [{ right: box !== ' ', text: toProse([{ type: 'paragraph', children: text }]), why: toProse(why) }];
}

function stripBox([first, ...others]: PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return others;
  const value = first.value.replace(BOX, '');
  return value === '' ? others : [{ ...first, value }, ...others];
}

function splitAtLineEnd(nodes: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const place = nodes.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')));
  const node = nodes[place];
  if (!node) return [nodes, []];
  if (node.type !== 'text') return [nodes.slice(0, place), nodes.slice(place + 1)];
  const end = node.value.indexOf('\n');
  const [before, after] = [node.value.slice(0, end), node.value.slice(end + 1)];
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [
    [...nodes.slice(0, place), ...text(before)],
    [...text(after), ...nodes.slice(place + 1)],
  ];
}
