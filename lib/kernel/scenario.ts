import { splitStatements, sqlNames } from '../core/sql-words';
import type { Block, Exercise, Lesson } from '../lesson/schema';
import { engineOf, type KernelCell, nameCell } from './names';

/** The cells and exercises that run, in document order, each exercise with the code that `codeOf` gives. */
export function runnableCells(lesson: Lesson, codeOf: (exercise: Exercise) => string): readonly KernelCell[] {
  return lesson.blocks.flatMap((block) => toKernelCell(block, codeOf) ?? []);
}

function toKernelCell(block: Block, codeOf: (exercise: Exercise) => string): KernelCell | undefined {
  if (block.kind !== 'cell' && block.kind !== 'exercise') return undefined;
  const { language } = block;
  if (language.language === 'md') return undefined;
  const code = block.kind === 'cell' ? block.code : codeOf(block);
  return { id: block.id, ...language, code };
}

/**
 * The cells with a variant's SQL among them: each statement becomes a cell as soon as all tables it names exist, so the
 * cells before it keep the data they had, and those after it run on the result. It runs in the engine of the cell that
 * makes the table it names; on the lesson's data, in that of the exercise `before` which it is put.
 */
export function insertVariant(cells: readonly KernelCell[], before: string, sql: string): readonly KernelCell[] {
  const end = cells.findIndex((cell) => cell.id === before);
  const candidates = cells.slice(0, end < 0 ? cells.length : end);
  const placed = new Map<number, string[]>();
  for (const { text } of splitStatements(sql)) {
    const names = new Set(
      sqlNames(text)
        .reads.concat(sqlNames(text).defines)
        .map((name) => name.toLowerCase()),
    );
    const last = candidates.findLastIndex((cell) =>
      nameCell(cell).defines.some((name) => names.has(name.toLowerCase())),
    );
    placed.set(last, [...(placed.get(last) ?? []), text]);
  }
  const variantAt = (position: number): KernelCell[] => {
    const statements = placed.get(position);
    const definer = candidates[position] ?? cells[end];
    const engine = definer ? engineOf(definer) : 'duckdb';
    return statements ? [{ id: `variant_${position + 1}`, language: 'sql', engine, code: statements.join(';\n') }] : [];
  };
  return [...variantAt(-1), ...cells.flatMap((cell, position) => [cell, ...variantAt(position)])];
}
