import { Type } from '@sinclair/typebox'

/** What every list takes: where the last page ended, and how many to show. */
export const pageQuery = {
  cursor: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9_-]+$',
      minLength: 1,
      maxLength: 400,
      description: 'nextCursor of the page before',
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '20 when left out' })),
}
