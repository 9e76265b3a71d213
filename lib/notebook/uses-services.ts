import type { KernelCell } from '../kernel/names';

const CALLS_SERVICES = /\bfetch\s*\(|['"]@aws-sdk\/|s3:\/\/|\bobjectEvents\s*\(|\bfaults\s*\./;

/** Whether cells call something that can be made to fail, by the words of their code. */
export const usesServices = (cells: readonly KernelCell[]): boolean =>
  cells.some(({ code }) => CALLS_SERVICES.test(code));
