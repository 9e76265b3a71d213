import { expect, test } from 'vitest';
import { sealPage } from './seal-pages';

const page = (scripts: string) =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/><link rel="preload" href="/a.js"/>${scripts}</head><body></body></html>`;
const hashesOf = (html: string) => html.match(/'sha256-[^']+'/g);

test('the policy stands before anything that loads, and after the character set', () => {
  expect(sealPage(page(''))).toMatch(
    /<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; /,
  );
});

test('each inline script is named by its hash once; scripts with an address are not', () => {
  const html = sealPage(
    page('<script>alert(1)</script><script async="" src="/a.js"></script><script id="x">alert(1)</script>'),
  );
  expect(hashesOf(html)).toEqual(["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"]);
});

test('sealing again, after a script has changed, leaves one policy', () => {
  const once = sealPage(page('<script>alert(1)</script>'));
  expect(sealPage(once)).toBe(once);
  expect(hashesOf(sealPage(once.replace('alert(1)', 'alert(2)')))).not.toEqual(hashesOf(once));
});

test('what cannot be sealed is an error', () => {
  expect(() => sealPage('<p>no head</p>')).toThrow('cannot be sealed');
});
