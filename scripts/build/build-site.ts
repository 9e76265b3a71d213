import { runSteps } from './run-steps';
import type { Site } from './site';
import { materialSteps, siteSteps } from './steps';

const CACHE_FILE = '.cache/build.json';
const say = (line: string) => console.log(line);

/** Builds what is stale of the site. */
export const buildSite = (site: Site, signal: AbortSignal) => runSteps(siteSteps(site), CACHE_FILE, say, signal);

/** Builds what is stale of what the sources import. */
export const buildMaterial = (signal: AbortSignal) => runSteps(materialSteps, CACHE_FILE, say, signal);
