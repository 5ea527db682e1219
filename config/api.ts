/**
 * Strapi's REST API serves the panel's plugins only; none of our types has a public route. Unknown parameters are errors,
 * since `_q` and the like search fields that are private.
 */
export default {
  // A required relation is required of editors too, not only by the database.
  documents: { strictRelations: true },
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
};
