import { SUB_PATH_SITE } from '../scripts/build/sub-path';
import { serve } from '../scripts/serve';

/** Serves both sites on free ports while stories run. */
export default async function serveSites() {
  const root = await serve({ folder: 'out' });
  const under = await serve(SUB_PATH_SITE);
  process.env.ROOT_SITE = root.url;
  process.env.SUB_PATH_SITE = under.url;
  return async () => {
    await root.close();
    await under.close();
  };
}
