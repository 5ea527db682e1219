import type { StrapiApp } from '@strapi/strapi/admin';
import { SignInAgain } from './sign-in-again';

export { renewed } from './session';

/** Puts the dialog that asks for the password again above every page, in the register phase. */
export function registerSignInAgain(app: StrapiApp): void {
  app.addComponents({ name: 'future-global::honour-sign-in', Component: SignInAgain });
}
