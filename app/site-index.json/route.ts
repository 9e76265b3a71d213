import { lessonsOf } from '@/components/catalogue/catalogue';
import type { SiteIndex } from '@/components/command/site-index';
import { readyOf } from '@/lib/practice/bank';
import { readCatalogue } from '../catalogue.server';
import { readPractice } from '../practice/practice.server';

export const dynamic = 'force-static';

/** What the command palette finds beyond its page. */
export function GET() {
  const index: SiteIndex = {
    lessons: lessonsOf(readCatalogue()).flatMap(({ id, number, title, status }) =>
      status === 'ready' ? [{ id, number, title }] : [],
    ),
    questions: readyOf(readPractice().bank).map(({ id, title }) => ({ id, title })),
  };
  return Response.json(index);
}
