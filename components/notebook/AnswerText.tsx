import { CodeBlock } from '@/components/code/CodeBlock';
import { ProseView } from '@/components/prose/ProseView';
import type { Exercise, Prose } from '@/lib/lesson/schema';

/** Somebody's answer to an exercise: code, or for an open answer its prose. */
export function AnswerText({
  label,
  language,
  answer,
}: {
  label: string;
  language: Exercise['language'];
  answer: { readonly code: string; readonly prose?: Prose | undefined };
}) {
  return answer.prose ? (
    <ProseView content={answer.prose} />
  ) : (
    <CodeBlock label={label} code={answer.code} language={language.language} />
  );
}
