import { deal } from './deck';
import type { Random } from './random';

export type Person = { readonly first: string; readonly last: string };
export type WrittenAddress = { readonly text: string | null; readonly domain: string | null; readonly kind: string };

/** Domains of the addresses that can be cut, with how many there are. */
const DOMAINS = [
  ['example.com', 258],
  ['example.org', 137],
  ['example.net', 96],
  ['brieftaube.test', 56],
  ['fennmail.test', 32],
] as const;
const UPPER_CASE = [
  ['example.com', 6],
  ['example.org', 5],
  ['example.net', 4],
] as const;

/** Addresses that cannot be cut. */
const BROKEN: readonly (readonly [kind: string, write: (name: string, person: Person) => string | null])[] = [
  ...new Array(9).fill(['email missing', () => null] as const),
  ['email without @', () => 'n/a'],
  ...new Array(3).fill(['email without @', (name: string) => `${name}.example.com`] as const),
  ['email with two @', (_, { first, last }) => `${first}@${last}@example.com`.toLowerCase()],
  ['email with two @', (name) => `${name}@@example.org`],
  ['email with two @', (name) => `${name}@home@example.net`],
];

const TIDY = 'tidy';

/** One address per person, as it was typed in: the first `tidy` of them without a fault. */
export function writeAddresses(people: readonly Person[], tidy: number, random: Random): WrittenAddress[] {
  const order = random.shuffle(people.map((_, index) => index).slice(tidy));
  const broken = new Map(order.slice(0, BROKEN.length).map((place, index) => [place, BROKEN[index]]));
  const domains = deal(DOMAINS, random);
  domains.push(...domains.splice(0, domains.indexOf('example.net')));

  const addresses = people.map((person, index): WrittenAddress => {
    const name = mailbox(person);
    const [kind, write] = broken.get(index) ?? [];
    if (kind !== undefined && write) return { text: write(name, person), domain: null, kind };
    const domain = domains.shift() ?? null;
    return { text: `${name}@${domain}`, domain, kind: TIDY };
  });

  const clean = order.slice(BROKEN.length);
  function spoil(places: readonly number[], kind: string, change: (text: string) => string): void {
    for (const place of places) {
      const address = addresses[place];
      if (address?.text) addresses[place] = { ...address, kind, text: change(address.text) };
    }
  }
  const isClean = (place: number) => addresses[place]?.kind === TIDY;
  for (const [domain, count] of UPPER_CASE) {
    const candidates = clean.filter((place) => addresses[place]?.domain === domain);
    spoil(candidates.slice(0, count), 'email in capitals', (text) => text.toUpperCase());
  }
  spoil(clean.filter(isClean).slice(0, 6), 'email with a tag', (text) => text.replace('@', `+${random.pick(TAGS)}@`));
  spoil(clean.filter(isClean).slice(0, 2), 'email after a space', (text) => ` ${text}`);
  return addresses;
}

export const isTidy = ({ kind }: WrittenAddress) => kind === TIDY;

const TAGS = ['films', 'news', 'shop'];

const mailbox = ({ first, last }: Person) => `${first}.${last}`.toLowerCase();
