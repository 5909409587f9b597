const contents = document.querySelector('nav details');
if (contents instanceof HTMLDetailsElement) followReading(contents);

/**
 * Unfolds the contents where there is room beside the text, folds them after a jump where there is
 * none, and marks the section that is being read.
 * @param {HTMLDetailsElement} contents
 */
function followReading(contents) {
  const wide = matchMedia('(min-width: 68rem)');
  const unfold = () => {
    contents.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
  contents.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null && !wide.matches) {
      contents.open = false;
    }
  });

  /** @type {Map<Element, Element>} */
  const links = new Map();
  for (const link of contents.querySelectorAll('a')) {
    const section = document.getElementById(link.hash.slice(1))?.closest('section');
    if (section) links.set(section, link);
  }
  // A section is being read while it crosses a line in the upper part of the window.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const link = links.get(target);
        if (isIntersecting) link?.setAttribute('aria-current', 'true');
        else link?.removeAttribute('aria-current');
      }
    },
    { rootMargin: '-25% 0px -75% 0px' },
  );
  for (const section of links.keys()) observer.observe(section);
}
