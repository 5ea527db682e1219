import * as yup from 'yup';
import { charactersIn } from '../domain/shared/text';

/**
 * Lets forms count characters, as the server and the database do (src/editorial/texts.ts): Strapi's own checks count
 * UTF-16 units, by which 𠮷 is two. Forms make their checks by the library that is changed here, Strapi's own copy.
 */
export function countCharacters(): void {
  yup.addMethod(yup.string, 'max', function (max: number, message: string) {
    const test = (value: unknown): boolean => typeof value !== 'string' || charactersIn(value) <= max;
    return this.test({ name: 'max', exclusive: true, message, params: { max }, test });
  });
}
