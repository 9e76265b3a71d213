import { engineOf, languageOf } from './cell';
import { readChart } from './chart';
import { readCheck } from './check';
import { checkDataSets } from './data-sets';
import { isMutated, readEquivalents } from './equivalents';
import type { Fence } from './fence';
import type { Part } from './parts';
import type { Report } from './problems';
import { readPart, toProse } from './prose';
import type { Reading } from './reading';
import { withArticle } from './roles';
import type { Exercise, Prose, Span } from './schema';

export type Section = { readonly title: string; readonly slug: string; readonly task: Prose; readonly section: Span };

/** Reads an exercise from its fence and its parts. Undefined when it has no solution to stand on. */
export function readExercise(fence: Fence, parts: readonly Part[], section: Section, reading: Reading) {
  const { report } = reading;
  const { id, place } = fence;
  const isOpen = fence.language === 'md';
  if (isOpen && fence.body !== '')
    report(
      { line: fence.bodyLine, column: 1 },
      'the starter of an open answer is empty: write the task above the fence',
    );
  const read = (role: string) => parts.filter((part) => part.fence.role === role);
  const [solution, second] = read('solution');
  const [checkParts, hintParts] = [read('check'), read('hint')];
  if (!solution) report(place, `the exercise \`${id}\` has no solution: write \`${fence.language} solution ${id}\``);
  if (second)
    report(
      second.fence.place,
      `the exercise \`${id}\` has a solution already: write \`${fence.language} approach ${id}.name\``,
    );
  if (checkParts.length === 0)
    report(place, `the exercise \`${id}\` has no check: write \`${isOpen ? 'md' : 'yaml'} check ${id}\``);
  if (hintParts.length === 0) report(place, `the exercise \`${id}\` has no hint: write \`md hint ${id}\``);
  for (const part of parts) checkLanguage(part.fence, fence, report);

  const code = ({ fence: part }: Part) => ({
    code: part.body,
    at: part.at,
    ...(part.language === 'md' && { prose: toProse(readPart(part, reading)) }),
  });
  const named = (part: Part) => {
    const { role, idPlace } = part.fence;
    if (!part.remark)
      report(part.fence.place, `below ${withArticle(role)} stands a quote that says something about it`);
    const name = part.fence.id.split('.')[1] ?? '';
    return { name, namePlace: idPlace, ...code(part), remark: part.remark ?? [] };
  };
  const approaches = read('approach').map(named);
  const wrongs = read('wrong').map((part) => {
    const [on, fails] = [part.fence.attributes.get('on'), part.fence.attributes.get('fails')?.value];
    if (!on)
      report(
        part.fence.place,
        'a wrong answer says where it shows: `on=shown`, or the name of a data set, a test or a point',
      );
    return { ...named(part), on: on?.value ?? '', onPlace: on?.place, ...(fails !== undefined && { fails }) };
  });
  reportTwice([...approaches, ...wrongs], report);

  const checks = checkParts.flatMap(({ fence: check, remark }) => readCheck(check, remark, reading) ?? []);
  if (checks.length === checkParts.length) checkDataSets(id, checks, wrongs, report);
  const hints = hintParts.map(({ fence: hint }) => {
    if (hint.body.trim() === '') report(hint.place, 'this hint is empty');
    return toProse(readPart(hint, reading));
  });
  const [declared, surplus] = read('equivalent');
  if (surplus) report(surplus.fence.place, `the exercise \`${id}\` declares mutants already: join the two`);
  if (declared && !isMutated(fence.language, checks))
    report(declared.fence.place, 'no mutants are made of an open answer or of tests: remove this');
  const equivalents = declared ? readEquivalents(declared.fence, reading) : [];
  if (!solution) return;

  const [after, chart] = [fence.attributes.get('after')?.value, readChart(fence, report)];
  const exercise: Exercise = {
    kind: 'exercise',
    id,
    ...section,
    language: isOpen ? { language: 'md' } : languageOf(fence),
    code: fence.body,
    at: fence.at,
    ...(chart && { chart }),
    ...(after !== undefined && { after }),
    checks,
    hints,
    solution: { ...code(solution), ...(solution.remark && { remark: solution.remark }) },
    approaches: approaches.map(({ namePlace: _, ...approach }) => approach),
    wrongs: wrongs.map(({ namePlace: _, onPlace: __, ...wrong }) => wrong),
    equivalents,
  };
  return exercise;
}

function checkLanguage(part: Fence, exercise: Fence, report: Report) {
  const { language } = exercise;
  if (part.role === 'hint' || part.role === 'equivalent') return;
  if (part.role === 'check') {
    if ((part.language === 'md') === (language === 'md')) return;
    const message =
      language === 'md'
        ? 'an open answer is checked by a rubric: `md check`'
        : 'a rubric (`md check`) is for an open answer: `md exercise`';
    report(part.place, message);
    return;
  }
  const engine = engineOf(exercise) === 'postgres' ? ' engine=postgres' : '';
  if (part.language !== language) {
    report(
      part.place,
      `the exercise \`${exercise.id}\` is in \`${language}\`, so this begins \`${language} ${part.role}\``,
    );
  } else if (engineOf(part) !== engineOf(exercise)) {
    report(
      part.place,
      engine
        ? `the exercise \`${exercise.id}\` runs in Postgres: add \`engine=postgres\``
        : `the exercise \`${exercise.id}\` runs in DuckDB: remove \`engine=postgres\``,
    );
  }
}

function reportTwice(names: readonly { name: string; namePlace: { line: number; column: number } }[], report: Report) {
  for (const [index, { name, namePlace }] of names.entries()) {
    if (names.findIndex((other) => other.name === name) < index)
      report(namePlace, `the name \`${name}\` is taken: choose another`);
  }
}
