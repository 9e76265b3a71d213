import { buildSite } from './build/build-site';
import { untilInterrupted } from './until-interrupted';

const release = process.argv.includes('--release');
await buildSite(
  { folder: 'out', basePath: process.env.BASE_PATH ?? '', brotliLevel: release ? 11 : 5 },
  untilInterrupted(),
);
console.log('The site is in out/');
