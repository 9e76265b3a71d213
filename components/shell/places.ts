/** The places of the site, as the bar names them. */
export const PLACES = [
  { id: 'lessons', word: 'Lessons', path: '/' },
  { id: 'practice', word: 'Practice', path: '/practice/' },
  { id: 'notebook', word: 'Notebook', path: '/notebook/' },
  { id: 'author', word: 'Write', path: '/author/' },
  { id: 'coverage', word: 'Coverage', path: '/coverage/' },
] as const;
