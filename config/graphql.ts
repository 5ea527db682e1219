/** Development shows a page to try queries on and answers questions about the schema; production does neither. */
export default () => ({
  development: process.env.PROGRAMME_ENV
    ? process.env.PROGRAMME_ENV === 'development'
    : process.env.NODE_ENV !== 'production',
});
