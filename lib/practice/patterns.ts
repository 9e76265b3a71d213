import { z } from 'zod';
import { collectProblems, unknownName } from '../lesson/problems';
import { type Problem, Topic } from '../lesson/schema';
import { readShape } from '../lesson/shape';
import { openSource } from '../lesson/source';
import { readYaml } from '../lesson/yaml';

/** Something that can be learned and forgotten, and the questions that train it. */
export const Pattern = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'small letters, digits and single `-`'),
  title: z.string().min(1),
  topic: Topic,
  /** The idea, in one sentence: shown only to who has tried a question of it. */
  says: z.string().min(1),
  questions: z.array(z.string()).min(1),
});
export type Pattern = z.infer<typeof Pattern>;

const Patterns = z.strictObject({ patterns: z.array(Pattern) });

/** Reads `lessons/bank/patterns.yaml`. `planned` are the ids of the plan's questions. */
export function parsePatterns(
  text: string,
  planned: ReadonlySet<string>,
): { readonly patterns: readonly Pattern[]; readonly problems: readonly Problem[] } {
  const { lines } = openSource(text);
  const { report, sorted } = collectProblems(lines.length);
  const yaml = readYaml(lines.join('\n'), 1, report);
  const patterns = (yaml && readShape(yaml, Patterns, report)?.patterns) ?? [];
  const seen = new Set<string>();
  for (const [index, { id, questions }] of patterns.entries()) {
    if (seen.has(id)) yaml && report(yaml.valuePlace(['patterns', index, 'id']), `the id \`${id}\` stands here twice`);
    seen.add(id);
    for (const [nth, question] of questions.entries())
      if (!planned.has(question))
        yaml &&
          report(yaml.valuePlace(['patterns', index, 'questions', nth]), unknownName('question', question, planned));
  }
  return { patterns, problems: sorted() };
}

export const patternsOf = (patterns: readonly Pattern[], question: string) =>
  patterns.filter(({ questions }) => questions.includes(question));
