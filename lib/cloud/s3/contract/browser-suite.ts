import { openSandbox } from '../../../engine/session/browser';
import { s3Cases } from './all-cases';

/** Runs in a page: what each case gives comes back as data. */
const engine = openSandbox({ url: '/sandbox.html' });

Reflect.set(globalThis, 'actCase', (name: string) => s3Cases[name]?.act(engine));
