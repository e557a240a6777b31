import { createUnionType } from 'type-graphql';
import { Brand } from './brand.type.ts';
import { Document } from './document.type.ts';
import { Metric } from './metric.type.ts';
import { Pairing } from './pairing.type.ts';
import { Policy } from './policy.type.ts';
import { Region } from './region.type.ts';

export type SearchHit = Region | Brand | Metric | Policy | Document | Pairing;
export const SearchHit = createUnionType({
  name: 'SearchHit',
  description:
    '检索所得:地区、品牌、指标、政策、文件或结对。 What a search finds: a region, brand, metric, policy, document or pairing.',
  types: () => [Region, Brand, Metric, Policy, Document, Pairing] as const,
  resolveType: ({ __typename }) => __typename,
});
