import { Field, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from './scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    '一步规范化,如 PARSE 解析“20.58万人”、SCALE ×10000、ALIAS 呼市→呼和浩特市。 One normalisation, such as PARSE of 20.58万人, SCALE by 10000, ALIAS 呼市→呼和浩特市.',
})
export class Step {
  @Field(() => String, {
    description: '种类:PARSE、SCALE、ALIAS、ROLL_UP、SHIFT 等。 Kind: PARSE, SCALE, ALIAS, ROLL_UP, SHIFT and so on.',
  })
  readonly kind!: string;

  @Field(() => String, { description: '之前。 Before it.' })
  readonly before!: string;

  @Field(() => String, { description: '之后。 After it.' })
  readonly after!: string;

  @Field(() => String, { description: '所依据的规则。 The rule applied.' })
  readonly rule!: string;
}

/** Resolvers add source, document and inputs. */
@ObjectType({
  simpleResolvers: true,
  description:
    '来历:谁说的、在哪份文件、哪一处、原话如何,以及到本数字的每一步。 Provenance: who said it, in which document, where, in which words, and every step from there to this figure.',
})
export class Provenance {
  @Field(() => String, {
    nullable: true,
    description: '文件中的位置,如 ¶4 第4段、某一单元格。 Place in the document, such as ¶4 or a cell.',
  })
  readonly locator!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '原文措辞;不是文字为空。 The wording as printed; null where there is no text.',
  })
  readonly quote!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '来源记录或取得该数的时刻。 When the source recorded or fetched it.',
  })
  readonly fetchedAt!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '发布日期;不详为空。 Date of publication; null where unknown.',
  })
  readonly publishedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '所据文件或数据的校验和。 Checksum of the document or data it was read from.',
  })
  readonly checksum!: string | null;

  @Field(() => [Step], { description: '从原文到基本单位的各步,依次。 The steps from print to base units, in order.' })
  readonly steps!: readonly Step[];
}
