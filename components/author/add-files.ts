import { nameFor } from '@/lib/authoring/file-names';
import type { ChosenFile } from '@/lib/authoring/open-files';
import type { Studio } from '@/lib/authoring/studio';
import { newKey } from '@/lib/core/new-key';

/** Puts files beside a draft, under valid names. The answer is what could not be taken. */
export function addFiles(studio: Studio, chosen: readonly ChosenFile[]): readonly string[] {
  const problems: string[] = [];
  for (const { name: raw, bytes } of chosen) {
    const naming = nameFor(
      raw,
      studio.read().files.map(({ name }) => name),
    );
    if ('problem' in naming) problems.push(naming.problem);
    else studio.send({ type: 'file-added', file: { key: newKey(), name: naming.name, bytes } });
  }
  return problems;
}
