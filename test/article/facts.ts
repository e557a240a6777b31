import { BRAND_FIGURES } from './brand-figures.ts';
import type { Fact } from './fact.ts';
import { LOCAL_FIGURES } from './local-figures.ts';
import { NAMED_ENTITIES } from './named-entities.ts';
import { POLICY_ENTITIES } from './policy-entities.ts';
import { POLICY_FIGURES } from './policy-figures.ts';
import { REGION_FIGURES } from './region-figures.ts';

export { ISSUES } from './issues.ts';

/** The publication that all facts are taken from. */
export const PUBLICATION = 'article-2021-10';

/** All 96 facts of the article. None is left out. */
export const FACTS: readonly Fact[] = [
  ...REGION_FIGURES,
  ...BRAND_FIGURES,
  ...LOCAL_FIGURES,
  ...POLICY_FIGURES,
  ...NAMED_ENTITIES,
  ...POLICY_ENTITIES,
];
