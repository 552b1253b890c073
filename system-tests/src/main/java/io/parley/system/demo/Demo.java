package io.parley.system.demo;

import io.parley.system.client.Parley;
import io.parley.system.command.Commands;
import io.parley.system.stack.LocalStack;
import io.parley.system.stack.StripePages;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "./parley demo",
        mixinStandardHelpOptions = true,
        description =
                "Fills a running stack through its public API with an invented community and prints logins to try.")
public final class Demo implements Callable<Integer> {

    /** The password of everybody in the invented community. */
    static final String PASSWORD = "tea-at-four-oclock";

    @Parameters(arity = "0..1", paramLabel = "<gateway>", description = "Default: that of the stack started here")
    private @Nullable URI elsewhere;

    public static void main(String[] args) {
        System.exit(Commands.run(new Demo(), args));
    }

    @Override
    public Integer call() {
        URI gateway = elsewhere == null ? gatewayHere() : elsewhere;
        Community community = Community.load();
        PrintStream out = System.out;
        StripePages stripe = elsewhere == null ? LocalStack.ofEnvironment().stripePages() : null;
        String orgId = new Settlement(new Parley(gateway), community, stripe, out).settle();
        out.printf(
                """

                %s is open: %d members, %d forums, %d posts, %d messages, %d events.

                  organization  %s/api/v1/orgs/%s
                  owner         rosalind
                  admin         tomasz
                  moderator     mei
                  member        quinn (was mentioned, has unread notifications)
                  password      %s (of everybody)

                  curl -s %s/api/v1/auth/login -H 'Content-Type: application/json' \\
                       -d '{"login":"quinn","password":"%s"}'
                %n""",
                community.organization().name(),
                community.members().size(),
                community.forums().size(),
                community.postCount(),
                community.messageCount(),
                community.events().size(),
                gateway,
                orgId,
                PASSWORD,
                gateway,
                PASSWORD);
        return 0;
    }

    private static URI gatewayHere() {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        return stack.parley().gateway();
    }
}
