package dev.bedside;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people wrote must not reach a log by way of a record that somebody prints. */
class NoWordsInLogsTest {

    private static final String WORDS = "Zebulonsquarkwords";

    /** Parts that hold ids, which may be shown. */
    private static final Set<String> IDS = Set.of(
            "id",
            "rule",
            "label",
            "code",
            "contentType",
            "workspace",
            "channel",
            "replyTo",
            "key",
            "effect",
            "kind",
            "subject",
            "messageId",
            "shown",
            "problem",
            "practice",
            "platformWorkspace",
            "platformId",
            "mark",
            "person",
            "actor",
            "by",
            "ownerId",
            "writerId",
            "approverId",
            "siteReplyId",
            "step",
            "stage",
            "dueStage",
            "lastStage",
            "policy",
            "source",
            "press",
            "fromState",
            "toState",
            "detail",
            "digest",
            "before",
            "textId",
            "caseId",
            "action",
            "command",
            "writer");

    /** Hold what a practice wrote itself, ids, or nothing but words of configuration. */
    private static final Set<String> HARMLESS_PACKAGES =
            Set.of("dev.bedside.config", "dev.bedside.layout", "dev.bedside.practice", "dev.bedside.rule");

    private static final Set<String> HARMLESS = Set.of(
            "dev.bedside.chat.CommandBook",
            "dev.bedside.chat.CommandBook$OnMessage",
            "dev.bedside.chat.CommandSpec",
            "dev.bedside.chat.CommandSpec$Option",
            "dev.bedside.chat.CommandSpec$Choice",
            "dev.bedside.text.Language",
            // states are names of labels
            "dev.bedside.learn.SequenceTeacher$Row",
            "dev.bedside.learn.SequenceReader$Told",
            "dev.bedside.check.GreetingWords",
            "dev.bedside.check.Grammar",
            "dev.bedside.check.CheckRules$CheckRule",
            "dev.bedside.review.Noise",
            "dev.bedside.review.People",
            "dev.bedside.review.SiteFinder$Marks",
            "dev.bedside.review.ReadingWords",
            "dev.bedside.reply.AspectReader$Told",
            "dev.bedside.reply.SituationWording",
            "dev.bedside.reply.TopicWording$Entry",
            "dev.bedside.reply.VoiceWords",
            "dev.bedside.reply.WordingProver$Said",
            // the glossary's own
            "dev.bedside.gloss.Conjugation$Ending",
            "dev.bedside.gloss.Conjugation$Verb",
            // a rule's own example
            "dev.bedside.triage.Resemblance$Shown",
            "dev.bedside.reply.TopicWording",
            "dev.bedside.reply.DraftWording$Voice",
            "dev.bedside.talk.Labels$Called",
            // named by the packed model
            "dev.bedside.encoder.TunedLayers",
            "dev.bedside.encoder.TunedLayers$Layer",
            "dev.bedside.encoder.TunedLayers$Row",
            "dev.bedside.encoder.TunedLayers$Table",
            // named by the program
            "dev.bedside.desk.Upkeep$Chore",
            "dev.bedside.talk.Manner");

    static Stream<Class<?>> records() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.bedside").stream()
                        .filter(type -> type.isRecord()
                                && !HARMLESS_PACKAGES.contains(type.getPackageName())
                                && !HARMLESS.contains(type.getName()))
                        .<Class<?>>map(type -> type.reflect())
                        .filter(type -> !Stream.of(type.getRecordComponents())
                                .allMatch(part -> part.getType().isPrimitive()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void showsNoneOfPeoplesWords(Class<?> type) throws ReflectiveOperationException {
        assertThat(filled(type, Set.of()).toString()).doesNotContain(WORDS);
    }

    /** @param around the records that hold this one; one that may hold another of its kind holds none here */
    private static Object filled(Class<?> type, Set<Class<?>> around) throws ReflectiveOperationException {
        var inside = Stream.concat(around.stream(), Stream.of(type)).collect(Collectors.toUnmodifiableSet());
        var parts = type.getRecordComponents();
        var values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].getType() == String.class && IDS.contains(parts[i].getName())
                    ? "some-id"
                    : value(parts[i].getGenericType(), inside);
        }
        var maker = type.getDeclaredConstructor(
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        maker.setAccessible(true);
        return maker.newInstance(values);
    }

    private static @Nullable Object value(Type type, Set<Class<?>> around) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            var first = value(generic.getActualTypeArguments()[0], around);
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "List" -> first == null ? List.of() : List.of(first);
                case "Set" -> first == null ? Set.of() : Set.of(first);
                case "Optional" -> Optional.ofNullable(first);
                case "Map" -> Map.of();
                default -> null;
            };
        }
        if (!(type instanceof Class<?> plain)) {
            return null;
        }
        if (plain == String.class) {
            return WORDS;
        }
        if (plain.isPrimitive()) {
            return Array.get(Array.newInstance(plain, 1), 0);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isSealed()) {
            return value(plain.getPermittedSubclasses()[0], around);
        }
        return plain.isRecord()
                        && plain.getName().startsWith("dev.bedside")
                        && !HARMLESS_PACKAGES.contains(plain.getPackageName())
                        && !around.contains(plain)
                ? filled(plain, around)
                : null;
    }
}
