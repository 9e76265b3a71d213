import { writeMarkdown } from './markdown';
import type { Check, Quiz } from './schema';
import { writeFence } from './write-fence';

export function writeQuiz({ id, question, reveals, answer }: Quiz): string {
  const typed = answer.kind === 'typed' ? answer : undefined;
  const attributes = {
    reveals: reveals.length > 0 ? reveals.join(',') : undefined,
    answer: typed?.sql,
    engine: typed?.engine === 'postgres' ? 'postgres' : undefined,
  };
  const below =
    answer.kind === 'typed'
      ? `---\n\n${writeMarkdown(answer.why)}`
      : answer.options
          .map(({ right, text, why }) => writeOption(right ? '[x]' : '[ ]', writeMarkdown(text), why))
          .join('\n');
  // Two lists with the same bullet would be read as one.
  const bullet = answer.kind === 'choice' && question.at(-1)?.type === 'list' ? '*' : '-';
  return writeFence(`md quiz ${id}`, attributes, `${writeMarkdown(question, bullet)}\n\n${below}`);
}

const indented = (text: string) => text.replaceAll(/\n(?=[^\n])/g, '\n  ');

function writeOption(box: string, text: string, why: Quiz['question']): string {
  const gap = why[0]?.type === 'paragraph' ? '\n' : '\n\n';
  return indented(`- ${box} ${text}${gap}${writeMarkdown(why)}`);
}

export const writeRubric = ({ points }: Extract<Check, { kind: 'rubric' }>): string =>
  points.map(({ id, text }) => indented(`- \`${id}\` ${writeMarkdown(text)}`)).join('\n');
