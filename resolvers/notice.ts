import type { SourceName } from '../statistics/vocabulary.ts';
import { SOURCE_CATALOGUE } from './source-catalogue.ts';

/** A caveat to an answer that stands, as `extensions.notices` tells it. */
export interface Notice {
  readonly code: 'SOURCE_DOWN' | 'STALE' | 'METRIC_NOT_ADDITIVE';
  readonly message: string;
  readonly source: SourceName;
}

const WORDS = {
  SOURCE_DOWN: { zh: '中断,只缺它自己的数字', en: 'is down: only its own figures are missing' },
  STALE: { zh: '中断,以最近一次所知作答', en: 'is down: its last known state answers' },
} as const;

export function sourceNotice(code: keyof typeof WORDS, source: SourceName): Notice {
  const { zh, en } = WORDS[code];
  return { code, source, message: `${SOURCE_CATALOGUE[source].name.zh}${zh} / ${source} ${en}` };
}
