package org.kladez.cli;

import org.kladez.BuildReport;

/** What the command tells the shell. */
enum ExitCode {
  /** Everything went well. */
  DONE(0),
  /** The content has errors. */
  CONTENT(1),
  /** The command or the configuration is wrong. */
  USAGE(2),
  /** Reading or writing failed. */
  FAULT(3),
  /** The generator itself is wrong. */
  BUG(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(BuildReport report) {
    if (report.configFault()) {
      return USAGE;
    }
    return report.failed() ? CONTENT : DONE;
  }
}
