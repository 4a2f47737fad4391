package dev.bedside.setup;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Place;
import dev.bedside.practice.Practice;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Locations;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks what works and what is missing, in a channel or in a whole workspace; asks the platform nothing. */
public final class Checkup {

    private final Tools tools;
    private final Workspaces workspaces;
    private final Locations locations;
    private final ChatPlatform chat;
    private final Map<String, Words> words;

    public Checkup(Tools tools) {
        this.tools = tools;
        this.workspaces = tools.workspaces();
        this.locations = tools.locations();
        this.chat = tools.chat();
        this.words = Words.all(tools.files());
    }

    /**
     * Something that was looked at.
     *
     * @param id stays the same in every language: {@code check-send-missing}
     * @param text a line that begins with the sign of its level; says what to do where something is missing
     */
    public record Finding(String id, Level level, String text) {

        /** Ids only. */
        @Override
        public String toString() {
            return "Finding[" + id + "]";
        }
    }

    /**
     * What holds for a channel and the practice whose reviews arrive there.
     *
     * @param language what the reader speaks; one that Bedside does not speak gives way to English
     */
    public List<Finding> of(Channel channel, String language) {
        var findings = new Findings(voice(language));
        lookInto(channel.place(), findings, true);
        lookAtPractice(channel.platformWorkspace(), channel.practice(), findings);
        return findings.all();
    }

    /** What is in the way in a channel; nothing of what works, and nothing of its practice. */
    List<Finding> hindrances(Channel channel, String language) {
        var findings = new Findings(voice(language));
        lookInto(channel.place(), findings, true);
        return findings.all().stream()
                .filter(finding -> finding.level() == Level.MISSING)
                .toList();
    }

    /** What is in the way in the other channels of the workspace; nothing of what works there. */
    List<Finding> elsewhere(Channel channel, String language) {
        var findings = new Findings(voice(language));
        locations.channels(tools.platform(), channel.platformWorkspace()).stream()
                .filter(other -> !other.id().equals(channel.id()))
                .forEach(other -> lookInto(other.place(), findings, false));
        return findings.all().stream()
                .filter(finding -> finding.level() == Level.MISSING)
                .toList();
    }

    /** What holds for every channel and every practice of a workspace, by the platform's id; empty before its set-up. */
    public List<Finding> of(String platformWorkspace, String language) {
        var findings = new Findings(voice(language));
        var channels = locations.channels(tools.platform(), platformWorkspace);
        boolean first = true;
        for (var channel : channels) {
            lookInto(channel.place(), findings, first);
            first = false;
        }
        for (var practice :
                new LinkedHashSet<>(channels.stream().map(Channel::practice).toList())) {
            lookAtPractice(platformWorkspace, practice, findings);
        }
        return findings.all();
    }

    private Voice voice(String language) {
        var known = words.get(language);
        return new Voice(known == null ? words.values().iterator().next() : known, chat);
    }

    private void lookInto(Place place, Findings findings, boolean contentToo) {
        var inspection = chat.inspect(place);
        if (contentToo) {
            boolean reads = !inspection.missing().contains(Need.READ_CONTENT);
            findings.add(reads ? Level.WORKS : Level.MISSING, said(Need.READ_CONTENT, reads), Map.of());
        }
        var channel = Map.of("channel", chat.mentionChannel(place.channel()));
        if (!inspection.exists()) {
            findings.add(Level.MISSING, Phrase.CHECK_CHANNEL_GONE, channel);
        } else if (inspection.missing().contains(Need.SEE_CHANNEL)) {
            // whoever does not see a channel can do nothing in it: the others would only hide the remedy
            findings.add(Level.MISSING, Phrase.CHECK_SEE_MISSING, channel);
        } else {
            Stream.of(Need.values())
                    .filter(need -> need != Need.READ_CONTENT && !need.isForThreads())
                    .forEach(need -> {
                        boolean fine = !inspection.missing().contains(need);
                        findings.add(fine ? Level.WORKS : Level.MISSING, said(need, fine), channel);
                    });
            if (inspection.missing().stream().anyMatch(Need::isForThreads)) {
                // everything else works without
                findings.add(Level.COULD, Phrase.CHECK_THREADS_MISSING, channel);
            }
        }
    }

