package dev.bedside.battery;

import dev.bedside.chat.Capabilities;
import dev.bedside.chat.Capabilities.Threads;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Discussion;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Message;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A chat in memory that keeps the truth about what was asked of it and what stands in its channels. */
public final class RecordingChat implements ChatPlatform {

    private static final Duration NONCE_HOLDS = Duration.ofMinutes(5);

    private final Clock clock;
    private final Capabilities capabilities;
    private final Map<String, List<Entry>> channels = new HashMap<>();
    private final List<Entry> posted = new ArrayList<>();
    private final Map<String, Entry> nonces = new HashMap<>();
    private final Map<String, OpenedThread> threads = new LinkedHashMap<>();
    private final Set<String> goneThreads = new HashSet<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Instant> lookedSince = new CopyOnWriteArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Map<String, List<String>> signs = new HashMap<>();
    private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();
    private final Map<String, String> denied = new HashMap<>();
    private final Map<String, Inspection> inspections = new ConcurrentHashMap<>();
    private final Set<String> uncallable = ConcurrentHashMap.newKeySet();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final List<BiConsumer<String, Message>> listeners = new CopyOnWriteArrayList<>();

    private Consumer<Call> whenReceived = call -> {};
    private Consumer<Call> whenApplied = call -> {};
    private boolean down;
    private boolean historyHidden;
    private volatile Set<Inspection.Need> missing = Set.of();
    private volatile List<String> commons = List.of();
    private volatile @Nullable String owner;
    private long ids;

    private RecordingChat(Clock clock, Capabilities capabilities) {
        this.clock = clock;
        this.capabilities = capabilities;
    }

    /** Refuses a second message with the same key for five minutes of its clock, and shows replies. */
    public static RecordingChat discordLike(Clock clock) {
        return new RecordingChat(clock, new Capabilities(true, true, false, true, true, Threads.PRIVATE_TOO));
    }

    /** Posts whatever it is asked to, as often as it is asked to. */
    public static RecordingChat slackLike(Clock clock) {
        return new RecordingChat(clock, new Capabilities(false, false, false, true, true, Threads.PUBLIC));
    }

