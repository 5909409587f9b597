import { lookAlike } from '../../src/domain/alike.ts';

test.each<[string, string]>([
  ['Harbour Master', 'harbour  MASTER'],
  ['Harbour Master', 'Harbour\u00a0Master'],
  ['Harbour Master', 'Harbour\u200bMaster'],
  ['Harbour Master', 'Har\u00adbour Master\u2060'],
  ['Harbour Master\ufe0f', 'Harbour Master'],
  ['Ｈarbour Master', 'Harbour Master'],
  ['Нarbour Master', 'Harbour Master'],
  ['ЕСА', 'ECA'],
  ['Οffice', 'Office'],
  ['Master’s “Office”', 'Master\'s "Office"'],
  ['Port‑Authority', 'Port-Authority'],
  ['Straße', 'STRASSE'],
  ['НОТА', 'нота'],
  ['Ofﬁce', 'Office'],
])('%j looks like %j', (one, other) => {
  expect(lookAlike(one, other)).toBe(true);
  expect(lookAlike(other, one)).toBe(true);
});

test.each<[string, string]>([
  ['Harbour Master', 'Harbour Masters'],
  ['Zoë', 'Zoe'],
  ['Office 1', 'Office I'],
  ['Совет', 'CoBeт'],
])('%j does not look like %j', (one, other) => {
  expect(lookAlike(one, other)).toBe(false);
});
