package io.parley.system.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Runs a command of {@code ./parley}. */
public final class Commands {

    private Commands() {}

    /**
     * The exit code: the command's own, 1 after {@link Trouble}, which is told in one line, or 2 for wrong options. A defect
     * shows its stack trace.
     */
    public static int run(Callable<Integer> command, String... args) {
        return commandLine(command).execute(args);
    }

    static CommandLine commandLine(Callable<Integer> command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Commands::tell);
    }

    private static int tell(Exception exception, CommandLine line, CommandLine.ParseResult options) throws Exception {
        if (!(exception instanceof Trouble)) throw exception;
        line.getErr().println(exception.getMessage());
        return line.getCommandSpec().exitCodeOnExecutionException();
    }
}
