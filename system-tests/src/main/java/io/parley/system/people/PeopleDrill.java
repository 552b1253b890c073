package io.parley.system.people;

import io.parley.system.client.Parley;
import io.parley.system.command.Count;
import io.parley.system.stack.LocalStack;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Refreshes one token many times at once, and signs in with wrong passwords as people who exist and as "
                        + "people who don't: there must be one successor, and nothing that tells the two apart.")
public final class PeopleDrill implements Callable<Integer> {

    private static final int IDENTITY_PORT = 8101;

    @Option(
            names = "--rounds",
            defaultValue = "1000",
            converter = Count.class,
            description = "Tokens that 64 refresh at once. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--sign-ins",
            defaultValue = "5000",
            converter = Count.class,
            description = "Sign-ins with a wrong password. Default: ${DEFAULT-VALUE}")
    private int signIns;

    @Override
    public Integer call() throws InterruptedException {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        // The service itself: the gateway's limits would end this after seconds.
        Parley identity = new Parley(URI.create("http://127.0.0.1:" + (IDENTITY_PORT + stack.offset())));
        int forks = RefreshLine.forks(identity, rounds);
        System.out.printf(
                "%d tokens, each refreshed by 64 at once: %d with more or less than one successor%n", rounds, forks);
        SignInTimes times = SignInTimes.measure(identity, signIns);
        System.out.println(times);
        return forks == 0 && times.tellNothing() ? 0 : 1;
    }
}
