import type { Reporter, TestModule } from 'vitest/node';

/**
 * Says the outcome in one plain line, after the run's own summary: what a script can read without knowing Vitest. A
 * file that could not even be loaded, and an error outside of every test, count as failures: no run is green by
 * having run nothing.
 */
export class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        tests += 1;
      }
      const failedOutside =
        module.errors().length + [...module.children.allSuites()].flatMap((suite) => suite.errors()).length;
      if (failedOutside > 0 || tests === 0) count.failed += 1;
    }
    // A test that never came to an end was cut off, which is no pass.
    const failed = count.failed + count.pending;
    const line = `Tests: ${count.passed} passed, ${failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`;
    // The default reporter writes its summary in the same event; a line printed on exit is surely the last one.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