    private static Phrase said(Need need, boolean fine) {
        return switch (need) {
            case READ_CONTENT -> fine ? Phrase.CHECK_CONTENT_FINE : Phrase.CHECK_CONTENT_MISSING;
            case SEE_CHANNEL -> fine ? Phrase.CHECK_SEE_FINE : Phrase.CHECK_SEE_MISSING;
            case READ_HISTORY -> fine ? Phrase.CHECK_HISTORY_FINE : Phrase.CHECK_HISTORY_MISSING;
            case SEND -> fine ? Phrase.CHECK_SEND_FINE : Phrase.CHECK_SEND_MISSING;
            case EMBED -> fine ? Phrase.CHECK_EMBED_FINE : Phrase.CHECK_EMBED_MISSING;
            case ATTACH_FILES -> fine ? Phrase.CHECK_FILES_FINE : Phrase.CHECK_FILES_MISSING;
            case OPEN_THREADS, OPEN_PRIVATE_THREADS, SEND_IN_THREADS -> Phrase.CHECK_THREADS_MISSING;
        };
    }

    private void lookAtPractice(String platformWorkspace, String practiceId, Findings findings) {
        var practice = workspaces.practice(practiceId);
        var team = practice.team();
        lookForApproversChannel(platformWorkspace, team.approversChannel(), findings);
        lookAtRole(platformWorkspace, team.teamRole(), Phrase.CHECK_TEAM_NONE, findings);
        if (team.approverRole() == null || !team.approverRole().equals(team.teamRole())) {
            lookAtRole(platformWorkspace, team.approverRole(), Phrase.CHECK_APPROVERS_NONE, findings);
        }
        if (team.onCall() == null) {
            findings.add(Level.COULD, Phrase.CHECK_ON_CALL_NONE, Map.of());
        }
        lookForPlaceholders(practice, findings);
    }

    private void lookForApproversChannel(
            String platformWorkspace, @Nullable String approversChannel, Findings findings) {
        if (approversChannel == null) {
            findings.add(Level.COULD, Phrase.CHECK_APPROVERS_CHANNEL_NONE, Map.of());
        } else if (workspaces
                .find(tools.platform(), platformWorkspace, approversChannel)
                .isPresent()) {
            findings.add(
                    Level.MISSING,
                    Phrase.CHECK_APPROVERS_CHANNEL_SAME,
                    Map.of("channel", chat.mentionChannel(approversChannel)));
        } else {
            var place = new Place(platformWorkspace, approversChannel);
            lookInto(place, findings, false);
            if (chat.inspect(place).open()) {
                findings.add(
                        Level.MISSING,
                        Phrase.CHECK_APPROVERS_CHANNEL_OPEN,
                        Map.of("channel", chat.mentionChannel(approversChannel)));
            }
        }
    }

    private void lookAtRole(String platformWorkspace, @Nullable String role, Phrase none, Findings findings) {
        if (role == null) {
            findings.add(Level.COULD, none, Map.of());
            return;
        }
        boolean fine = chat.canCall(platformWorkspace, role);
        findings.add(
                fine ? Level.WORKS : Level.MISSING,
                fine ? Phrase.CHECK_ROLE_FINE : Phrase.CHECK_ROLE_MISSING,
                Map.of("role", chat.mentionRole(role)));
    }

    private static void lookForPlaceholders(Practice practice, Findings findings) {
        var unset = practice.placeholders();
        if (unset.isEmpty()) {
            findings.add(Level.WORKS, Phrase.CHECK_FILLED, Map.of());
        }
        for (String key : unset) {
            var name = key.equals("contact") ? "contact." + practice.languages().getFirst() : key;
            findings.add(
                    Level.MISSING,
                    Phrase.CHECK_PLACEHOLDER,
                    Map.of("setting", findings.voice.words().setting(name), "name", name));
        }
    }

    /** What was found so far. */
    private static final class Findings {

        private final Voice voice;
        private final List<Finding> all = new ArrayList<>();

        private Findings(Voice voice) {
            this.voice = voice;
        }

        private void add(Level level, Phrase phrase, Map<String, String> values) {
            all.add(new Finding(phrase.key(), level, voice.sign(level) + " " + voice.say(phrase, values)));
        }

        private List<Finding> all() {
            return List.copyOf(all);
        }
    }
}
