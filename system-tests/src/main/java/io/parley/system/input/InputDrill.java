package io.parley.system.input;

import io.parley.system.client.Answer;
import io.parley.system.client.Parley;
import io.parley.system.operation.Operation;
import io.parley.system.operation.Things;
import io.parley.system.stack.LocalStack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "input",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Sends every operation odd types, sizes, characters, headers and encodings, and tells what was answered "
                        + "with 5xx, not at all, or with a refusal that says nothing.")
public final class InputDrill implements Callable<Integer> {

    @Option(
            names = "--each",
            defaultValue = "100000",
            description = "At most so many inputs for each operation, chosen by the seed. Default: all")
    private int each = Integer.MAX_VALUE;

    @Option(names = "--seed", description = "Of the choice. Default: a new one, which is printed")
    private long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    @Override
    public Integer call() {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        System.out.printf("seed %d%n", seed);
        Findings findings = run(stack.parley(), each, seed);
        findings.faults().forEach(System.out::println);
        System.out.printf(
                "%d inputs for %d operations, %d faults%n",
                findings.inputs(), findings.operations(), findings.faults().size());
        return findings.faults().isEmpty() ? 0 : 1;
    }

    /** Sends at most so many inputs to each operation of the running system. */
    public static Findings run(Parley parley, int each, long seed) {
        Answer document = parley.anonymous().get("/openapi.json").orThrow();
        List<Operation> operations = Operation.allOf(document.json());
        Things things = new Things(parley, "public");
        Wire wire = new Wire(parley.gateway());
        Random random = new Random(seed);
        List<String> faults = new ArrayList<>();
        int inputs = 0;
        for (Operation operation : operations) {
            for (Input input : some(OddInputs.of(operation, things), each, random)) {
                inputs++;
                fault(wire, input)
                        .ifPresent(fault -> faults.add("%s, %s: %s".formatted(operation, input.what(), fault)));
            }
            if (operation.changes()) things.spend(operation);
        }
        return new Findings(operations.size(), inputs, faults);
    }

    private static List<Input> some(List<Input> all, int each, Random random) {
        if (all.size() <= each) return all;
        List<Input> chosen = new ArrayList<>(all);
        Collections.shuffle(chosen, random);
        return chosen.subList(0, each);
    }

    private static Optional<String> fault(Wire wire, Input input) {
        try {
            return Judgement.of(wire.send(input));
        } catch (IOException e) {
            return Optional.of("no answer: " + e.getMessage());
        }
    }

    /** What a run found. */
    public record Findings(int operations, int inputs, List<String> faults) {}
}
