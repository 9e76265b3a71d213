import { invariant } from './invariant';

/** The member at a position that is known to be one of the list's. */
export function memberAt<Member>(list: readonly Member[], position: number): Member {
  const member = list[position];
  invariant(member !== undefined, `position ${position} of ${list.length}`);
  return member;
}
