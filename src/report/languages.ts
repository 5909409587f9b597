import type { Programme } from '../domain/programme.ts';
import type { DocumentFacts } from './document.ts';

/** The language of the report's own words, of which there is no other catalogue. */
const own = 'en';

/**
 * The languages of a report of the programme. A programme in a kind of English is in one language with
 * the report's own words; in any other, its records are marked apart from them, so that a screen reader
 * reads neither with the sounds of the other.
 */
export function languagesOf({
  language,
}: Programme): Pick<DocumentFacts, 'language' | 'recordsLanguage'> {
  return /^en(?:-|$)/i.test(language)
    ? { language, recordsLanguage: undefined }
    : { language: own, recordsLanguage: language };
}
