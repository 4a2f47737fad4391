package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.chat.Heard;
import dev.bedside.guard.Danger;
import dev.bedside.talk.Intent;
import dev.bedside.talk.Meaning;
import dev.bedside.talk.Utterance;
import dev.bedside.talk.Utterance.OpenCase;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.TextReader;
import dev.bedside.text.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what somebody said: who they are here, in which language, about which case, what they wish, and what is dangerous. */
final class SpeechReader {

    /** Shorter parts of a name are initials. */
    private static final int SHORTEST_NAME = 3;

    /** So many words tell a language by themselves. */
    private static final int TELLING = 6;

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w:/.,-])#?(\\d{1,7})(?=\\s*(?:[?!;]|[.,](?!\\d)|$))");

    private final Reception reception;
    private final OpenCases openCases;
    private final Docket docket;
    private final UtteranceReader reader;
    private final TextReader texts;
    private final GuardDesk guard;
    private final Attention attention;
    private final Colleagues colleagues;
    private final Wordings wordings;

    SpeechReader(
            Reception reception,
            OpenCases openCases,
            Docket docket,
            UtteranceReader reader,
            TextReader texts,
            GuardDesk guard,
            Attention attention,
            Colleagues colleagues,
            Wordings wordings) {
        this.reception = reception;
        this.openCases = openCases;
        this.docket = docket;
        this.reader = reader;
        this.texts = texts;
        this.guard = guard;
        this.attention = attention;
        this.colleagues = colleagues;
        this.wordings = wordings;
    }

    /**
     * What was said, read.
     *
     * @param fitting the numbers of the cases that are named by site or author in it; empty where none is
     * @param danger what had better not be said there; empty for most of what people say
     */
    record Said(
            Heard heard, Talker talker, Utterance utterance, Meaning wish, Set<Long> fitting, Optional<Danger> danger) {

        Said {
            fitting = Set.copyOf(fitting);
        }

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Said[" + heard + "]";
        }
    }

    Said read(Heard heard, Company company) {
        var person = heard.person();
        var actor = reception.receive(person, company.workspace());
        colleagues.met(company.workspace(), person);
        var names = new CalledNames(heard);
        var language = language(names.said(), person.id(), company);
        var talker = Talker.of(company, actor, language, wordings);
        var open = openCases.of(
                company.kind() == Company.Kind.ELSEWHERE
                        ? actor
                        : talker.asker().actor());
        var utterance = utterance(heard, names.said(), talker, open);
        var wish = numbered(names.back(meant(wish(utterance), heard, talker)), utterance, talker);
        var danger = company.isWatched() && !isAboutWords(wish.intent())
                ? guard.look(heard.said(), open, talker)
                : Optional.<Danger>empty();
        return new Said(heard, talker, utterance, wish, fitting(utterance), danger);
    }

    /** Whoever asks whether something may be said or done is answered, and not cautioned. */
    static boolean isAboutWords(Intent intent) {
        return intent == Intent.CHECK || intent == Intent.POSTED_TEXT || intent == Intent.POLICY;
    }

    /** Empty where nothing tells: then the practice's own language serves. */
    private @Nullable String language(String said, String person, Company company) {
        var counted = Optional.of(texts.detector().detect(said).code()).filter(Wordings.LANGUAGES::contains);
        boolean telling = texts.read(said).size() >= TELLING;
        // a few words tell less than the phrase that they are; where the two differ, than what the person spoke before
        var phrased = reader.language(said);
        boolean differ = counted.isPresent() && phrased.isPresent() && !counted.equals(phrased);
        var before = attention.language(company.workspace(), person);
        if (!telling && differ && before.isPresent()) {
            return before.get();
        }
        var told = telling ? counted.or(() -> phrased) : phrased;
        told.ifPresent(code -> attention.speaks(company.workspace(), person, code));
        return told.or(() -> before).or(() -> counted).orElse(null);
    }

    private Utterance utterance(Heard heard, String said, Talker talker, List<OpenCase> open) {
        var company = talker.company();
        var about = about(heard, talker);
        var last = attention
                .caseOf(heard.place().channel(), talker.id())
                .flatMap(id -> docket.get(talker.self(), id))
                .map(Case::number);
        return new Utterance(
                said,
                where(heard, company),
                about.map(openCases::name).orElse(null),
                open,
                last.orElse(null),
                talker.asker().language() == null
                        ? company.practice().languages().getFirst()
                        : talker.asker().language());
    }

    private static Where where(Heard heard, Company company) {
        if (heard.named() || heard.direct()) {
            return Where.MENTION;
        }
        if (heard.answers() != null) {
            return Where.REPLY;
        }
        return company.about() == null ? Where.CHANNEL : Where.THREAD;
    }

    private Optional<Case> about(Heard heard, Talker talker) {
        var company = talker.company();
        var answers = heard.answers();
        if (answers == null) {
            return Optional.ofNullable(company.about());
        }
        return openCases
                .shownBy(company.workspace(), answers)
                .or(() -> attention.caseOfAnswer(heard.place().channel(), answers))
                .flatMap(id -> docket.get(talker.self(), id))
                .or(() -> Optional.ofNullable(company.about()));
    }

    /** Whoever says no more than the name is told what there is to say. */
    private Meaning wish(Utterance utterance) {
        return utterance.said().isBlank()
                ? new Meaning(utterance.where() == Where.MENTION ? Intent.HELP : Intent.NONE, null, Map.of(), false)
                : reader.read(utterance);
    }

    /** "The other one" is the last wish once more, about another case. */
    private Meaning meant(Meaning wish, Heard heard, Talker talker) {
        if (wish.intent() != Intent.OTHER_ONE) {
            return wish;
        }
        var last = attention.wish(heard.place().channel(), talker.id());
        if (last.isEmpty()) {
            return new Meaning(Intent.SHOW, wish.about(), Map.of(), false);
        }
        var wished = last.get().wish();
        return new Meaning(
                wished.intent(), wish.about(), wished.args(), wished.intent().changes());
    }

    /** A case that is over is none of those that are known by name: its number alone tells it. */
    private Meaning numbered(Meaning wish, Utterance utterance, Talker talker) {
        boolean over = switch (wish.intent()) {
            case REOPEN, UNDO, HISTORY, SHOW, WHO, WHY -> true;
            default -> false;
        };
        var numbers = over
                ? NUMBER.matcher(utterance.said())
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.<String>of();
        return numbers.size() == 1
                        && docket.find(talker.self(), Long.parseLong(numbers.getFirst()))
                                .isPresent()
                ? new Meaning(wish.intent(), Long.valueOf(numbers.getFirst()), wish.args(), wish.ask(), wish.next())
                : wish;
    }

    /** The numbers of the cases that are named by site or author in what was said; empty where none is. */
    private static Set<Long> fitting(Utterance utterance) {
        var words = " " + plain(utterance.said()) + " ";
        return utterance.open().stream()
                .filter(each -> Stream.of(each.site(), each.author())
                        .flatMap(Stream::ofNullable)
                        .flatMap(name -> Stream.of(plain(name).split(" ")))
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .anyMatch(name -> words.contains(" " + name + " ")))
                .map(OpenCase::number)
                .collect(Collectors.toSet());
    }

    private static String plain(String said) {
        return Tokenizer.fold(said).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
