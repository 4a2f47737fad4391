package dev.bedside.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the constants of the vocabulary into its ids: {@code PATIENT_SAFETY} is written {@code patient-safety}. */
final class Ids {

    private Ids() {}

    static String of(Enum<?> label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(Class<E> type, String id) {
        return Enum.valueOf(type, id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static <E extends Enum<E>> Set<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Ids::of).collect(Collectors.toUnmodifiableSet());
    }
}
