import type { ItemStanding } from './schedule.ts';

/**
 * The items of two lists that are the same one, each later standing with the earlier. At two days of
 * one set of records that is the item itself. Between two sets it is the one with the same id; else,
 * unless both have ids, the one with the same title, else the one at the same place among the rest.
 */
export function sameItems(
  then: readonly ItemStanding[],
  now: readonly ItemStanding[],
): Map<ItemStanding, ItemStanding> {
  const pairs = new Map<ItemStanding, ItemStanding>();
  const left = new Set(then);
  for (const isSame of [itself, sameId, sameTitle, samePlace]) {
    for (const [place, later] of now.entries()) {
      if (pairs.has(later)) continue;
      const earlier = then.find(
        (each, at) => left.has(each) && isSame(each.item, later.item, at === place),
      );
      if (earlier === undefined) continue;
      pairs.set(later, earlier);
      left.delete(earlier);
    }
  }
  return pairs;
}

type Item = ItemStanding['item'];
type Rule = (then: Item, now: Item, atSamePlace: boolean) => boolean;

const itself: Rule = (then, now) => then === now;

const sameId: Rule = (then, now) => then.id !== undefined && then.id === now.id;

/** Two ids that differ are two items, whatever their titles. */
const mayBeSame: Rule = (then, now) => then.id === undefined || now.id === undefined;

/** Of several with one title the first that is left, so that they pair up in their order. */
const sameTitle: Rule = (then, now, at) => mayBeSame(then, now, at) && then.title === now.title;

const samePlace: Rule = (then, now, atSamePlace) =>
  mayBeSame(then, now, atSamePlace) && atSamePlace;
