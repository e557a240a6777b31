import { registerEnumType } from 'type-graphql';

/** Registers a closed list as a GraphQL enum. A value without a description does not compile. */
export function describeEnum<List extends object>(
  list: List,
  name: string,
  description: string,
  values: Readonly<Record<keyof List, string>>,
): void {
  const valuesConfig: { [Value in keyof List]?: { description: string } } = {};
  for (const value of Object.keys(values) as (keyof List)[]) valuesConfig[value] = { description: values[value] };
  registerEnumType(list, { name, description, valuesConfig });
}
