/** As much of Node's `util` as `pg` and `pg-cursor` use. */
export const deprecate = <T>(called: T): T => called;

export function inherits(made: { prototype: object }, from: { readonly prototype: object }): void {
  Object.setPrototypeOf(made.prototype, from.prototype);
}

export const isDate = (value: unknown): value is Date => value instanceof Date;
