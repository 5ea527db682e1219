/** Stands for every framework in the tests of the domain: a rule that loads one does not run. */
throw new Error('src/domain loaded a framework: rules are a library of plain values.');
