package io.parley.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Holds the lists in {@code docs/} against what there really is. A list is the first column of the tables of a page, or of a
 * section of it, in backticks: {@code | `GET /api/v1/forums/{forumId}` | one forum |}.
 */
public final class DocumentedLists {

    private DocumentedLists() {}

    /** Section {@code ## <service>} of {@code docs/operations.md} lists exactly the service's operations. */
    public static void assertOperations(String service, RequestMappingHandlerMapping mappings) {
        assertSame("docs/operations.md", service, HttpOperations.of(mappings));
    }

    /** Section {@code ## <service>} of {@code docs/metrics.md} lists exactly these metrics of ours. */
    public static void assertMetrics(String service, Collection<String> names) {
        assertSame("docs/metrics.md", service, new TreeSet<>(names));
    }

    /** Section {@code ### Types of content} of {@code docs/operations.md} lists exactly the types that a search takes. */
    public static void assertContentTypes(Collection<String> names) {
        assertSame("docs/operations.md", "Types of content", new TreeSet<>(names));
    }

    /** Section {@code ### Sockets} of {@code docs/operations.md} lists exactly the codes of the errors that sockets are told. */
    public static void assertSocketErrors(Collection<String> codes) {
        assertSame("docs/operations.md", "Sockets", new TreeSet<>(codes));
    }

    /** {@code docs/events.md} lists exactly the catalogue's events, each with its fields in the last column. */
    public static void assertEvents() {
        MarkdownPage page = MarkdownPage.read("docs/events.md");
        Map<String, Class<? extends DomainEvent>> types = EventCatalog.types();
        Set<String> documented = page.firstColumn(null).stream()
                .filter(name -> name.matches("[\\w-]+\\.[\\w-]+\\.v\\d+"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).as("events in docs/events.md").isEqualTo(new TreeSet<>(types.keySet()));
        types.forEach((type, event) -> assertThat(new HashSet<>(page.lastColumnOf(type)))
                .as("payload of %s in docs/events.md", type)
                .isEqualTo(fieldsOf(event)));
        assertThat(page.headings()).as("streams in docs/events.md").containsAll(EventCatalog.topics());
    }

    /**
     * A section of {@code docs/problems.md} lists exactly the problems of this package and those below it, each with its status
     * in the second column. What a class says that is listed under "Everywhere" needs no second line.
     */
    public static void assertProblems(String section, String classesUnder) {
        MarkdownPage page = MarkdownPage.read("docs/problems.md");
        Map<String, String> declared = new TreeMap<>();
        DeclaredProblems.under(classesUnder)
                .forEach(type ->
                        declared.put(type.slug(), String.valueOf(type.status().value())));
        declared.entrySet().removeAll(page.firstTwoColumns("Everywhere").entrySet());
        assertThat(new TreeMap<>(page.firstTwoColumns(section)))
                .as("section %s of docs/problems.md", section)
                .isEqualTo(declared);
    }

    private static void assertSame(String page, String section, Set<String> actual) {
        Set<String> documented = new TreeSet<>(MarkdownPage.read(page).firstColumn(section));
        assertThat(documented)
                .as("section %s of %s, which should have the rows%n%s%n", section, page, rowsOf(actual))
                .isEqualTo(actual);
    }

    private static String rowsOf(Set<String> names) {
        return names.stream().map(name -> "| `" + name + "` | |").collect(Collectors.joining("\n"));
    }

    private static Set<String> fieldsOf(Class<? extends DomainEvent> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(DocumentedLists::fieldOf)
                .collect(Collectors.toSet());
    }

    private static String fieldOf(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? component.getName() + "?"
                : component.getName();
    }
}
