package io.parley.messaging;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Refuses payloads without what their record promises, before a listener trips over it. */
final class RequiredComponents extends ClassValue<List<RecordComponent>> {

    private static final RequiredComponents CACHE = new RequiredComponents();

    private RequiredComponents() {}

    static void check(Object event) {
        for (RecordComponent component : CACHE.get(event.getClass())) {
            if (valueOf(component, event) == null) {
                throw new SerializationException(
                        event.getClass().getSimpleName() + " came without " + component.getName());
            }
        }
    }

    @Override
    protected List<RecordComponent> computeValue(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) return List.of();
        return Arrays.stream(components)
                .filter(component -> !component.getType().isPrimitive())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .toList();
    }

    private static @Nullable Object valueOf(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError("A record's accessor can't be called", broken);
        }
    }
}
