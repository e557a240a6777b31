import type { BrandRecord } from '../../datasources/records.ts';
import type { Brand } from '../../schema/brand.type.ts';
import type { Alias } from '../../schema/region.type.ts';
import { foldName } from '../../statistics/gazetteer.ts';
import { encodeNodeId } from '../node-id.ts';
import type { RequestScope } from '../request-scope.ts';

export interface BrandView extends Brand {
  readonly record: BrandRecord;
  readonly request: RequestScope;
}

function aliasesOf({ aliases, pinyin, simulated }: BrandRecord): readonly Alias[] {
  const confidence = simulated ? 'SIMULATED' : 'STATED';
  const common = { confidence, ambiguous: false, validTo: null } as const;
  return [
    ...aliases.map(({ text, kind }): Alias => ({ text, lang: 'ZH', kind, ...common })),
    { text: pinyin, lang: 'PINYIN', kind: 'PINYIN', ...common },
  ];
}

export function brandView(record: BrandRecord, request: RequestScope): BrandView {
  const { name, tier, destination, sector, trademark, markets, figures } = record;
  const rate = figures.find(({ metric, figure }) => metric === 'TRAINING_EMPLOYMENT_RATE' && figure.kind === 'present');
  return {
    __typename: 'Brand',
    id: encodeNodeId('Brand', name),
    aliases: aliasesOf(record),
    tier,
    destination,
    sector,
    trademark,
    markets,
    employmentRate: rate?.figure.kind === 'present' ? rate.figure.value : null,
    record,
    request,
  };
}

/** Names, aliases and pinyin of brands are searched by part, as people remember them. */
export function brandMentions({ name, pinyin, aliases }: BrandRecord, text: string): boolean {
  const wanted = foldName(text);
  return [name, pinyin, ...aliases.map((alias) => alias.text)].some((known) => foldName(known).includes(wanted));
}

export function brandsOf(request: RequestScope): readonly BrandRecord[] {
  return request.require('brands', { kind: 'brands' });
}
