import { Field, ID, InputType } from 'type-graphql';
import { RegionLevel } from './region-level.enum.ts';
import { RegionCodeScalar } from './scalars.ts';

@InputType({
  description: '指明一个地区,恰用一种方式。 Names a region in exactly one way.',
})
export class RegionRef {
  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: '行政区划代码,现行或曾用。 GB/T 2260 code, current or former.',
  })
  readonly code?: string;

  @Field(() => String, {
    nullable: true,
    description:
      '任何一种名称:汉字全名、简称、拼音、首字母、英文、旧称;须整体相符。 Any name, matched whole: Chinese, short form, pinyin, initials, English or former name.',
  })
  readonly name?: string;

  @Field(() => ID, { nullable: true, description: '节点标识。 Node id.' })
  readonly id?: string;
}

@InputType({ description: '筛选地区;各条件须同时满足。 Which regions; all conditions must hold.' })
export class RegionFilter {
  @Field(() => RegionLevel, { nullable: true, description: '层级。 Level.' })
  readonly level?: RegionLevel | null;

  @Field(() => [RegionRef], {
    nullable: true,
    description: '在这些地区之内,含其本身。 Within any of these regions, themselves included.',
  })
  readonly within?: readonly RegionRef[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否京蒙结对地区。 Whether it is paired with Beijing.' })
  readonly paired?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称中含有的文字。 Text that one of its names contains.' })
  readonly text?: string | null;
}
