package org.kladez.cli;

/** Says why a command cannot do what was asked; the message is for the person who asked. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  private Refusal(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /** For a command or configuration that is wrong. */
  static Refusal usage(String message) {
    return new Refusal(ExitCode.USAGE, message);
  }

  /** For something missing that is not the command's fault. */
  static Refusal fault(String message) {
    return new Refusal(ExitCode.FAULT, message);
  }

  ExitCode code() {
    return code;
  }
}
