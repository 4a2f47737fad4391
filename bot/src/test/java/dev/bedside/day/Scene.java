package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cli.Served;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The two servers with everybody in them, the bot, and what has happened up to now. */
final class Scene {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
    private static final Pattern DRAFT = Pattern.compile(
            "^[*]{2}(?:Draft reply|Neutral reply, once an approver agrees)[*]{2}\n```\n(.*)\n```$", Pattern.DOTALL);
    private static final Pattern TODO =
            Pattern.compile("^### (?:\\S+ )?#\\d+ [^:]+: ([^\n·]+?)(?: ·.*)?$", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    final Stage stage;
    final Served bot;
    final Server larkfield;
    final Server quayside;

    private final List<Answered> asked = new ArrayList<>();
    private final Map<String, String> mails = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    Scene(Stage stage, Served bot, Server larkfield, Server quayside) {
        this.stage = stage;
        this.bot = bot;
        this.larkfield = larkfield;
        this.quayside = quayside;
    }

    static Server larkfield(Stage stage) {
        var roles = new LinkedHashMap<String, Town.Role>();
        roles.put("Front desk", new Town.Role(true, false));
        roles.put("Practice managers", new Town.Role(true, false));
        var members = new LinkedHashMap<String, List<String>>();
        members.put("ann", List.of("Front desk"));
        members.put("ben", List.of("Front desk"));
        members.put("eva", List.of("Front desk"));
        members.put("nina", List.of("Practice managers"));
        members.put("mo", List.of("Practice managers"));
        members.put("zoe", List.of());
        var channels = new LinkedHashMap<String, List<String>>();
        channels.put("reviews", List.of());
        channels.put("dental", List.of("Practice managers"));
        channels.put("approvals", List.of("Practice managers"));
        channels.put("lounge", List.of());
        return stage.open(new Town("Larkfield", "olga", roles, members, channels));
    }

    static Server quayside(Stage stage) {
        var roles = new LinkedHashMap<String, Town.Role>();
        roles.put("Chairside", new Town.Role(true, false));
        roles.put("Partners", new Town.Role(true, true));
        var members = new LinkedHashMap<String, List<String>>();
        members.put("ray", List.of("Chairside"));
        members.put("zoe", List.of("Partners"));
        var channels = new LinkedHashMap<String, List<String>>();
        channels.put("inbox", List.of());
        channels.put("pier", List.of());
        return stage.open(new Town("Quayside", "quinn", roles, members, channels));
    }

    /** Everything that has a name of its own. */
    List<Ref> known() {
        return Stream.of(Stream.of(stage.bot()), larkfield.all(), quayside.all())
                .flatMap(refs -> refs)
                .toList();
    }

    Ref who(String name) {
        return larkfield.people().containsKey(name) ? larkfield.person(name) : quayside.person(name);
    }

    Ref where(String name) {
        return larkfield.channels().containsKey(name) ? larkfield.channel(name) : quayside.channel(name);
    }

    /** The commands that were typed or chosen, and what was pressed, chosen from and filled in, without what it was about. */
    Set<String> used() {
        return used;
    }

    /** What a control or a form does: {@code claim}, {@code settings/pick}. */
    static String deed(String customId) {
        var parts = customId.split("/");
        return parts[0].equals("settings") && parts.length > 1 ? parts[0] + "/" + parts[1] : parts[0];
    }

    List<Answered> asked() {
        return asked;
    }

    // ---- what people do

    /** Posts a mail; its cards are found by its name. */
    String post(Mail mail, Ref channel, Ref person) {
        var id = switch (mail.how()) {
            case TYPED -> stage.say(channel, person, mail.text());
            case HOOKED -> stage.hook(channel, "Zapier", mail.text(), none(), none());
            case EMBEDDED -> stage.hook(channel, "Birdeye", "", embed(mail), none());
            case FORWARDED -> stage.forward(channel, person, stage.say(where("lounge"), person, mail.text()));
            case ATTACHED -> stage.attach(channel, person, mail.text(), mail.title(), "As it stood on the site.");
        };
        mails.put(mail.name(), id);
        return id;
    }

    String mail(String name) {
        return mails.get(name);
    }

    static ArrayNode none() {
        return JSON.createArrayNode();
    }

    private static ArrayNode embed(Mail mail) {
        return JSON.createArrayNode()
                .add(JSON.createObjectNode().put("title", mail.title()).put("description", mail.text()));
    }

    private Answered ask(Answered answered) {
        asked.add(answered);
        assertThat(answered.millis()).isLessThan(3_000);
        return answered;
    }

    Answered slash(String person, String channel, String command, Object... options) {
        var given = new LinkedHashMap<String, Object>();
        for (int at = 0; at < options.length; at += 2) {
            given.put((String) options[at], options[at + 1]);
        }
        used.add(command);
        return ask(stage.slash(who(person), where(channel), command, given));
    }

    List<String> complete(String person, String channel, String command, String option, String typed) {
        var answered = ask(stage.complete(who(person), where(channel), command, option, typed));
        return answered.choices().stream().map(Answered.Choice::value).toList();
    }

    Answered fromMenu(String person, String channel, String command, String message) {
        used.add(command);
        return ask(stage.fromMenu(who(person), where(channel), command, message));
    }

    /** Presses what is called so. */
    Answered press(String person, Seen message, String label) {
        return pressControl(person, message, message.button(label));
    }

    Answered pressControl(String person, Seen message, String control) {
        used.add(deed(control));
        return ask(stage.press(who(person), message, control));
    }

    /** Chooses in the menu whose action begins so. */
    Answered choose(String person, Seen message, String control, Object... values) {
        used.add(deed(control));
        return ask(stage.choose(who(person), message, message.control(control), List.of(values)));
    }

    /** Fills in the one question of a form. */
    Answered fill(String person, Answered opened, String text) {
        assertThat(opened.ack()).isEqualTo(Answered.FORM);
        var fields = new ArrayList<String>();
        collect(opened.form().path("components"), fields);
        used.add("form " + deed(opened.form().path("custom_id").asString("")));
        return ask(stage.submit(who(person), opened, Map.of(fields.getFirst(), text)));
    }

    /** What stands in the one question of a form. */
    static String prefilled(Answered opened) {
        var label = opened.form().path("components").get(0);
        return label.path("component").path("value").asString("");
    }

    private static void collect(JsonNode components, List<String> fields) {
        Seen.each(components).forEach(component -> {
            if (component.path("custom_id").isString()) {
                fields.add(component.path("custom_id").asString(""));
            }
            collect(component.path("components"), fields);
            if (component.path("component").isObject()) {
                fields.add(component.path("component").path("custom_id").asString(""));
            }
        });
    }

    // ---- what they see

    /** The words without the marks that keep them from being formatted. */
    static String plain(Seen seen) {
        return seen.text().replaceAll("\\\\(.)|[*]{2}", "$1");
    }

    /** The reply that a card shows, as it would be copied; empty where it shows none. */
    static String draft(Seen card) {
        return card.texts().stream()
                .map(DRAFT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** What its headline says is to be done; empty where it says nothing of the kind. */
    static String todo(Seen card) {
        var found = TODO.matcher(plain(card));
        return found.find() ? found.group(1) : "";
    }

    /** Answered for nobody else to see, with all of these words. */
    Seen says(Answered answered, String... parts) {
        var seen = answered.answer();
        assertThat(seen.isPrivate()).isTrue();
        assertThat(plain(seen)).contains(parts);
        return seen;
    }

    /** The cards that answer a message, oldest first. */
    List<Seen> cards(Ref channel, String message) {
        return stage.messages(channel).stream()
                .filter(seen -> seen.answers().equals(message))
                .toList();
    }

    /** The only card of a mail. */
    Seen card(String mail) {
        return cards(where("reviews"), mails.get(mail)).getFirst();
    }

    /** The card of a mail once it is so. */
    Seen card(String mail, Predicate<Seen> is) {
        var id = mails.get(mail);
        return until(mail, () -> cards(where("reviews"), id).getFirst(), is);
    }

    /** The card once it says so. */
    Seen card(String mail, String... parts) {
        return card(mail, seen -> Stream.of(parts).allMatch(plain(seen)::contains));
    }

    /** The approvers' card of a case. */
    Seen approvers(String number, Predicate<Seen> is) {
        return until(
                number,
                () -> stage.messages(where("approvals")).stream()
                        .filter(seen ->
                                number(seen).equals(number) && seen.buttons().contains("More…"))
                        .findFirst()
                        .orElse(null),
                is);
    }

    static Seen until(String what, java.util.function.Supplier<Seen> look, Predicate<Seen> is) {
        var last = new Seen[1];
        try {
            Awaitility.await(what)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(15))
                    .until(() -> {
                        last[0] = look.get();
                        return last[0] != null && is.test(last[0]);
                    });
        } catch (org.awaitility.core.ConditionTimeoutException late) {
            throw new AssertionError(what + " stays at: " + (last[0] == null ? "nothing" : last[0].text()), late);
        }
        return last[0];
    }

    String number(String mail) {
        return number(card(mail));
    }

    static String number(Seen card) {
        var found = NUMBER.matcher(plain(card));
        return found.find() ? found.group(1) : "";
    }

    static String mention(Ref person) {
        return "<@" + person.id() + ">";
    }
}
