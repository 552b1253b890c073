package io.parley.system.doctor;

import io.parley.system.command.Commands;
import io.parley.system.doctor.Check.Complaint;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "./parley doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Looks at the running stack, or at another installation, and says what to do about what is wrong. "
                        + "It changes nothing; it ends with 1 if it found anything.")
public final class Doctor implements Callable<Integer> {

    @Option(
            names = "--installation",
            description = "A file that says where another installation answers; docs/operators/doctor.md has one")
    private @Nullable Path file;

    public static void main(String[] args) {
        System.exit(Commands.run(new Doctor(), args));
    }

    @Override
    public Integer call() throws Exception {
        return examine(checks(installation()), System.out) == 0 ? 0 : 1;
    }

    private Installation installation() {
        if (file != null) return Installation.read(file);
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        return Installation.of(stack);
    }

    private static List<Check> checks(Installation of) throws Exception {
        Path sources = Path.of(System.getProperty("parley.root", "."));
        return List.of(
                new VersionCheck(of.services()),
                new MigrationCheck(of.databases(), sources),
                new MetricsCheck(of.services()),
                new ClockCheck(of.services(), of.databases()),
                new CertificateCheck(of.publicUrl(), SSLContext.getDefault()),
                new DiskCheck(of.disks(), of.services()),
                new SettingsCheck(of.publicUrl(), of.isLocal()),
                new TopicCheck(of.kafka(), of.partitions()),
                new SearchCheck(of.elasticsearch(), of.isLocal()));
    }

    /** How many complaints there are. */
    static int examine(List<Check> checks, PrintStream out) {
        int found = 0;
        for (Check check : checks) {
            List<Complaint> complaints = look(check);
            if (complaints.isEmpty()) out.printf("well     %s%n", check.name());
            for (Complaint complaint : complaints)
                out.printf(
                        "TROUBLE  %s: %s%n         what to do: %s%n", check.name(), complaint.what(), complaint.todo());
            found += complaints.size();
        }
        out.println(found == 0 ? "All is well." : "%d things to do.".formatted(found));
        return found;
    }

    /** What can't be looked at is worth a complaint of its own, and hides nothing of the rest. */
    private static List<Complaint> look(Check check) {
        try {
            return check.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception away) {
            return List.of(new Complaint(
                    "it can't be looked at: " + away.getMessage(), "is it running, and is its address right?"));
        }
    }
}
