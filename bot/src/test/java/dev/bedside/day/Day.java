package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The day from the first command to the evening, and what has to be true of it afterwards. */
final class Day {

    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;
    private static final int SUBCOMMAND = 1;

    private final Scene scene;

    Day(Scene scene) {
        this.scene = scene;
    }

    /** @return the journal of all that the bot asked of Discord */
    String play() {
        var mail = new PostRound(scene);
        new Morning(scene).play();
        mail.play();
        new NeighbourRound(scene).play();
        new CardRound(scene).play();
        new ThreadRound(scene).play();
        new CommandRound(scene).play();
        new TalkRound(scene).play();
        new Evening(scene).play();
        mail.eachMailStillHasItsCards();
        nothingWasWrong();
        everythingThatIsOfferedWasUsed();
        everythingWasAnsweredInTime();
        nobodyWasCalledByAccident();
        assertThat(scene.bot.isAlive()).isTrue();
        assertThat(scene.bot.ended()).isNotDone();
        return journal();
    }

    String journal() {
        return new Journal(scene.known()).write(scene.stage.requests());
    }

    private void nothingWasWrong() {
        assertThat(scene.stage.errors()).isEmpty();
        assertThat(scene.stage.requests().stream()
                        .filter(request -> request.status() >= REFUSED
                                && !asksForTheBeginning(request)
                                && !looksForSomebody(request)))
                .isEmpty();
    }

    /** A channel that looks empty is asked for where its reading began, and before its first message nothing stands there. */
    private static boolean asksForTheBeginning(Entry request) {
        return request.method().equals("GET")
                && request.route().equals("/channels/{channel_id}/messages/{message_id}")
                && request.status() == NOT_FOUND;
    }

    /** Whoever writes in private is looked for in each server, and is in one of them. */
    private static boolean looksForSomebody(Entry request) {
        return request.method().equals("GET")
                && request.route().equals("/guilds/{guild_id}/members/{user_id}")
                && request.status() == NOT_FOUND;
    }

    /** Every command that was registered, and whatever stood below a message or opened as a form. */
    private void everythingThatIsOfferedWasUsed() {
        var offered = new TreeSet<String>();
        for (var request : scene.stage.requests()) {
            if (request.route().endsWith("/commands") && request.method().equals("PUT")) {
                Seen.each(request.body()).forEach(command -> offered.addAll(commands(command)));
            }
            boolean form = request.body().path("type").asInt(0) == Answered.FORM;
            request.body().findValues("custom_id").stream()
                    .map(id -> id.asString(""))
                    .filter(id -> id.contains("~") || form && id.contains("/"))
                    .forEach(id -> offered.add((form ? "form " : "") + Scene.deed(id)));
        }
        // what only carries a key cannot be pressed
        offered.removeIf(each -> each.isBlank() || each.startsWith("~"));
        assertThat(offered).hasSizeGreaterThan(50);
        assertThat(scene.used()).containsAll(offered);
    }

    private static List<String> commands(JsonNode command) {
        var name = command.path("name").asString("");
        var below = Seen.each(command.path("options"))
                .filter(option -> option.path("type").asInt(0) == SUBCOMMAND)
                .map(option -> name + " " + option.path("name").asString(""))
                .toList();
        return below.isEmpty() ? List.of(name) : below;
    }

    private void everythingWasAnsweredInTime() {
        assertThat(scene.asked()).allSatisfy(asked -> assertThat(asked.millis()).isLessThan(3_000));
    }

    /** Whatever is sent limits its mentions to nobody, or to those who are set to be called. */
    private void nobodyWasCalledByAccident() {
        var callable = Set.of(
                scene.who("nina").id(),
                scene.who("olga").id(),
                scene.who("quinn").id(),
                scene.larkfield.role("Front desk").id(),
                scene.larkfield.role("Practice managers").id(),
                scene.quayside.role("Chairside").id(),
                scene.quayside.role("Partners").id(),
                scene.who("ann").id(),
                scene.who("ben").id(),
                scene.who("eva").id(),
                scene.who("mo").id(),
                scene.who("ray").id());
        for (var request : scene.stage.requests()) {
            var message =
                    request.path().startsWith("/interactions/") ? request.body().path("data") : request.body();
            boolean says = message.has("content") || message.path("components").isArray() && !message.has("title");
            if (!says || request.method().equals("GET")) {
                continue;
            }
            var allowed = message.path("allowed_mentions");
            assertThat(allowed.path("parse").isArray()).as(request.toString()).isTrue();
            assertThat(allowed.path("parse")).as(request.toString()).isEmpty();
            assertThat(allowed.path("replied_user").asBoolean(false)).isFalse();
            var named = new HashSet<String>();
            Seen.each(allowed.path("users")).forEach(id -> named.add(id.asString("")));
            Seen.each(allowed.path("roles")).forEach(id -> named.add(id.asString("")));
            assertThat(callable).as(request.toString()).containsAll(named);
            if (!named.isEmpty()) {
                assertThat(request.route()).isEqualTo("/channels/{channel_id}/messages");
            }
        }
    }

    /** One line. */
    String figures() {
        var slowest = scene.asked().stream().mapToDouble(Answered::millis).max().orElse(0);
        var kinds = scene.asked().stream()
                .collect(Collectors.groupingBy(Answered::ack, TreeMap::new, Collectors.counting()));
        return String.format(
                Locale.ROOT,
                "%d mails, %d interactions (by acknowledgement %s), slowest %.0f ms, %d requests, errors %s, remarks %s",
                Mailbag.ALL.size(),
                scene.asked().size(),
                kinds,
                slowest,
                scene.stage.requests().size(),
                scene.stage.errors(),
                scene.stage.remarks());
    }
}
