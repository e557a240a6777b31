import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Document } from '../schema/document.type.ts';
import { Observation } from '../schema/observation.type.ts';
import { Provenance } from '../schema/provenance.type.ts';
import { Source } from '../schema/source.type.ts';
import { documentView } from './document-view.ts';
import { ObservationView } from './observation/observation-view.ts';
import { Reads } from './plan/reads.ts';
import type { ProvenanceView } from './provenance-view.ts';
import { sourceView } from './source-view.ts';

@Resolver(() => Provenance)
export class ProvenanceResolver {
  @FieldResolver(() => Source, { description: '数据来源。 The source.' })
  source(@Root() { origin, request }: ProvenanceView): Source {
    return sourceView(origin, request);
  }

  @Reads('publications')
  @FieldResolver(() => Document, {
    nullable: true,
    description: '所在文件;来源是业务系统时为空。 The document; null where the source is a live system.',
  })
  document(@Root() { documentKey, request }: ProvenanceView): Document | null {
    return documentKey === null ? null : documentView(documentKey, request);
  }

  @FieldResolver(() => [Observation], {
    description:
      '推算或汇总所用的数字;原样报送的为空表。 The figures it was computed from; empty for one that was reported as it stands.',
  })
  inputs(@Root() { inputCells, request }: ProvenanceView): readonly ObservationView[] {
    return inputCells.map((cell) => new ObservationView(cell, null, request));
  }
}
