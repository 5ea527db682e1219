/** Says at the end which ten files took longest: where the time of a run goes is then seen without asking. */
class Slowest {
  constructor(globalConfig) {
    this.root = globalConfig.rootDir;
  }

  onRunComplete(_contexts, { testResults }) {
    if (testResults.length < 20) return;
    const files = testResults
      .map(({ testFilePath, perfStats }) => ({
        file: testFilePath.slice(this.root.length + 1),
        seconds: (perfStats.end - perfStats.start) / 1000,
      }))
      .sort((one, other) => other.seconds - one.seconds);
    const lines = files.slice(0, 10).map(({ file, seconds }) => `${seconds.toFixed(0).padStart(6)} s  ${file}`);
    console.log(['最慢的十个测试文件 · the ten slowest files', ...lines, ''].join('\n'));
  }
}

module.exports = Slowest;
