import request from 'supertest';
import type { Application } from './application';

/** An answer of `/graphql`: the status, the headers and the body as parsed JSON. */
export interface GraphqlAnswer {
  status: number;
  headers: Record<string, string>;
  // A test looks into whatever the query asked for.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[] | undefined;
}

/** Sends one request to the running application's GraphQL endpoint, as a site does. */
export async function graphql(
  application: Application,
  query: string,
  variables: Record<string, unknown> = {},
  { token, headers = {} }: { token?: string; headers?: Record<string, string> } = {},
): Promise<GraphqlAnswer> {
  const answer = await request(application.url)
    .post('/graphql')
    .set({ ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers })
    .send({ query, variables });
  const body = answer.body as Pick<GraphqlAnswer, 'data' | 'errors'>;
  return {
    status: answer.status,
    headers: answer.headers,
    data: body.data,
    errors: body.errors,
  };
}

interface ApiTokens {
  create(token: object): Promise<{ id: number | string; accessKey: string }>;
}

let tokens = 0;

/** A new API token of Strapi with these permissions (action ids), or with all of them; gives what the holder sends. */
export async function apiToken(application: Application, permissions: string[] | 'full-access'): Promise<string> {
  const service = application.strapi.service('admin::api-token') as unknown as ApiTokens;
  const custom = permissions !== 'full-access';
  const { accessKey } = await service.create({
    name: `test token ${++tokens}`,
    description: '',
    type: custom ? 'custom' : 'full-access',
    lifespan: null,
    ...(custom && { permissions }),
  });
  return accessKey;
}
