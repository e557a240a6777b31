import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from './scalars.ts';
import { UnitCode } from './unit.enum.ts';

/** Resolvers add symbol. */
@ObjectType({ simpleResolvers: true, description: '计量单位。 Unit of measure.' })
export class Unit {
  @Field(() => UnitCode, { description: '单位代码。 Code of the unit.' })
  readonly code!: UnitCode;

  @Field(() => DecimalScalar, {
    description: '合多少基本单位:万人为 10000。 How many base units it is: 10000 for 万人.',
  })
  readonly factor!: string;
}
