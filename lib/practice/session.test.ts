import { expect, test } from 'vitest';
import { LONGEST_ABSENCE } from './clock';
import { begin, endSession, goOn, sitDown } from './commands';
import { type Journal, openSessionIn, sittingsOf } from './journal';
import { applied } from './journal-store';
import { nextQuestion, seeSession, startSession, timeLeft } from './session';
import { FRIDAY, journalOf, MINUTE } from './testing/practice';

const plan = {
  purpose: 'practice',
  seed: 'a',
  minutes: 20,
  topics: [],
  levels: [],
  questions: ['Q001', 'Q002'],
} as const;
const session = () => startSession('one', { ...plan, topics: [], levels: [], questions: [...plan.questions] }, FRIDAY);
const facts = { question: 'Q001', minutes: 10, patterns: ['sort'] };

/** Someone who is there all the time. */
function stay(from = session(), minutes: number) {
  let now = from;
  for (let minute = 1; minute <= minutes; minute++) now = seeSession(now, FRIDAY + minute * MINUTE);
  return now;
}

test('a session counts down, and ends at the moment its time is over', () => {
  const late = stay(session(), 23);
  expect(timeLeft(stay(session(), 8), FRIDAY + 8 * MINUTE)).toBe(12 * MINUTE);
  expect([late.ended, late.closed, timeLeft(late, FRIDAY + 23 * MINUTE)]).toEqual([
    { at: FRIDAY + 20 * MINUTE, because: 'time' },
    false,
    0,
  ]);
});

test('a session that was left for the night has the time it had', () => {
  const morning = seeSession(stay(session(), 8), FRIDAY + 600 * MINUTE);
  expect([morning.ended, timeLeft(morning, FRIDAY + 601 * MINUTE)]).toEqual([undefined, 12 * MINUTE]);
});

test('a session that is left within its last minutes ends by time only if the time was used', () => {
  const left = seeSession(stay(session(), 18), FRIDAY + 18 * MINUTE + LONGEST_ABSENCE);
  expect(left.ended).toEqual({ at: FRIDAY + 20 * MINUTE, because: 'time' });
});

test('after the last question the session is closed, with the reason', () => {
  const second = nextQuestion(session(), FRIDAY + MINUTE);
  const over = nextQuestion(second, FRIDAY + 2 * MINUTE);
  expect([second.position, second.closed, over.ended, over.closed]).toEqual([
    1,
    false,
    { at: FRIDAY + 2 * MINUTE, because: 'last' },
    true,
  ]);
});

function sat(): Journal {
  const open = journalOf(...begin(session(), 'one', FRIDAY));
  return applied(open, sitDown(open, facts, 'first', FRIDAY));
}

test('a sitting belongs to the session that asks its question', () => {
  const other = applied(sat(), sitDown(sat(), { ...facts, question: 'Q009' }, 'other', FRIDAY + 1));
  expect(sittingsOf(other).map(({ id, session: of }) => [id, of])).toEqual([
    ['first', 'one'],
    ['other', undefined],
  ]);
});

test('going on leaves the question as not passed', () => {
  const journal = sat();
  const [open] = [openSessionIn(journal)];
  if (!open) throw new Error('no session');
  const next = applied(journal, goOn(journal, open, FRIDAY + 4 * MINUTE));
  expect(sittingsOf(next)[0]?.ended).toEqual({ at: FRIDAY + 4 * MINUTE, because: 'left' });
  expect(openSessionIn(next)?.position).toBe(1);
});

test('a session that is ended early says so, and there is none any more', () => {
  const journal = sat();
  const open = openSessionIn(journal);
  if (!open) throw new Error('no session');
  const over = applied(journal, endSession(journal, open, FRIDAY + 4 * MINUTE));
  expect(openSessionIn(over)).toBeUndefined();
  expect(over.get('session one')).toMatchObject({ ended: { at: FRIDAY + 4 * MINUTE, because: 'you' } });
});

test('sitting down again starts afresh and keeps what was', () => {
  const again = applied(sat(), sitDown(sat(), facts, 'second', FRIDAY + 5 * MINUTE));
  expect(sittingsOf(again).map(({ number, ended }) => [number, ended?.because])).toEqual([
    [1, 'left'],
    [2, undefined],
  ]);
});
