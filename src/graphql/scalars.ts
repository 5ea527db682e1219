import { Kind, valueFromASTUntyped, type GraphQLScalarTypeConfig } from 'graphql';
import { isCivilDate } from '../domain/shared/civil-date';
import { doorError } from './server/errors';

function parsedBy(scalar: string, isValid: (text: string) => boolean): (value: unknown) => string {
  return (value) => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw doorError('SCALAR_INVALID', { scalar, value: String(value).slice(0, 40) });
  };
}

const parseDate = parsedBy('Date', isCivilDate);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const parseInstant = parsedBy('DateTime', (text) => {
  return INSTANT.test(text) && isCivilDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
});

type Scalar = Pick<GraphQLScalarTypeConfig<unknown, unknown>, 'parseValue' | 'parseLiteral' | 'serialize'>;

function scalarOf(parse: (value: unknown) => string): Scalar {
  return {
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : ''),
    serialize: parse,
  };
}

/** The scalars: a day that does not exist is refused wherever it comes in. What they mean is told by the SDL. */
export const scalars: Record<'Date' | 'DateTime' | 'JSON', Scalar> = {
  Date: scalarOf(parseDate),
  DateTime: scalarOf(parseInstant),
  JSON: {
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
    serialize: (value) => value,
  },
};
