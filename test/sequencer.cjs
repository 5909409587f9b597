// Starts the longest suites first: one that begins last leaves a core idle while it runs. By itself Jest
// goes by the times of earlier runs, which a fresh checkout does not have, and by the sizes of files.
const { default: Sequencer } = require('@jest/test-sequencer');

const longest = ['hook', 'render/html/browser', 'action', 'cli/preview/browser'];

module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
