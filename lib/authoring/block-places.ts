import type { Block, Lesson } from '../lesson/schema';

/** A part of a lesson that a link can lead to, and the line it begins on. */
export type BlockPlace = { readonly id: string; readonly title: string; readonly line: number };

/** Where the parts of a lesson begin, in the order of the file. */
export const placesOf = ({ blocks }: Lesson): readonly BlockPlace[] => blocks.flatMap(placeOf);

function placeOf(block: Block): readonly BlockPlace[] {
  switch (block.kind) {
    case 'heading':
      return [{ id: block.id, title: block.text, line: block.at.line }];
    case 'exercise':
      return [{ id: block.id, title: block.title, line: block.section.line }];
    case 'cell':
    case 'quiz':
    case 'diagram':
      return [{ id: block.id, title: block.id, line: block.at.line }];
    case 'prose':
      return [];
  }
}

/** The part that a line stands in; undefined above the first. */
export const placeAt = (lesson: Lesson, line: number): BlockPlace | undefined =>
  placesOf(lesson).findLast((place) => place.line <= line);
