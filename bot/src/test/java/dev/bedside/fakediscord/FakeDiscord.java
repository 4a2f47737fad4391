package dev.bedside.fakediscord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Discord on two loopback ports; a test makes servers and people, acts as them, and sees what the bot did. */
public final class FakeDiscord implements AutoCloseable {
    private final Options options;
    private final Snowflakes ids;
    private final World world;
    private final Posts posts;
    private final Interactions interactions;
    private final RequestLog log;
    private final Faults faults = new Faults();
    private final RateLimits limits = new RateLimits();
    private final Gateway gateway;
    private final RestServer rest;
    private final HttpListener http;
    private final GatewayListener sockets;
    private volatile boolean closed;

    private FakeDiscord(Options options) throws IOException {
        this.options = options;
        this.ids = new Snowflakes(options.clock());
        this.world = new World(ids, options.botName());
        this.log = new RequestLog(() -> world.change(() -> {}));
        this.posts = new Posts(world, this::origin);
        this.interactions = new Interactions(world, posts, options.ackDeadline());
        Logins logins = new Logins(world, options, log);
        this.gateway = new Gateway(world, logins);
        Access access = new Access(world);
        List<Route> routes = Stream.of(
                        new PlaceRoutes(world, gateway, access).routes(this::gatewayUrl),
                        new ThreadRoutes(world, posts, access).routes(),
                        new MessageRoutes(world, posts, gateway, access).routes(),
                        new CommandRoutes(world).routes(),
                        new InteractionRoutes(interactions, posts).routes())
                .flatMap(stream -> stream)
                .toList();
        this.rest = new RestServer(world, options.token(), routes, log, faults, limits);
        this.sockets = new GatewayListener(options.gatewayPort(), logins);
        logins.url(gatewayUrl());
        this.http = new HttpListener(options.restPort(), rest::answer);
    }

    public static FakeDiscord start() {
        return start(Options.usual());
    }

    public static FakeDiscord start(Options options) {
        try {
            return new FakeDiscord(options);
        } catch (IOException e) {
            throw new UncheckedIOException("the fake Discord cannot open its ports", e);
        }
    }

    public String apiUrl() {
        return origin() + "/api/v10";
    }

    public String gatewayUrl() {
        return "ws://127.0.0.1:" + sockets.port();
    }

    public String token() {
        return options.token();
    }

    public User bot() {
        return world.bot();
    }

    // ---- the world

    /** A new server whose owner comes into being when unknown; the bot is invited as usual. */
    public Guild addGuild(String name, String owner) {
        return world.change(() -> {
            Guild guild = new Guild(world, world.newId(), name, world.person(owner));
            world.add(guild);
            guild.inviteBot();
            return guild;
        });
    }

    public User person(String name) {
        return world.person(name);
    }

    /** The person at a client. */
    public Client as(User user) {
        return new Client(world, posts, interactions, user);
    }

    public Client as(String name) {
        return as(person(name));
    }

    public Message say(Channel channel, User person, String text) {
        return as(person).say(channel, text);
    }

    /** What a forwarder (a bot of a review site, a mail gateway) posts. */
    public Message webhook(Channel channel, String name, String content, JsonNode... embeds) {
        return webhook(channel, name, content, world.now(), false, embeds);
    }

    /** The same, dated back or on, and told by no event when {@code silent}. */
    public Message webhook(
            Channel channel, String name, String content, Instant at, boolean silent, JsonNode... embeds) {
        JsonNode body = Json.object("content", content, "embeds", Json.array(List.of(embeds)));
        return webhook(channel, name, body, at, silent);
    }

    /** A message with components like the bot's own, whoever made them. */
    public Message webhook(Channel channel, String name, String content, ArrayNode embeds, ArrayNode components) {
        JsonNode body = Json.object("content", content, "embeds", embeds, "components", components);
        return webhook(channel, name, body, world.now(), false);
    }

    private Message webhook(Channel channel, String name, JsonNode body, Instant at, boolean silent) {
        return world.change(() -> {
            User hook = new User(world.newId(), name, true);
            Draft draft = new Draft(hook, body, List.of());
            draft.webhook = hook.id();
            draft.at = at;
            draft.silent = silent;
            return posts.create(channel, draft);
        });
    }

