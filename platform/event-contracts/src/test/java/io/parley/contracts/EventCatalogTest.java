package io.parley.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

class EventCatalogTest {

    static Collection<Class<? extends DomainEvent>> records() {
        return EventCatalog.types().values();
    }

    @ParameterizedTest
    @MethodSource("records")
    void aTypeNamesItsOwnerAndWhatHappenedAndItsVersion(Class<? extends DomainEvent> event) {
        String owner = event.getPackageName().replace("io.parley.contracts.", "");
        String what = event.getSimpleName().replaceAll("V\\d+$", "");
        String kebab = what.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);

        assertThat(EventCatalog.typeOf(event)).matches(owner + "\\." + kebab + "\\.v[1-9]\\d*");
        assertThat(EventCatalog.topicOf(event)).matches(owner + "\\.[a-z]+");
    }

    @ParameterizedTest
    @MethodSource("records")
    void eventsAreRecordsOfOneStream(Class<? extends DomainEvent> event) {
        assertThat(event).isRecord();
        assertThat(Stream.of(event.getInterfaces())
                        .filter(face -> face.isAnnotationPresent(io.parley.contracts.Stream.class)))
                .hasSize(1);
    }

    @Test
    void everyStreamIsInTheCatalog() throws IOException, ClassNotFoundException {
        Set<String> declared = contracts().stream()
                .map(type -> type.getAnnotation(io.parley.contracts.Stream.class))
                .filter(stream -> stream != null)
                .map(io.parley.contracts.Stream::value)
                .collect(toSet());

        assertThat(EventCatalog.topics()).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void anUnknownTypeHasNoRecord() {
        assertThat(EventCatalog.recordOf("forum.post-sung.v1")).isEmpty();
    }

    @Test
    void whatIsNoPublishedEventIsRefused() {
        record Unpublished(UUID aggregateId) implements DomainEvent {}

        assertThatIllegalArgumentException().isThrownBy(() -> EventCatalog.typeOf(Unpublished.class));
        assertThatIllegalArgumentException().isThrownBy(() -> EventCatalog.topicOf(Unpublished.class));
    }

    private static Collection<Class<?>> contracts() throws IOException, ClassNotFoundException {
        Set<Class<?>> types = new HashSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:io/parley/contracts/*/*.class")) {
            String path = file.getURL().getPath();
            String name = path.substring(path.indexOf("io/parley/contracts"));
            if (name.contains("package-info")) continue;
            types.add(ClassUtils.forName(
                    ClassUtils.convertResourcePathToClassName(name.replace(".class", "")),
                    EventCatalogTest.class.getClassLoader()));
        }
        return types;
    }
}
