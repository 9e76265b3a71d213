import { sitePath } from '@/lib/core/site-path';

const START = '/author/';

export const goToDraft = (id: string) => history.pushState(null, '', sitePath(`${START}?draft=${id}`));

export const goToStart = () => history.pushState(null, '', sitePath(START));
