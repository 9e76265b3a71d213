import { LIMITS } from '../../../core/limits';
import type { LogLine, Output } from '../../../core/output';
import { inspect } from './inspect';
import { showOnce } from './shown';

/** Lines are sent together, so that a flood of them is a few messages. */
const BATCH_MS = 30;
/** With many batches unacknowledged the cell is not pausing: batches become rare. */
const SLOW_BATCH_MS = 500;
const MANY_OUTSTANDING = 8;

const DISPLAYS = 100;

export type TranscriptHost = {
  readonly send: (lines: readonly LogLine[]) => void;
  /** How many messages nobody has acknowledged. */
  readonly outstanding: () => number;
};

/** What the running cell logs and displays. What comes when none runs is dropped. */
export function createTranscript({ send, outstanding }: TranscriptHost) {
  const { now } = Date;
  const later = globalThis.setTimeout;
  let open = false;
  let lines: LogLine[] = [];
  let characters = 0;
  let dropped = 0;
  let displays: Output[] = [];
  let batch: LogLine[] = [];
  let sentAt = 0;
  let isPlanned = false;

  function flush() {
    if (batch.length === 0) return;
    sentAt = now();
    send(batch);
    batch = [];
  }

  function log(level: LogLine['level'], values: readonly unknown[]) {
    if (!open) return;
    if (lines.length >= LIMITS.logLines || characters >= LIMITS.frameMessageBytes) dropped++;
    else {
      const text = cut(values.map((value) => (typeof value === 'string' ? cut(value) : inspect(value))).join(' '));
      characters += text.length;
      lines.push({ level, text });
      batch.push({ level, text });
    }
    plan();
  }

  function plan() {
    if (batch.length === 0) return;
    const wait = outstanding() < MANY_OUTSTANDING ? BATCH_MS : SLOW_BATCH_MS;
    if (now() - sentAt >= wait)
      flush(); // an endless loop never lets a timer fire
    else if (!isPlanned) {
      isPlanned = true;
      later(() => {
        isPlanned = false;
        flush();
      }, wait);
    }
  }

  function display(value: unknown) {
    if (!open) return;
    if (displays.length < DISPLAYS) displays.push(showOnce(value));
    else if (displays.length === DISPLAYS) {
      displays.push({
        kind: 'value',
        value: { kind: 'leaf', type: 'other', text: `Only ${DISPLAYS} displays are shown.` },
      });
    }
  }

  return {
    log,
    display,
    start() {
      open = true;
      lines = [];
      displays = [];
      batch = [];
      characters = 0;
      dropped = 0;
    },
    /** The outputs so far, logs first. */
    end(): Output[] {
      flush();
      open = false;
      const log: Output[] = lines.length > 0 ? [{ kind: 'log', lines, dropped }] : [];
      return [...log, ...displays];
    },
  };
}
export type Transcript = ReturnType<typeof createTranscript>;

const cut = (text: string) =>
  text.length > LIMITS.logLineCharacters ? `${text.slice(0, LIMITS.logLineCharacters)}…` : text;

/** The console of the cells. */
export function createConsole({ log, display }: Transcript) {
  const write =
    (level: LogLine['level']) =>
    (...values: readonly unknown[]) =>
      log(level, values);
  return {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    dir: write('log'),
    table: display,
    assert(condition: unknown, ...values: readonly unknown[]) {
      if (!condition) log('error', ['Assertion failed', ...values]);
    },
  };
}
