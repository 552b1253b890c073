package io.parley.web.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * What a problem's class says of itself, read from the constants in its constructor, without making one: so that tests can
 * compare every problem of a service with docs/problems.md.
 */
public record ProblemType(String slug, int status) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The type of a problem class; empty for abstract ones and for those whose slug isn't a constant. */
    public static Optional<ProblemType> of(Class<? extends Problem> problem) {
        return first(problem, ProblemType::slugIn)
                .flatMap(slug -> statusOf(problem).map(status -> new ProblemType(slug, status)));
    }

    private static Optional<Integer> statusOf(Class<?> problem) {
        if (problem == Problem.class) return Optional.empty();
        return first(problem, ProblemType::statusIn).or(() -> statusOf(problem.getSuperclass()));
    }

    private static <T> Optional<T> first(Class<?> type, Function<CodeElement, Stream<T>> reader) {
        return constructorsOf(type)
                .flatMap(CodeModel::elementStream)
                .flatMap(reader)
                .findFirst();
    }

    private static Stream<String> slugIn(CodeElement element) {
        return element instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String text
                        && SLUG.matcher(text).matches()
                ? Stream.of(text)
                : Stream.empty();
    }

    private static Stream<Integer> statusIn(CodeElement element) {
        return element instanceof FieldInstruction field
                        && field.opcode() == Opcode.GETSTATIC
                        && field.owner().asInternalName().equals("org/springframework/http/HttpStatus")
                ? Stream.of(HttpStatus.valueOf(field.name().stringValue()).value())
                : Stream.empty();
    }

    private static Stream<CodeModel> constructorsOf(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = type.getResourceAsStream(file)) {
            if (bytes == null) return Stream.empty();
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .filter(method -> method.methodName().equalsString("<init>"))
                    .flatMap(method -> method.code().stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
