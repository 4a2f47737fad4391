package dev.bedside.day;

import dev.bedside.discord.DiscordSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fakecord, a Discord of somebody else's in another process, which judges by Discord's own description of its interface. */
final class FakecordStage implements Stage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VIEW_CHANNEL = "1024";
    private static final String MANAGE_GUILD = "32";
    private static final int FINE = 200;
    private static final int PRIVATE_THREAD = 12;

    /** What is missing of a file in an answer of fakecord's own. */
    private static final Pattern FILE = Pattern.compile("response(/resource/message)?/components/\\d+/components/\\d+"
            + "( must have required property '(name|size)'|/file must have required property '(id|proxy_url)')");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> locales = new HashMap<>();
    private final String control;
    private final JsonNode state;

    /** @param control the address of its control interface, which ends in {@code /_control} */
    FakecordStage(String control, boolean limits) {
        this.control = control;
        this.state = get("/state");
        post("/ratelimits", Map.of("enabled", limits));
        call("DELETE", "/requests", null);
    }

    @Override
    public DiscordSettings settings() {
        var urls = state.path("urls");
        return new DiscordSettings(
                System.getProperty("fakecord.token", "fake.token.000"),
                urls.path("rest").asString(""),
                urls.path("gateway").asString(""));
    }

    @Override
    public Ref bot() {
        return new Ref(state.path("bot").path("id").asString(""), "the bot");
    }

    @Override
    public Server open(Town town) {
        var roles = town.roles().entrySet().stream()
                .map(each -> Map.of(
                        "name",
                        each.getKey(),
                        "mentionable",
                        each.getValue().mentionable(),
                        "permissions",
                        each.getValue().manages() ? MANAGE_GUILD : "0"))
                .toList();
        var members = Stream.concat(
                        Stream.of(Map.of("name", town.owner(), "roles", List.of())),
                        town.members().entrySet().stream()
                                .map(each -> Map.of("name", each.getKey(), "roles", each.getValue())))
                .toList();
        var channels = town.channels().entrySet().stream()
                .map(each -> Map.of("name", each.getKey(), "permission_overwrites", overwrites(each.getValue())))
                .toList();
        var made = post(
                "/guilds",
                Map.of(
                        "name", town.name(),
                        "owner", town.owner(),
                        "roles", roles,
                        "members", members,
                        "channels", channels));
        var people = new LinkedHashMap<String, Ref>();
        var names = get("/state").path("users");
        Seen.each(made.path("members"))
                .map(member -> member.path("user_id"))
                .forEach(id -> Seen.each(names)
                        .filter(user -> user.path("id").equals(id))
                        .map(user -> user.path("username").asString(""))
                        .forEach(name -> people.put(name, new Ref(id.asString(""), name))));
        return new Server(
                new Ref(made.path("id").asString(""), town.name()),
                named(made.path("roles"), ""),
                people,
                named(made.path("channels"), "#"));
    }

    private List<Map<String, String>> overwrites(List<String> only) {
        if (only.isEmpty()) {
            return List.of();
        }
        var bot = state.path("bot").path("username").asString("");
        return Stream.concat(
                        Stream.of(Map.of("id", "@everyone", "deny", VIEW_CHANNEL)),
                        Stream.concat(only.stream(), Stream.of(bot))
                                .map(role -> Map.of("id", role, "allow", VIEW_CHANNEL)))
                .toList();
    }

    private static Map<String, Ref> named(JsonNode list, String before) {
        return Seen.each(list)
                .collect(Collectors.toMap(
                        each -> each.path("name").asString(""),
                        each -> new Ref(
                                each.path("id").asString(""),
                                before + each.path("name").asString(""))));
    }

    @Override
    public void speaks(Ref person, String locale) {
        locales.put(person.id(), locale);
    }

    @Override
    public boolean hasCommands() {
        return !get("/state").path("commands").path("global").isEmpty();
    }

    @Override
    public String say(Ref channel, Ref person, String text) {
        return message(Map.of("channel", channel.id(), "as", person.id(), "content", text));
    }

    @Override
    public String reply(Ref channel, Ref person, String message, String text) {
        return message(Map.of("channel", channel.id(), "as", person.id(), "content", text, "reply_to", message));
    }

    @Override
    public Ref direct(Ref person) {
        return new Ref("@" + person.name(), "@" + person.name());
    }

    @Override
    public String hook(Ref channel, String name, String text, JsonNode embeds, JsonNode components) {
        return message(Map.of(
                "channel",
                channel.id(),
                "webhook",
                Map.of("name", name),
                "content",
                text,
                "embeds",
                embeds,
                "components",
                components));
    }

    @Override
    public String forward(Ref channel, Ref person, String message) {
        return message(Map.of("channel", channel.id(), "as", person.id(), "forward_of", message));
    }

    @Override
    public String attach(Ref channel, Ref person, String text, String file, String words) {
        var attachment = Map.of("filename", file, "text", words, "content_type", "text/plain");
        return message(Map.of(
                "channel", channel.id(), "as", person.id(), "content", text, "attachments", List.of(attachment)));
    }

    private String message(Map<String, ?> body) {
        return post("/messages", body).path("id").asString("");
    }

    @Override
    public void edit(Ref person, Ref channel, String message, String text) {
        call("PATCH", "/messages/" + message, Map.of("content", text));
    }

    @Override
    public void delete(Ref person, Ref channel, String message) {
        call("DELETE", "/messages/" + message, null);
    }

    @Override
    public List<Seen> messages(Ref channel) {
        return Seen.each(get("/channels/" + channel.id() + "/messages?author=" + bot().id()))
                .map(FakecordStage::seen)
                .toList();
    }

    @Override
    public Optional<Ref> thread(Ref channel, String message) {
        return channel(message)
                .filter(found -> found.path("parent_id").asString("").equals(channel.id()))
                .map(found -> new Ref(message, found.path("name").asString("")));
    }

    @Override
    public List<Ref> threadsApart(Ref channel) {
        return Seen.each(get("/state").path("channels"))
                .filter(each -> each.path("type").asInt(0) == PRIVATE_THREAD
                        && each.path("parent_id").asString("").equals(channel.id()))
                .map(each ->
                        new Ref(each.path("id").asString(""), each.path("name").asString("")))
                .toList();
    }

    @Override
    public boolean isPutAway(Ref thread) {
        return channel(thread.id())
                .map(found -> found.path("thread_metadata").path("archived").asBoolean(false))
                .orElseThrow();
    }

    private Optional<JsonNode> channel(String id) {
        return Seen.each(get("/state").path("channels"))
                .filter(each -> each.path("id").asString("").equals(id))
                .findFirst();
    }

    @Override
    public Answered slash(Ref person, Ref channel, String command, Map<String, ?> options) {
        var given = new LinkedHashMap<String, Object>();
        options.forEach((name, value) -> given.put(name, plain(value)));
        return ask("slash", person, Map.of("channel", channel.id(), "name", command, "options", given));
    }

    @Override
    public Answered complete(Ref person, Ref channel, String command, String option, String typed) {
        return ask(
                "autocomplete",
                person,
                Map.of("channel", channel.id(), "name", command, "focused", option, "options", Map.of(option, typed)));
    }

    @Override
    public Answered fromMenu(Ref person, Ref channel, String command, String message) {
        return ask("message", person, Map.of("channel", channel.id(), "name", command, "target", message));
    }

    @Override
    public Answered press(Ref person, Seen message, String control) {
        return ask("button", person, Map.of("message", message.id(), "custom_id", control));
    }

    @Override
    public Answered choose(Ref person, Seen message, String control, List<?> values) {
        var chosen = values.stream().map(FakecordStage::plain).toList();
        return ask("select", person, Map.of("message", message.id(), "custom_id", control, "values", chosen));
    }

    @Override
    public Answered submit(Ref person, Answered opened, Map<String, String> fields) {
        return ask("modal", person, Map.of("modal_of", ((Theirs) opened).id, "fields", fields));
    }

    private Answered ask(String kind, Ref person, Map<String, ?> about) {
        var body = new HashMap<String, Object>(about);
        body.put("kind", kind);
        body.put("as", person.id());
        body.put("locale", locales.getOrDefault(person.id(), "en-US"));
        body.put("wait_ms", 0);
        return new Theirs(post("/interactions", body).path("id").asString(""));
    }

    @Override
    public void pass(Duration time) {
        post("/clock", Map.of("advance_ms", time.toMillis()));
    }

    @Override
    public List<Entry> requests() {
        return Seen.each(get("/requests?limit=100000"))
                .map(FakecordStage::entry)
                .toList();
    }

    private static Entry entry(JsonNode request) {
        var query = new TreeMap<String, String>();
        request.path("query")
                .properties()
                .forEach(each -> query.put(each.getKey(), each.getValue().asString("")));
        return new Entry(
                request.path("method").asString(""),
                request.path("route").asString(""),
                request.path("path").asString(""),
                query,
                request.path("body"),
                Seen.each(request.path("files"))
                        .map(file -> file.path("filename").asString(""))
                        .toList(),
                request.path("status").asInt(0));
    }

    @Override
    public List<String> errors() {
        var duplicates = Seen.each(get("/duplicates").path("groups")).filter(this::isSeenTwice);
        return Stream.of(
                        Seen.each(get("/violations?level=error").path("kinds")),
                        Seen.each(get("/violations").path("gateway")),
                        Seen.each(get("/selfcheck")).filter(found -> !isAboutFiles(found)),
                        duplicates)
                .flatMap(each -> each)
                .map(JsonNode::toString)
                .toList();
    }

    /** Whether nothing is found but that fakecord does not fill in what Discord knows of a file that a message shows. */
    private static boolean isAboutFiles(JsonNode found) {
        return Seen.each(found.path("v"))
                .allMatch(each -> FILE.matcher(each.path("where").asString("") + " "
                                + each.path("message").asString(""))
                        .matches());
    }

    /** Private answers are among its groups: whoever asks twice is answered twice. */
    private boolean isSeenTwice(JsonNode group) {
        var channel = new Ref(group.path("channel").asString(""), "");
        var standing = messages(channel).stream().map(Seen::id).collect(Collectors.toSet());
        return Seen.each(group.path("ids"))
                        .filter(id -> standing.contains(id.asString("")))
                        .count()
                > 1;
    }

    @Override
    public List<String> remarks() {
        return Stream.concat(
                        Seen.each(get("/violations").path("kinds"))
                                .filter(kind -> !kind.path("level").asString("").equals("error")),
                        Seen.each(get("/selfcheck")).filter(FakecordStage::isAboutFiles))
                .map(JsonNode::toString)
                .toList();
    }

    @Override
    public void close() {
        http.close();
    }

    private static Object plain(Object value) {
        return value instanceof Ref ref ? ref.id() : value;
    }

    private static Seen seen(JsonNode message) {
        var pinged = message.path("_pinged");
        var buzzed = Stream.concat(Seen.each(pinged.path("users")), Seen.each(pinged.path("roles")))
                .map(id -> id.asString(""))
                .collect(Collectors.toSet());
        return new Seen(
                message.path("id").asString(""),
                message.path("channel_id").asString(""),
                message.path("content").asString(""),
                message.path("embeds"),
                message.path("components"),
                Seen.each(message.path("attachments"))
                        .map(file -> file.path("filename").asString(""))
                        .toList(),
                message.path("message_reference").path("message_id").asString(""),
                message.path("_edits").asInt(0),
                message.path("_ephemeral").asBoolean(false),
                pinged.path("everyone").asBoolean(false) ? Set.of("everyone") : buzzed);
    }

    private JsonNode get(String what) {
        return call("GET", what, null);
    }

    private JsonNode post(String what, Map<String, ?> body) {
        return call("POST", what, body);
    }

    private JsonNode call(String method, String what, @org.jspecify.annotations.Nullable Object body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(control + what))
                .method(method, publisher)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != FINE) {
                throw new AssertionError(method + " " + what + " " + body + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException gone) {
            throw new UncheckedIOException("fakecord does not answer at " + control, gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stop);
        }
    }

    private final class Theirs implements Answered {

        private final String id;

        Theirs(String id) {
            this.id = id;
        }

        private JsonNode when(String what, Predicate<JsonNode> holds) {
            var seen = new JsonNode[1];
            Awaitility.await(what)
                    .atMost(Duration.ofSeconds(6))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        seen[0] = get("/interactions/" + id);
                        return holds.test(seen[0]);
                    });
            return seen[0];
        }

        private JsonNode acknowledged() {
            return when("an acknowledgement", view -> view.path("ack").isObject());
        }

        @Override
        public int ack() {
            return acknowledged().path("ack").path("type").asInt(0);
        }

        @Override
        public double millis() {
            return acknowledged().path("ack").path("ms").asDouble(0);
        }

        @Override
        public Seen answer() {
            return seen(when(
                            "an answer",
                            view -> view.path("response").isObject()
                                    && !view.path("response").path("_loading").asBoolean(false))
                    .path("response"));
        }

        @Override
        public Seen next(int n) {
            return seen(when("answer " + n, view -> view.path("followups").size() > n)
                    .path("followups")
                    .get(n));
        }

        @Override
        public JsonNode form() {
            return when("a form", view -> view.path("modal").isObject()).path("modal");
        }

        @Override
        public List<Choice> choices() {
            return Seen.each(when("choices", view -> view.path("choices").isArray())
                            .path("choices"))
                    .map(choice -> new Choice(
                            choice.path("value").asString(""),
                            choice.path("name").asString("")))
                    .toList();
        }
    }
}
