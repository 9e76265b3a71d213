import type { ServiceCall } from '@/lib/core/output';
import { SERVICE_ABOUT } from '@/lib/core/service-about';
import { countOf } from './format';
import { writeValue } from './write-value';

/** "12 calls in 30 s of the cells’ clock, 2 failed" */
export function callsSentence(calls: readonly ServiceCall[], dropped: number): string {
  const { first, last } = spanOf(calls);
  const failed = calls.filter((call) => call.failed).length;
  const took = last > first ? ` in ${sinceWords(last - first)} of the cells’ clock` : '';
  return `What happened: ${countOf(calls.length + dropped, 'call')}${took}${failed > 0 ? `, ${failed} failed` : ''}`;
}

/** "0 ms", "350 ms", "3 s", "15 min 2 s" */
export function sinceWords(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`;
  const seconds = milliseconds / 1_000;
  if (seconds < 60) return `${Number(seconds.toFixed(1))} s`;
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** "09:00:03.250", UTC */
export const timeOfDay = (at: string) => at.slice('2026-03-02T'.length, '2026-03-02T09:00:00.000'.length);

/** Where a call lies in the time of all, in hundredths; as wide as can be seen at least. */
export function placeInTime({ at, tookMs }: ServiceCall, all: readonly ServiceCall[]): { from: number; width: number } {
  const { first, last } = spanOf(all);
  const whole = Math.max(last - first, 1);
  const width = Math.max((100 * tookMs) / whole, 1.5);
  const from = (100 * (Date.parse(at) - first)) / whole;
  return { from: Math.min(from, 100 - width), width };
}

function spanOf(calls: readonly ServiceCall[]) {
  const starts = calls.map(({ at }) => Date.parse(at));
  const ends = calls.map(({ at, tookMs }) => Date.parse(at) + tookMs);
  return { first: Math.min(...starts), last: Math.max(...ends) };
}

/** Nothing where there are none. */
export const parametersText = (parameters: ServiceCall['parameters']) =>
  parameters.kind === 'branch' && parameters.size === 0 ? '' : writeValue(parameters);

/** What is simulated of the services that were called, each once. */
export function simulationsOf(calls: readonly ServiceCall[]): readonly string[] {
  const about = new Map(Object.entries(SERVICE_ABOUT));
  return [...new Set(calls.map(serviceOf))].flatMap((service) => about.get(service) ?? []);
}

const serviceOf = ({ service, parameters }: ServiceCall) =>
  service === 'pg' && WAREHOUSE.test(writeValue(parameters)) ? 'redshift' : service;
const WAREHOUSE = /\.redshift\.amazonaws\.com/;
