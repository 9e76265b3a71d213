import type { PhrasingContent, RootContent } from 'mdast';
import { writeMarkdown } from './markdown';
import type { Block, FrontMatter, Lesson, ProseProof, SolutionPolicy } from './schema';
import { writeExercise } from './write-exercise';
import { chartAttributes, engineAttribute, writeFence } from './write-fence';
import { writeQuiz } from './write-quiz';
import { writeYaml } from './write-yaml';

/** A whole file in the canonical spelling. Reading it gives the same lesson, up to positions. */
export function serialiseLesson({ front, title, blocks, proofs }: Lesson): string {
  const head = `---\n${writeYaml(frontKeys(front))}\n---`;
  const heading = writeMarkdown([{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }]);
  return `${[head, heading, ...blocks.map(writeBlock), ...writeProofs(proofs)].join('\n\n')}\n`;
}

function frontKeys(front: FrontMatter) {
  const { id, title, minutes, data, files, lang } = front;
  const read = files && { files };
  const covers = Object.keys(front.covers).length > 0 ? front.covers : [];
  const solutions = policyText(front.solutions);
  return front.kind === 'lesson'
    ? {
        format: 1,
        id,
        title,
        goal: front.goal,
        minutes,
        after: front.after,
        data,
        ...read,
        covers,
        solutions,
        lang,
        practice: front.practice,
      }
    : { format: 1, id, title, topic: front.topic, level: front.level, minutes, data, ...read, covers, solutions, lang };
}

const policyText = (policy: SolutionPolicy) => (policy.kind === 'after' ? `after ${policy.tries}` : policy.kind);

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return writeMarkdown([
        { type: 'heading', depth: depthOf(block.depth), children: block.content.filter(isPhrasing) },
      ]);
    case 'prose':
      return writeMarkdown(block.content);
    case 'quiz':
      return writeQuiz(block);
    case 'exercise':
      return writeExercise(block);
    case 'diagram': {
      const nodes = Object.fromEntries(block.nodes.map(({ id, text }) => [id, text]));
      const edges = block.edges.map(({ from, to }) => `${from} -> ${to}`);
      return writeFence(`yaml diagram ${block.id}`, { title: block.title }, writeYaml({ nodes, edges }));
    }
    case 'cell': {
      const { id, language, code, fold, readonly, runall, fails, chart, twin } = block;
      const yes = (is: boolean) => (is ? 'yes' : undefined);
      const attributes = {
        ...engineAttribute(language),
        fold: yes(fold),
        readonly: yes(readonly),
        runall: runall ? undefined : 'no',
        fails,
        ...chartAttributes(chart),
      };
      const fence = writeFence(`${language.language} cell ${id}`, attributes, code);
      return twin ? `${fence}\n\n${writeFence(`python twin ${id}`, {}, twin.code)}` : fence;
    }
  }
}

const PHRASING: readonly string[] = ['text', 'emphasis', 'strong', 'inlineCode', 'link', 'image', 'break'];
const isPhrasing = (node: RootContent): node is PhrasingContent => PHRASING.includes(node.type);
const DEPTHS = [1, 2, 3, 4, 5, 6] as const;
const depthOf = (depth: number) => DEPTHS.find((each) => each === depth) ?? 6;

function writeProofs(proofs: readonly ProseProof[]): string[] {
  return [...new Set(proofs.map(({ engine }) => engine))].map((engine) => {
    const entries = proofs.filter((proof) => proof.engine === engine).map(({ quote, sql }) => `-- ${quote}\n${sql};`);
    return writeFence('sql check prose', engineAttribute({ language: 'sql', engine }), entries.join('\n\n'));
  });
}
