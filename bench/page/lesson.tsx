import { createRoot } from 'react-dom/client';
import '@/app/tokens.css';
import '@/app/fonts.css';
import '@/app/global.css';
import { LessonPage } from '@/components/lesson/LessonPage';
import { StoredLesson } from '@/lib/notebook/stored';

/** The product's lesson page for a lesson that the product does not have. */
const { lesson = '' } = document.body.dataset;
const response = await fetch(`./${lesson}.json`);
createRoot(document.body).render(<LessonPage stored={StoredLesson.parse(await response.json())} />);
