import { Field, ObjectType } from 'type-graphql';

/** Resolvers add scopes. */
@ObjectType({ simpleResolvers: true, description: '当前凭据所代表的用户。 Whom the credentials stand for.' })
export class Viewer {
  @Field(() => String, { description: '名称。 Name.' })
  readonly name!: string;

  @Field(() => Boolean, {
    description: '可查看因人数过少而不公布的数。 May see figures that are suppressed for privacy.',
  })
  readonly seesSuppressed!: boolean;
}
