import { writeMarkdown } from './markdown';
import type { Check, Exercise, Prose } from './schema';
import { chartAttributes, engineAttribute, writeFence } from './write-fence';
import { writeRubric } from './write-quiz';
import { writeYaml } from './write-yaml';

export function writeExercise(exercise: Exercise): string {
  const { id, title, task, language, code, chart, after, checks, hints, solution, approaches, wrongs, equivalents } =
    exercise;
  const engine = engineAttribute(language);
  const part = (role: string, name: string) => `${language.language} ${role} ${name}`;
  const section = (label: string, parts: readonly string[]) => (parts.length > 0 ? [`#### ${label}`, ...parts] : []);
  const heading: Prose = [{ type: 'heading', depth: 3, children: [{ type: 'text', value: title }] }];
  return [
    writeMarkdown([...heading, ...task]),
    writeFence(part('exercise', id), { ...engine, after, ...chartAttributes(chart) }, code),
    ...section(
      'Check',
      checks.map((check) => writeCheck(id, check)),
    ),
    ...section(
      'Hints',
      hints.map((hint) => writeFence(`md hint ${id}`, {}, writeMarkdown(hint))),
    ),
    ...section('Solution', [withRemark(writeFence(part('solution', id), engine, solution.code), solution.remark)]),
    ...section(
      'Other approaches',
      approaches.map(({ name, code: other, remark }) =>
        withRemark(writeFence(part('approach', `${id}.${name}`), engine, other), remark),
      ),
    ),
    ...section(
      'Wrong answers',
      wrongs.map(({ name, code: wrong, on, fails, remark }) =>
        withRemark(writeFence(part('wrong', `${id}.${name}`), { ...engine, on, fails }, wrong), remark),
      ),
    ),
    ...section('Equivalent mutants', equivalents.length > 0 ? [writeEquivalents(id, equivalents)] : []),
  ].join('\n\n');
}

function withRemark(fence: string, remark: Prose | undefined): string {
  if (!remark) return fence;
  const quote = writeMarkdown(remark)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`));
  return `${fence}\n\n${quote.join('\n')}`;
}

function writeCheck(id: string, check: Check): string {
  switch (check.kind) {
    case 'rows': {
      const { order, tolerance, columns, variants } = check;
      const named = variants.length > 0 && byName(variants.map(({ name, about, sql }) => [name, { about, sql }]));
      return yamlCheck(id, {
        compare: 'rows',
        order,
        ...(tolerance !== undefined && { tolerance }),
        ...(columns && { columns }),
        ...(named && { variants: named }),
      });
    }
    case 'calls': {
      const variants = byName(check.variants.map(({ name, about, args }) => [name, { about, args }]));
      return yamlCheck(id, { compare: 'calls', function: check.function, variants });
    }
    case 'mutants': {
      const mutants = byName(check.mutants.map(({ name, change, to, about }) => [name, { change, to, about }]));
      return yamlCheck(id, { compare: 'mutants', of: check.of, mutants });
    }
    case 'sql': {
      const engine = engineAttribute({ language: 'sql', engine: check.engine });
      return withRemark(writeFence(`sql check ${id}`, engine, check.sql), check.says);
    }
    case 'ts':
      return writeFence(`ts check ${id}`, {}, check.code);
    case 'rubric':
      return writeFence(`md check ${id}`, {}, writeRubric(check));
  }
}

const writeEquivalents = (id: string, equivalents: Exercise['equivalents']) =>
  writeFence(
    `yaml equivalent ${id}`,
    {},
    writeYaml(Object.fromEntries(equivalents.map(({ name, reason }) => [name, reason]))),
  );

const byName = (entries: [string, object][]) => Object.fromEntries(entries);
const yamlCheck = (id: string, check: object) => writeFence(`yaml check ${id}`, {}, writeYaml(check));
