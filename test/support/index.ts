/** What tests of the running application stand on. Import from here only. */
export * from './application';
export * from './builders';
export * from './context';
export * from './graphql';
export * from './staff';
export * from './panel';
export * from './proxy';
export * from './ready-made';
export * from './receiver';
export * from './tell';
export * from './until';
