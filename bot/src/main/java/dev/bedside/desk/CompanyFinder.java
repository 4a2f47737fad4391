package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.cases.CaseThread;
import dev.bedside.cases.Docket;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Place;
import dev.bedside.desk.Company.Kind;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out who reads along in a place; what was set up meanwhile is known within ten seconds. */
final class CompanyFinder {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 10_000;

    private final String platform;
    private final Workspaces workspaces;
    private final Docket docket;
    private final ThreadFinder threads;
    private final ChatPlatform chat;
    private final Cache<String, List<Channel>> channels =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    CompanyFinder(String platform, Workspaces workspaces, Docket docket, ThreadFinder threads, ChatPlatform chat) {
        this.platform = platform;
        this.workspaces = workspaces;
        this.docket = docket;
        this.threads = threads;
        this.chat = chat;
    }

    /** Empty where Bedside was not set up. */
    Optional<Company> find(Place place, boolean direct) {
        var all = channels(place.workspace());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (direct) {
            return Optional.of(company(Kind.ALONE, place, all.getFirst(), null));
        }
        return all.stream()
                .filter(channel -> channel.platformId().equals(place.channel()))
                .findFirst()
                .map(channel -> company(Kind.TEAM, place, channel, Set.of(channel.id())))
                .or(() -> approvers(place, all))
                .or(() -> thread(place, all))
                .or(() -> Optional.of(company(Kind.ELSEWHERE, place, all.getFirst(), Set.of())));
    }

    /** Where everybody reads along, it is no channel of the approvers, whatever the settings say. */
    private Optional<Company> approvers(Place place, List<Channel> all) {
        var theirs = all.stream()
                .filter(channel -> place.channel()
                        .equals(workspaces.practice(channel.practice()).team().approversChannel()))
                .toList();
        return theirs.stream()
                .findFirst()
                .filter(first -> !chat.inspect(place).open())
                .map(first -> company(
                        Kind.APPROVERS,
                        place,
                        first,
                        theirs.stream().map(Channel::id).collect(Collectors.toSet())));
    }

    private Optional<Company> thread(Place place, List<Channel> all) {
        var workspace = all.getFirst().workspace();
        return threads.at(workspace, place)
                .filter(thread -> thread.where() != CaseThread.Where.APART
                        || !chat.inspect(place).open())
                .flatMap(thread -> docket.get(workspace, thread.caseId())
                        .map(each -> new Company(
                                thread.where() == CaseThread.Where.TEAM ? Kind.THREAD : Kind.HELD_THREAD,
                                place,
                                workspace,
                                workspaces.practice(each.practice()),
                                Set.of(each.channel()),
                                each,
                                false)));
    }

    private Company company(
            Kind kind, Place place, Channel channel, @org.jspecify.annotations.Nullable Set<String> seen) {
        return new Company(
                kind,
                place,
                channel.workspace(),
                workspaces.practice(channel.practice()),
                seen,
                null,
                kind == Kind.ALONE);
    }

    private List<Channel> channels(String platformWorkspace) {
        // not by the cache's own loader: whoever waited for it would hold the connection that it needs
        var known = channels.getIfPresent(platformWorkspace);
        if (known != null) {
            return known;
        }
        var read = workspaces
                .find(platform, platformWorkspace)
                .map(workspaces::channelsOf)
                .orElse(List.of());
        if (!read.isEmpty()) {
            channels.put(platformWorkspace, read);
        }
        return read;
    }
}