    /** Shows everything, since nobody else reads it. */
    public static RecordingChat roomLike(Clock clock) {
        return new RecordingChat(clock, new Capabilities(true, false, true, false, false, Threads.NONE));
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public String post(Place place, Outgoing message, EffectKey key) {
        return answered(Call.What.POST, place, key.key(), () -> {
            var nonce = place.channel() + '/' + key.nonce();
            var earlier = nonces.get(nonce);
            if (capabilities.nonce()
                    && earlier != null
                    && earlier.at().isAfter(clock.instant().minus(NONCE_HOLDS))) {
                return earlier.id();
            }
            var replyTo = capabilities.replyTo() && place.replyTo() != null ? place.replyTo() : "";
            var entry = Entry.own(nextId(), place.channel(), key.key(), replyTo, message, clock.instant());
            channel(place.channel()).add(entry);
            threads.computeIfPresent(place.channel(), (id, thread) -> thread.awake());
            posted.add(entry);
            nonces.put(nonce, entry);
            return entry.id();
        });
    }

    @Override
    public void edit(Place place, String messageId, Outgoing message, EffectKey key) {
        answered(Call.What.EDIT, place, key.key(), () -> {
            var entry = entry(place.channel(), messageId).orElseThrow(() -> new Refused("10008"));
            if (entry.outgoing().isEmpty()) {
                throw new Refused("50005");
            }
            replace(entry, entry.showing(message));
            return messageId;
        });
    }

    @Override
    public Optional<String> find(Place place, EffectKey key, Instant since) {
        lookedSince.add(since);
        return answered(
                Call.What.FIND,
                place,
                key.key(),
                () -> channel(place.channel()).stream()
                        .filter(entry ->
                                entry.key().equals(key.key()) && !entry.at().isBefore(since))
                        .map(Entry::id)
                        .findFirst());
    }

    /** Discord-like, a thread has the id of its message, of which there is one at most; Slack-like, it is no channel of its own. */
    @Override
    public String openThread(Place place, Discussion thread) {
        return answered(Call.What.OPEN_THREAD, place, "", () -> {
            demand(thread);
            var below = thread.below();
            if (below != null && entry(place.channel(), below).isEmpty()) {
                throw new Refused("10008");
            }
            var id = below == null ? nextId() : idBelow(place, below);
            goneThreads.remove(id);
            threads.putIfAbsent(
                    id, new OpenedThread(id, place.channel(), thread, thread.guests(), true, clock.instant()));
            return id;
        });
    }

    private void demand(Discussion thread) {
        var can = capabilities.threads();
        if (can == Threads.NONE || can == Threads.PUBLIC && thread.isPrivate()) {
            throw new Refused("no_threads");
        }
    }

    private String idBelow(Place place, String message) {
        return capabilities.threads() == Threads.PUBLIC ? place.channel() + ":" + message : message;
    }

    @Override
    public void changeThread(Place place, String threadId, Discussion thread) {
        answered(Call.What.CHANGE_THREAD, place, "", () -> {
            if (threads.computeIfPresent(threadId, (id, old) -> old.changed(thread)) == null) {
                throw new Refused("10003");
            }
            return threadId;
        });
    }

    @Override
    public void putOut(Place thread, String person) {
        threads.computeIfPresent(thread.channel(), (id, old) -> old.without(person));
    }

    @Override
    public Optional<String> findThread(Place place, Discussion thread, Instant since) {
        return answered(Call.What.FIND_THREAD, place, "", () -> {
            var below = thread.below();
            return below != null
                    ? Optional.of(idBelow(place, below)).filter(threads::containsKey)
                    : threads.values().stream()
                            .filter(each -> each.opened().isPrivate()
                                    && each.channel().equals(place.channel())
                                    && each.opened().name().equals(thread.name())
                                    && !each.at().isBefore(since))
                            .map(OpenedThread::id)
                            .findFirst();
        });
    }

    /** The threads that are there, in the order in which they were opened. */
    public synchronized List<OpenedThread> threads() {
        return List.copyOf(threads.values());
    }

    /** Somebody else opens a thread below a message. */
    public synchronized String open(String channel, String message) {
        var id = idBelow(new Place("", channel), message);
        var thread = new Discussion(message, "by hand", Set.of(), true);
        threads.put(id, new OpenedThread(id, channel, thread, Set.of(), true, clock.instant()));
        return id;
    }

    /** Somebody deletes a thread with all that was said in it. */
    public synchronized void deleteThread(String id) {
        threads.remove(id);
        channels.remove(id);
        goneThreads.add(id);
    }

    /** Nothing was said in a thread for long: it is put away until somebody says something. */
    public synchronized void putAway(String id) {
        threads.computeIfPresent(
                id,
                (same, old) -> old.changed(
                        new Discussion(old.opened().below(), old.opened().name(), Set.of(), false)));
    }

    @Override
    public Optional<Message> fetch(Place place, String messageId) {
        return answered(
                Call.What.FETCH,
                place,
                "",
                () -> entry(place.channel(), messageId).map(Entry::message).map(this::visible));
    }

    @Override
    public List<Message> history(Place place, @Nullable String after, int limit) {
        return answered(Call.What.HISTORY, place, "", () -> {
            if (historyHidden) {
                return List.of();
            }
            var all = channel(place.channel()).stream()
                    .map(Entry::message)
                    .map(this::visible)
                    .toList();
            if (after == null) {
                return all.subList(Math.max(0, all.size() - limit), all.size());
            }
            return all.stream()
                    .filter(message -> compareIds(message.id(), after) > 0)
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<Message> historyAround(Place place, String middle, int limit) {
        return answered(Call.What.HISTORY, place, "", () -> {
            if (historyHidden) {
                return List.of();
            }
            var all = channel(place.channel()).stream()
                    .map(Entry::message)
                    .map(this::visible)
                    .toList();
            int older = (int) all.stream()
                    .filter(message -> compareIds(message.id(), middle) < 0)
                    .count();
            int from = Math.max(0, older - limit / 2);
            return all.subList(from, Math.min(all.size(), from + limit));
        });
    }

    @Override
    public List<Message> historyBefore(Place place, String before, int limit) {
        return answered(Call.What.HISTORY, place, "", () -> {
            var older = channel(place.channel()).stream()
                    .map(Entry::message)
                    .map(this::visible)
                    .filter(message -> compareIds(message.id(), before) < 0)
                    .toList();
            return older.subList(Math.max(0, older.size() - limit), older.size());
        });
    }

    @Override
    public void delete(Place place, String messageId) {
        answered(
                Call.What.DELETE,
                place,
                "",
                () -> channel(place.channel()).removeIf(entry -> entry.id().equals(messageId)));
    }

    @Override
    public List<Place> commons(String workspace) {
        return commons.stream().map(channel -> new Place(workspace, channel)).toList();
    }

    @Override
    public Optional<String> owner(String workspace) {
        return Optional.ofNullable(owner);
    }

    @Override
    public synchronized void sign(Place place, String messageId, String sign) {
        if (down) {
            throw new Unreachable("the chat is down");
        }
        if (denied.containsKey(place.channel())) {
            throw new Refused("50013");
        }
        signs.computeIfAbsent(messageId, id -> new ArrayList<>()).add(sign);
    }

    /** The signs that were put below a message. */
    public synchronized List<String> signs(String messageId) {
        return List.copyOf(signs.getOrDefault(messageId, List.of()));
    }

    /** Has a file lie at an address; null for one that is out of reach. */
    public void hold(String address, byte @Nullable [] content) {
        files.put(address, Optional.ofNullable(content));
    }

    @Override
    public byte[] download(Message.Stored file, int atMost) {
        var content = files.get(file.address());
        if (content == null) {
            throw new Refused("404");
        }
        return content.orElseThrow(() -> new Unreachable("a file is away"));
    }

    @Override
    public boolean isOwn(Message message) {
        return message.author().equals(Entry.BEDSIDE);
    }

    @Override
    public Instant sentAt(String messageId) {
        return Snowflakes.sentAt(messageId);
    }

    @Override
    public synchronized Place direct(String workspace, String person) {
        if (denied.containsKey("direct-" + person)) {
            throw new Refused(denied.get("direct-" + person));
        }
        return new Place(workspace, "direct-" + person);
    }

    @Override
    public String mention(String person) {
        return Mentions.person(person);
    }

    @Override
    public Optional<String> readMention(String text) {
        return Mentions.read(text);
    }

    @Override
    public String mentionRole(String role) {
        return Mentions.role(role);
    }

    @Override
    public Optional<String> relative(Instant moment) {
        return Optional.empty();
    }

    @Override
    public Optional<String> absolute(Instant moment) {
        return Optional.empty();
    }

    @Override
    public Optional<String> link(Place place, String messageId) {
        return Optional.empty();
    }

    @Override
    public String mentionChannel(String channel) {
        return Mentions.channel(channel);
    }

    @Override
    public Inspection inspect(Place place) {
        var found = inspections.get(place.channel());
        return found != null ? found : new Inspection(isThere(place.channel()), missing);
    }

    /** A thread that was put away is not known without asking. */
    private synchronized boolean isThere(String channel) {
        var thread = threads.get(channel);
        return !goneThreads.contains(channel) && (thread == null || thread.open());
    }

    @Override
    public Optional<String> resolve(String workspace, Control.Picker.Kind kind, String typed) {
        return Mentions.resolve(workspace, typed).filter(id -> !unknown.contains(id));
    }

    @Override
    public boolean canCall(String workspace, String role) {
        return !uncallable.contains(role);
    }

    @Override
    public synchronized String idBefore(Instant moment) {
        // whatever was sent already came before this moment, also where the clock stands still
        long before = Math.max(0, Snowflakes.first(moment) - 1);
        return String.valueOf(moment.isBefore(clock.instant()) ? before : Math.max(before, ids));
    }

    private static int compareIds(String one, String other) {
        return Long.compare(Long.parseLong(one), Long.parseLong(other));
    }

    /** Somebody else writes; whoever listens hears it now or never. */
    public synchronized String say(String channel, Message message) {
        var entry = Entry.others(nextId(), channel, message, clock.instant());
        channel(channel).add(entry);
        listeners.forEach(listener -> listener.accept(channel, entry.message()));
        return entry.id();
    }

    /** Somebody else changes what they wrote. */
    public synchronized void change(String channel, String messageId, String words) {
        var entry = entry(channel, messageId).orElseThrow();
        replace(entry, entry.saying(words));
    }

    /** A message is deleted, whoever wrote it. */
    public synchronized void delete(String channel, String messageId) {
        channel(channel).removeIf(entry -> entry.id().equals(messageId));
    }

    /** Hears of what others write from now on, with the channel. */
    public void listen(BiConsumer<String, Message> listener) {
        listeners.add(listener);
    }

    public void stopListening(BiConsumer<String, Message> listener) {
        listeners.remove(listener);
    }

    /** The next calls fail, one after the other. */
    public synchronized void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Until further notice nothing reaches it. */
    public synchronized void down(boolean isDown) {
        down = isDown;
    }

    /** Until further notice these permissions are missing everywhere; without the content of messages they come in empty. */
    public void miss(Inspection.Need... needs) {
        missing = Set.of(needs);
    }

    /** Until further notice every channel's history looks empty, and nobody says why. */
    public synchronized void hideHistory(boolean isHidden) {
        historyHidden = isHidden;
    }

    /** Until further notice everything in a channel is refused with a code. */
    public synchronized void deny(String channel, String code) {
        denied.put(channel, code);
    }

    public synchronized void allow(String channel) {
        denied.remove(channel);
    }

    /** What is found from now on where a channel is inspected. */
    public void find(String channel, Inspection inspection) {
        inspections.put(channel, inspection);
    }

    /** Where it may speak in every workspace, and whose they are. */
    public void belongsTo(String person, String... channels) {
        owner = person;
        commons = List.of(channels);
    }

    /** There is nothing of this name. */
    public void lack(String name) {
        unknown.add(name);
    }

    /** Nobody can call a role any more. */
    public void silence(String role) {
        uncallable.add(role);
    }

    /** What is to happen when a call has come and nothing is done yet; what it throws is the answer. */
    public void whenReceived(Consumer<Call> then) {
        whenReceived = then;
    }

    /** What is to happen when a call is done and not answered yet; what it throws is the answer. */
    public void whenApplied(Consumer<Call> then) {
        whenApplied = then;
    }

    /** Every call, in the order in which they came. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How far back each look-up went. */
    public List<Instant> lookedSince() {
        return List.copyOf(lookedSince);
    }

    public long calls(Call.What what) {
        return calls.stream().filter(call -> call.what() == what).count();
    }

    /** What stands in a channel, oldest first. */
    public synchronized List<Entry> standing(String channel) {
        return List.copyOf(channel(channel));
    }

    /** The headlines of Bedside's own messages in a channel, oldest first. */
    public synchronized List<String> shown(String channel) {
        return channel(channel).stream()
                .flatMap(entry -> entry.outgoing().stream())
                .map(outgoing -> Entry.headline(outgoing.answer()))
                .toList();
    }

    /** Everything that Bedside ever posted, as it was posted, in that order. */
    public synchronized List<Entry> posted() {
        return List.copyOf(posted);
    }

    /** How many different messages were ever posted for each key, deleted ones included. */
    public synchronized Map<String, Integer> postedForEachKey() {
        var counts = new TreeMap<String, Integer>();
        posted.forEach(entry -> counts.merge(entry.key(), 1, Integer::sum));
        return counts;
    }

    /** The keys for which more than one message was posted. */
    public List<String> postedTwice() {
        return postedForEachKey().entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    // the hooks run outside the lock, so that one call can be held up while others come in
    private <T> T answered(Call.What what, Place place, String key, Supplier<T> work) {
        var call = new Call(what, place.channel(), key, clock.instant());
        calls.add(call);
        whenReceived.accept(call);
        Fault fault;
        T result;
        synchronized (this) {
            fault = faults.poll();
            if (down || fault == Fault.UNREACHABLE) {
                throw new Unreachable("nobody answers");
            }
            if (fault == Fault.UNASKED) {
                throw Unreachable.unasked("it was taken back");
            }
            if (fault == Fault.REFUSED) {
                throw new Refused("50013");
            }
            if (goneThreads.contains(place.channel())) {
                throw new Refused("10003");
            }
            if (denied.containsKey(place.channel())) {
                throw new Refused(denied.get(place.channel()));
            }
            result = work.get();
        }
        whenApplied.accept(call);
        if (fault == Fault.ANSWER_LOST) {
            throw new Unreachable("the answer got lost");
        }
        return result;
    }

    private Message visible(Message message) {
        return missing.contains(Inspection.Need.READ_CONTENT) && !isOwn(message)
                ? new Message(message.id(), "", List.of(), List.of(), List.of(), message.author())
                : message;
    }

    private List<Entry> channel(String channel) {
        return channels.computeIfAbsent(channel, created -> new ArrayList<>());
    }

    private Optional<Entry> entry(String channel, String id) {
        return channel(channel).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private void replace(Entry old, Entry replacement) {
        channel(old.channel()).replaceAll(entry -> entry.id().equals(old.id()) ? replacement : entry);
    }

    private String nextId() {
        ids = Math.max(ids + 1, Snowflakes.first(clock.instant()));
        return String.valueOf(ids);
    }
}
