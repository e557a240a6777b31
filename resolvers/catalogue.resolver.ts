import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Lang } from '../schema/lang.enum.ts';
import { MetricCode } from '../schema/metric.enum.ts';
import { Metric } from '../schema/metric.type.ts';
import { Source } from '../schema/source.type.ts';
import { Unit } from '../schema/unit.type.ts';
import { foldName } from '../statistics/gazetteer.ts';
import { metric } from '../statistics/metric.ts';
import { unit } from '../statistics/unit.ts';
import { SourceName } from '../statistics/vocabulary.ts';
import { LangArg } from './args.ts';
import type { GraphContext } from './graph-context.ts';
import { metricView } from './metric-view.ts';
import { SOURCE_CATALOGUE } from './source-catalogue.ts';
import { type SourceView, sourceView } from './source-view.ts';

const inWords = (lang: Lang, { zh, en }: { readonly zh: string; readonly en: string }) => (lang === 'EN' ? en : zh);

/** Metrics whose names, synonyms, codes or definitions mention the text; all of them for none. */
export function metricsMatching(text: string | undefined): readonly MetricCode[] {
  const codes = Object.values(MetricCode);
  if (text === undefined) return codes;
  const wanted = foldName(text);
  const mentions = (words: readonly string[]) => words.some((word) => foldName(word).includes(wanted));
  const named = codes.filter((code) =>
    mentions([code, metric(code).name.zh, metric(code).name.en, ...metric(code).synonyms]),
  );
  const defined = codes.filter((code) => mentions([metric(code).definition.zh, metric(code).definition.en]));
  // A metric that is called so comes before one that merely speaks of it.
  return [...new Set([...named, ...defined])];
}

@Resolver(() => Metric)
export class MetricResolver {
  @Query(() => [Metric], { description: '指标目录。 The catalogue of metrics.' })
  metrics(
    @Arg('text', () => String, {
      nullable: true,
      description: '名称、口径或同义词中的文字。 Text in name, definition or synonyms.',
    })
    text?: string,
    @Arg('codes', () => [MetricCode], { nullable: true, description: '只取这些代码。 Only these codes.' })
    codes?: readonly MetricCode[],
  ): readonly Metric[] {
    const found = metricsMatching(text);
    return (codes === undefined ? found : codes.filter((code) => found.includes(code))).map(metricView);
  }

  @FieldResolver(() => String, { description: '名称。 Name.' })
  name(@Root() { code }: Metric, @LangArg() lang: Lang): string {
    return inWords(lang, metric(code as MetricCode).name);
  }

  @FieldResolver(() => String, { description: '口径:计什么,不计什么。 Definition: what is counted and what is not.' })
  definition(@Root() { code }: Metric, @LangArg() lang: Lang): string {
    return inWords(lang, metric(code as MetricCode).definition);
  }

  @FieldResolver(() => [Source], {
    description: '能回答它的来源,先可靠者。 The sources that can answer it, by precedence.',
  })
  sources(@Root() { code }: Metric, @Ctx() { scope }: GraphContext): readonly SourceView[] {
    return (Object.keys(metric(code as MetricCode).sources) as SourceName[]).map((source) => sourceView(source, scope));
  }
}

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => String, { description: '符号,如 万人。 Symbol, such as 万人.' })
  symbol(@Root() { code }: Unit, @LangArg() lang: Lang): string {
    return inWords(lang, unit(code).symbol);
  }
}

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => [Source], { description: '全部来源,按可靠的先后。 All sources by precedence.' })
  sources(@Ctx() { scope }: GraphContext): readonly SourceView[] {
    return Object.values(SourceName).map((source) => sourceView(source, scope));
  }

  @FieldResolver(() => String, { description: '名称。 Name.' })
  name(@Root() { source }: SourceView, @LangArg() lang: Lang): string {
    return inWords(lang, SOURCE_CATALOGUE[source].name);
  }
}
