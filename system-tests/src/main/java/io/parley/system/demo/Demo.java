package io.parley.system.demo;

import io.parley.system.client.Parley;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.net.URI;

/** {@code ./parley demo [gateway]}: fills a running stack through its public API and prints logins to try. */
public final class Demo {

    /** The password of everybody in the invented community. */
    static final String PASSWORD = "tea-at-four-oclock";

    private Demo() {}

    public static void main(String[] args) {
        URI gateway = args.length > 0
                ? URI.create(args[0])
                : LocalStack.ofEnvironment().parley().gateway();
        Community community = Community.load();
        PrintStream out = System.out;
        String orgId = new Settlement(new Parley(gateway), community, out).settle();
        out.printf(
                """

                %s is open: %d members, %d forums, %d posts.

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
                gateway,
                orgId,
                PASSWORD,
                gateway,
                PASSWORD);
    }
}
