import type { Trail } from './statement.ts';

interface Said {
  readonly trail: Trail;
}

/** The registry of brands repeats print word for word, with its paragraph: that is no second voice. */
function repeats({ trail: later }: Said, { trail: earlier }: Said): boolean {
  return (
    later.source !== earlier.source &&
    later.quote !== null &&
    later.quote === earlier.quote &&
    later.locator === earlier.locator
  );
}

/** All that is said of one cell, best first, but for what another source only repeats. */
export function withoutRepeats<Each extends Said>(said: readonly Each[]): readonly Each[] {
  return said.filter((later, index) => !said.slice(0, index).some((earlier) => repeats(later, earlier)));
}
