import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Context } from 'koa';

/** The first query of the README: today's roster by tier. */
export const FIRST_QUERY = `# 今日名单，按级别 · today's roster, by tier
query Roster {
  roster {
    on
    release { code publishedAt }
    total
    withheld
    tiers {
      tier { code name }
      total
      entries {
        member { slug name company city photo(size: SMALL) { url } }
        since
        leads { name }
      }
    }
  }
}
`;

/** Everything stands in the page itself; nothing is fetched from elsewhere, and only this server is asked. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'font-src data:',
  'worker-src blob:',
  "connect-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

let page: string | undefined;

/** Shows a page on which to try queries; in development only. */
export function landingPage(ctx: Context): void {
  page ??= renderGraphiQL({ title: 'PostgreSQL ACE · GraphQL', endpoint: '/graphql', defaultQuery: FIRST_QUERY });
  ctx.set('content-security-policy', POLICY);
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page;
}
