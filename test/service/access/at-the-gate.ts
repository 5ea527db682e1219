import { randomBytes } from 'node:crypto';
import request from 'supertest';
import type { Application } from '../../support';

export const PASSWORD = 'Right-Password-1';

/** A person's account on the site. */
export interface SiteAccount {
  id: number;
  documentId: string;
  username: string;
  email: string;
}

/** Made by staff, with {@link PASSWORD}. */
export async function anAccount(app: Application): Promise<SiteAccount> {
  const username = `person-${randomBytes(4).toString('hex')}`;
  const accounts = app.strapi.plugin('users-permissions').service('user') as unknown as {
    add(values: object): Promise<SiteAccount>;
  };
  const email = `${username}@example.org`;
  return accounts.add({ username, email, password: PASSWORD, provider: 'local', confirmed: true, role: 1 });
}

let addresses = 0;

/** An address of the internet from which nobody has asked yet. */
export function anAddress(): string {
  addresses += 1;
  return `198.51.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
}

/** Requests as the one proxy in front hands them on: to an application that trusts one. */
export function behindProxy(app: Application) {
  return (path: string, body: object, from = anAddress(), token?: string): request.Test => {
    const asked = request(app.url).post(path).set('x-forwarded-for', from).send(body);
    return token === undefined ? asked : asked.set('authorization', `Bearer ${token}`);
  };
}