    /** An embed for {@link #webhook}. */
    public static ObjectNode embed(String title, String description) {
        return Json.object("title", title, "description", description);
    }

    /** An attachment for an option of a command. */
    public Attachment attachment(String filename, String text) {
        String id = world.newId();
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        return new Attachment(id, filename, null, "text/plain", data, origin() + "/attachments/" + id + "/" + filename);
    }

    /** The person has their client in this language from now on. */
    public void speaks(User person, String locale) {
        world.locale(person, locale);
    }

    /** The direct messages of the bot and this person. */
    public Channel direct(User person) {
        return world.direct(person);
    }

    /** The person takes no direct messages any more, or does again. */
    public void closeDirect(User person, boolean shut) {
        world.closeDirect(person, shut);
    }

    /** The commands that the bot registered, as registered. */
    public List<JsonNode> commands() {
        return world.look(() -> List.copyOf(world.commands()));
    }

    // ---- time and trouble

    /** The clock of ids and times. */
    public InstantSource clock() {
        return ids;
    }

    public void advance(Duration by) {
        ids.advance(by);
    }

    public Gateway gateway() {
        return gateway;
    }

    public Faults faults() {
        return faults;
    }

    public RateLimits rateLimits() {
        return limits;
    }

    /** Both ports are shut and every connection is cut, until {@link #comeBack}. */
    public void goDark() {
        shutRest();
        sockets.shut();
    }

    /** Dark for this much real time. */
    public void goDark(Duration time) {
        goDark();
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(time);
                if (!closed) {
                    comeBack();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public void comeBack() {
        openRest();
        try {
            sockets.reopen();
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway cannot open its port again", e);
        }
    }

    /** Only the REST port is shut. */
    public void shutRest() {
        try {
            http.shut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void openRest() {
        try {
            http.reopen();
        } catch (IOException e) {
            throw new UncheckedIOException("REST cannot open its port again", e);
        }
    }

    /**
     * Called with each request before anything is done with it, on the thread that serves it; may block, or throw
     * {@link Fault.Cut}.
     */
    public void whenReceived(Consumer<LoggedRequest> listener) {
        rest.whenReceived = listener;
    }

    /** Called with each request after it was carried out (or refused) and before it is answered; may block. */
    public void whenApplied(Consumer<LoggedRequest> listener) {
        rest.whenApplied = listener;
    }

    /** Called with each request once its answer is written, on the thread that serves it. */
    public void whenAnswered(Consumer<LoggedRequest> listener) {
        rest.whenAnswered = listener;
    }

    // ---- what the bot did

    public List<LoggedRequest> requests() {
        return log.requests();
    }

    public List<LoggedRequest> requests(String method, String route) {
        return requests().stream().filter(request -> request.is(method, route)).toList();
    }

    /** One line a request, the same in each run that did the same. */
    public String normalised() {
        return log.normalised();
    }

    public List<Violation> violations() {
        return log.violations();
    }

    /** Waits up to 10 s of real time for an answered request. */
    public LoggedRequest awaitRequest(String what, Predicate<LoggedRequest> wanted) {
        return world.await(
                "request " + what,
                Duration.ofSeconds(10),
                () -> requests().stream()
                        .filter(request -> request.status() != 0)
                        .filter(wanted)
                        .findFirst());
    }

    /** Waits up to 10 s of real time for a message of the bot that everybody in the channel sees. */
    public Message awaitMessage(Channel channel, Predicate<Message> wanted) {
        return world.await(
                "a message in #" + channel.name(),
                Duration.ofSeconds(10),
                () -> channel.botMessages().stream().filter(wanted).findFirst());
    }

    /** Waits up to 10 s of real time until this holds; looked at after each change of the world. */
    public void await(String what, BooleanSupplier condition) {
        world.await(
                what, Duration.ofSeconds(10), () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    @Override
    public void close() {
        closed = true;
        goDark();
    }

    private String origin() {
        return "http://127.0.0.1:" + http.port();
    }
}
