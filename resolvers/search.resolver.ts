import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { SearchHit } from '../schema/search-hit.type.ts';
import { foldName } from '../statistics/gazetteer.ts';
import { FirstArg } from './args.ts';
import { brandMentions, brandView } from './brand/brand-view.ts';
import { metricsMatching } from './catalogue.resolver.ts';
import { pairingView } from './cooperation/pairing-view.ts';
import { documentOf } from './document-view.ts';
import type { GraphContext } from './graph-context.ts';
import { metricView } from './metric-view.ts';
import { Reads } from './plan/reads.ts';
import { policyView } from './policy/policy.resolver.ts';
import { RegionView } from './region/region-view.ts';
import type { RequestScope } from './request-scope.ts';

@Resolver()
export class SearchResolver {
  @Reads('directory', 'brands', 'publications', 'cooperation')
  @Query(() => [SearchHit], {
    description:
      '按文字检索地区、品牌、指标、政策、文件和结对;拼音、简称、别名皆可。来源中断只少它自己的结果。 Searches regions, brands, metrics, policies, documents and pairings by any name, pinyin included. A dead source loses its own hits only.',
  })
  search(
    @Ctx() { scope }: GraphContext,
    @Arg('text', () => String, { description: '要找的文字。 The text to find.' }) text: string,
    @FirstArg(10) first: number,
  ): readonly (typeof SearchHit)[] {
    const wanted = foldName(text);
    if (wanted === '') return [];
    // Exact names first, whatever they name; then what merely mentions the text.
    const found = [
      ...regionsNamed(scope, text),
      ...brands(scope, text),
      ...printed(scope, wanted),
      ...pairings(scope, wanted),
    ];
    return [...found, ...metricsMatching(text).map(metricView)].slice(0, first);
  }
}

function regionsNamed(scope: RequestScope, text: string): readonly RegionView[] {
  const found = scope.gazetteer.find(text);
  const records = found.kind === 'one' ? [found.region] : found.kind === 'many' ? found.candidates : [];
  return records.map((record) => new RegionView(record, scope));
}

function brands(scope: RequestScope, text: string) {
  const records = scope.record('brands', { kind: 'brands' }) ?? [];
  return records.filter((brand) => brandMentions(brand, text)).map((record) => brandView(record, scope));
}

function printed(scope: RequestScope, wanted: string) {
  const publications = scope.record('bulletin', { kind: 'publications' }) ?? [];
  const policies = publications.flatMap((publication) =>
    publication.policies
      .filter(({ title }) => foldName(title).includes(wanted))
      .map((record) => policyView({ record, publication }, scope)),
  );
  const documents = publications.filter(({ title }) => foldName(title).includes(wanted)).map(documentOf);
  return [...policies, ...documents];
}

/** Pairings by a part of the name of either side, or of the cooperation itself. */
function pairings(scope: RequestScope, wanted: string) {
  const cooperation = scope.record('jingmeng', { kind: 'cooperation' });
  const named = (id: string) => foldName(scope.gazetteer.get(id)?.names.zh ?? '').includes(wanted);
  return (cooperation?.pairings ?? [])
    .filter(({ region, partner }) => named(region) || named(partner))
    .map((record) => pairingView(record, scope));
}
