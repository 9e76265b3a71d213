import { holdService } from '../hold-service';
import { nearEarth } from './neo/near-earth';
import { news } from './news/news';
import { pages } from './pages/pages';
import { reports } from './reports/reports';
import { scheduler } from './scheduler/scheduler';
import { tokenService } from './scheduler/token-service';

/** The HTTP APIs of a world, as they are in the beginning. */
export const openHttpServices = () => [
  holdService(nearEarth),
  holdService(news),
  holdService(scheduler),
  holdService(tokenService),
  holdService(pages),
  holdService(reports),
];
