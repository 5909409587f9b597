import type { Html, PhrasingContent, Text } from 'mdast';

/**
 * The nodes with whatever GitHub and GitLab would act upon made inert: names after `@`, numbers after
 * `#`, commits, emoji and formulas come out as words, and notify, link, close and typeset nothing.
 *
 * Both look for such words in the text of the rendered page, where an escape or a character reference
 * is gone: the text has to be divided. An empty comment divides it, as in what GitHub itself imports;
 * a zero-width space, as some bots write, would be copied with a name into the next record, where it
 * makes another name. GitLab heeds a backslash too. For a dollar sign GitHub's manual has `<span>`.
 */
export function inert(nodes: readonly PhrasingContent[], isLink = false): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const before = nodes[index - 1];
    if (node.type === 'text') {
      const follows = before !== undefined && before.type !== 'break';
      return inertText(node.value, isLink, follows);
    }
    if (node.type === 'link') return [{ ...node, children: inert(node.children, true) }];
    if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
    return [{ ...node, children: inert(node.children, isLink) }];
  });
}

const comment = '<!-- -->';

/** Formulas, alerts, lists of contents, labels and marks of changes. */
const marks = /\[(?=!|\[?_?toc_?\]|[a-z_]+:)|[[{](?=[-+])|(?<=\S)\$|^\$/gi;
const emoji = /:(?=(?!\d\d?:)[\w+-]+:)/g;
/** People and teams, issues, and what else GitLab numbers. */
const references = /@(?=\w)|#(?=\d)|(?<![a-z0-9])GH-(?=\d)|(?<![\w&])[!%&](?=\d)/gi;
const commits = /(?<!\w)[0-9a-f]{7,40}(?!\w)/gi;

const everywhere = [marks, emoji];
/** Where it is in a link, a reference is no other. */
const outOfLinks = [...everywhere, references, commits];

function inertText(text: string, isLink: boolean, follows: boolean): (Text | Html)[] {
  let nodes: (Text | Html)[] = [{ type: 'text', value: text }];
  // A dollar sign ends a formula only after something else than a space.
  const isEnd = (sign: string, index: number) => sign !== '$' || index > 0 || follows;
  for (const signs of isLink ? everywhere : outOfLinks) {
    nodes = nodes.flatMap((node) =>
      node.type === 'text' ? split(node.value, signs, isEnd) : [node],
    );
  }
  return nodes;
}

/** The text with each sign that the pattern finds divided from what follows. */
function split(
  text: string,
  signs: RegExp,
  counts: (sign: string, index: number) => boolean,
): (Text | Html)[] {
  const nodes: (Text | Html)[] = [];
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (!counts(sign, index)) continue;
    if (index > done) nodes.push({ type: 'text', value: text.slice(done, index) });
    nodes.push(divided(sign));
    done = index + sign.length;
  }
  if (done < text.length) nodes.push({ type: 'text', value: text.slice(done) });
  return nodes;
}

function divided(sign: string): Html {
  if (sign === '$') return { type: 'html', value: String.raw`<span>\$</span>` };
  // Of a commit, seven digits in a row are enough.
  if (sign.length > 3) return { type: 'html', value: sign.replace(/.{6}(?=.)/g, `$&${comment}`) };
  const escaped = sign.length === 1 ? `\\${sign}` : sign;
  return { type: 'html', value: '!%&'.includes(sign) ? escaped : escaped + comment };
}
