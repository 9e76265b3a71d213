import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight, type LanguageFn } from 'lowlight';

const DUCKDB_KEYWORDS = (
  'anti asof attach columns copy describe detach exclude explain ilike install lateral limit load macro offset ' +
  'pivot positional pragma qualify replace returning sample schema semi sequence summarize temp temporary ' +
  'try_cast unpivot use view'
).split(' ');
const DUCKDB_TYPES =
  'text bytea hugeint tinyint ubigint uinteger usmallint utinyint timestamptz struct map uuid json'.split(' ');

const duckdb: LanguageFn = (hljs) => {
  const grammar = sql(hljs);
  const { keywords } = grammar;
  if (typeof keywords !== 'object' || Array.isArray(keywords)) return grammar;
  const extend = (words: unknown, more: readonly string[]) => [...(Array.isArray(words) ? words : []), ...more];
  return {
    ...grammar,
    keywords: {
      ...keywords,
      keyword: extend(keywords.keyword, DUCKDB_KEYWORDS),
      type: extend(keywords.type, DUCKDB_TYPES),
    },
  };
};

export const lowlight = createLowlight({ bash, json, markdown, python, sql: duckdb, typescript, yaml });
lowlight.registerAlias({ typescript: ['ts'], bash: ['sh'], markdown: ['md'], yaml: ['yml'] });
