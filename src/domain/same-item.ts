import { folded } from './alike.ts';
import type { ItemStanding } from './schedule.ts';

/**
 * The items of two lists that are the same one, each later standing with the earlier. At two days of
 * one set of records that is the item itself. Between two sets it is the one with the same id; else,
 * unless both have ids, the one with the same title, or with one that reads the same. What has neither
 * is another one, wherever it stands: a row that was replaced must not pass for the one it replaces.
 */
export function sameItems(
  then: readonly ItemStanding[],
  now: readonly ItemStanding[],
): Map<ItemStanding, ItemStanding> {
  const pairs = new Map<ItemStanding, ItemStanding>();
  const left = new Set(then);
  for (const isSame of [itself, sameId, sameTitle, titleAlike]) {
    for (const later of now) {
      if (pairs.has(later)) continue;
      const earlier = then.find((each) => left.has(each) && isSame(each.item, later.item));
      if (earlier === undefined) continue;
      pairs.set(later, earlier);
      left.delete(earlier);
    }
  }
  return pairs;
}

type Item = ItemStanding['item'];
type Rule = (then: Item, now: Item) => boolean;

const itself: Rule = (then, now) => then === now;

const sameId: Rule = (then, now) => then.id !== undefined && then.id === now.id;

/** Two ids that differ are two items, whatever their titles. */
const mayBeSame: Rule = (then, now) => then.id === undefined || now.id === undefined;

/** Of several with one title the first that is left, so that they pair up in their order. */
const sameTitle: Rule = (then, now) => mayBeSame(then, now) && then.title === now.title;

const titleAlike: Rule = (then, now) =>
  mayBeSame(then, now) && folded(then.title) === folded(now.title);
